"""The letters of a persona's sign."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from journeysite.catalog.catalog import Catalog
from journeysite.loading.sources import Kind


def site_initials(catalog: Catalog) -> Mapping[str, str]:
    """The letters of each persona by id: the first of the name, two where several names begin with the same one."""
    names = {id_: persona.title for id_, persona in catalog.of_kind(Kind.PERSONA).items()}
    begun = Counter(_letters(name, 1) for name in names.values())
    return {id_: _letters(name, 1 if begun[_letters(name, 1)] == 1 else 2) for id_, name in names.items()}


def _letters(name: str, most: int) -> str:
    found = [letter for letter in name if letter.isalnum()][:most]
    return "".join([found[0].upper(), *found[1:]]) if found else "?"
