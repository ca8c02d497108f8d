"""How a site spells its outlines: with its own lanes, in its language."""

from __future__ import annotations

from collections.abc import Mapping

from journeysite.adapters.folder import Folder
from journeysite.exporting.labels import lane_labels
from journeysite.exporting.outline import Spelling
from journeysite.loading.sources import Kind
from journeysite.loading.vocabularies import vocabularies
from journeysite.rendering.words import words


def spelling_of(folder: Folder) -> Spelling:
    """How a site spells its outlines."""
    vocabulary = vocabularies(folder.settings.lanes)
    names = _lane_names(folder.settings.language)
    shared = {source.id: source.uri for source in folder.sources if source.kind is Kind.TOUCHPOINT}
    return Spelling(vocabulary, lane_labels(vocabulary, folder.settings.lanes, names), shared)


def _lane_names(language: str) -> Mapping[str, str]:
    """Lanes as another language than English calls them; the English labels are those of the guide."""
    if language.startswith("en"):
        return {}
    return {key[5:]: name for key, name in words(language).words.items() if key.startswith("lane_")}
