"""How well a map is founded: how many of its touchpoints are researched, and how many sources it names."""

from __future__ import annotations

from dataclasses import dataclass

from journeysite.catalog.catalog import Catalog
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.evidence import Confidence


@dataclass(frozen=True, slots=True)
class Founded:
    """How a map is founded. Its touchpoints are the columns of its table."""

    touchpoints: int
    researched: int
    judged: bool
    """Whether the map says anything of it."""
    sources: int
    """Pieces of evidence: of the map, its stages, its touchpoints and those that they share."""

    @property
    def share(self) -> int:
        """How many of a hundred touchpoints are researched."""
        return hundredths(self.researched, self.touchpoints)


def hundredths(some: int, of: int) -> int:
    """How many of a hundred `some` are, rounded; 100 only if they are all, 0 only if they are none."""
    if some in (0, of):
        return 100 if some else 0
    return min(max(round(100 * some / of), 1), 99)


def founded(catalog: Catalog, journey: Document) -> Founded:
    """How a map is founded.

    A touchpoint is researched if it says so, or its stage; and if nothing is said and it names evidence.
    """
    stages = journey.value.stages
    across = catalog.columns_of(journey)
    researched, judged = 0, False
    sources = len(journey.value.evidence) + sum(len(stage.evidence) for stage in stages if stage.touchpoints)
    for column in across:
        moment = column.moment
        shared = catalog.find(Kind.TOUCHPOINT, getattr(moment, "touchpoint", None))
        evidence = len(moment.evidence) + (len(shared.value.evidence) if shared else 0)
        confidence = moment.confidence or stages[column.stage].confidence
        sources += evidence
        judged = judged or bool(confidence or evidence)
        researched += confidence is Confidence.RESEARCHED or (confidence is None and evidence > 0)
    return Founded(len(across), researched, judged, sources)
