"""What a site's editors must know: where documents are, and which lanes there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from journeysite.loading.sources import Kind
from journeysite.model.lane import Lane
from journeysite.settings import FOLDERS

PLURALS: Mapping[Kind, str] = {
    Kind.MAP: "Journey maps",
    Kind.PERSONA: "Personas",
    Kind.TOUCHPOINT: "Shared touchpoints",
    Kind.KPI: "KPIs",
}
SINGULARS: Mapping[Kind, str] = {
    Kind.MAP: "Journey map",
    Kind.PERSONA: "Persona",
    Kind.TOUCHPOINT: "Shared touchpoint",
    Kind.KPI: "KPI",
}


@dataclass(frozen=True, slots=True)
class Library:
    """The folders of a site and its own lanes."""

    content: str = "content"
    """The content folder, as a path from the top of the repository."""
    folders: Mapping[Kind, str] = field(default_factory=lambda: FOLDERS)
    lanes: Sequence[Lane] = ()

    def folder(self, kind: Kind) -> str:
        """The folder of a kind of document, as a path from the top of the repository."""
        return f"{self.content}/{self.folders[kind]}"
