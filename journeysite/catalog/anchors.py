"""Anchors of stages and touchpoints: promises, because people paste them into tickets.

Those of sections beside the stage table are in `section_anchors`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from journeysite.kept import kept
from journeysite.model.journey import JourneyMap, Stage, Touchpoint


@dataclass(frozen=True, slots=True)
class StageAnchors:
    """The anchor of a stage and those of its touchpoints, in order."""

    stage: str
    touchpoints: tuple[str, ...]

    def of(self, touchpoint: int | None) -> str:
        """The anchor of a touchpoint, by its index; None for the stage itself."""
        return self.stage if touchpoint is None else self.touchpoints[touchpoint]


@kept(most=1024)
def slug(text: str) -> str:
    """A name in lower case with hyphens; letters of every script stay, link targets and emphasis go."""
    bare = re.sub(r"\[([^\[\]]*)\]\([^()]*\)", r"\1", text)
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFKC", bare).casefold()).strip("-")


def anchors(journey: JourneyMap) -> tuple[StageAnchors, ...]:
    """The anchors of a map, unique in it.

    A stage is `#<stage>`; the second of a name is `#<stage>-2`, and only one without a name is called by its place,
    `#stage-3`, which changes with the stages before it. A touchpoint is `#<touchpoint>`; where the name is taken,
    `#<stage>-<touchpoint>`. Cells add `--<lane>`, and slugs never hold two hyphens in a row, so no cell can take a
    name's place.
    """
    taken: dict[str, int] = {}
    stages = [
        free_anchor((slug(stage.name) or f"stage-{index}",), taken) for index, stage in enumerate(journey.stages, 1)
    ]
    return tuple(
        StageAnchors(
            anchor,
            tuple(
                free_anchor((slug(name_of(touchpoint)), f"{anchor}-{slug(name_of(touchpoint)) or index}"), taken)
                for index, touchpoint in enumerate(stage.touchpoints, 1)
            ),
        )
        for anchor, stage in zip(stages, journey.stages, strict=True)
    )


def name_of(moment: Stage | Touchpoint) -> str:
    """What a moment is called: its own name, or the id of the shared touchpoint that it is."""
    return moment.name or getattr(moment, "touchpoint", None) or ""


def free_anchor(candidates: tuple[str, ...], taken: dict[str, int]) -> str:
    """A candidate that is free, else the last with a number; `taken` holds the next number for each."""
    wanted = next((candidate for candidate in candidates if candidate and candidate not in taken), candidates[-1])
    anchor, number = wanted, taken.get(wanted, 2)
    while anchor in taken:
        anchor, number = f"{wanted}-{number}", number + 1
    taken[wanted] = number
    taken.setdefault(anchor, 2)
    return anchor
