"""The data of a persona, a shared touchpoint or a KPI: front matter, and for personas the sections of the body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeysite.loading.bodies import Body, settle_title
from journeysite.loading.evidence import parse_evidence
from journeysite.loading.names import expand_names
from journeysite.loading.pairs import pair
from journeysite.loading.personas import read_persona, take_title
from journeysite.loading.places import Places
from journeysite.loading.shortforms import expand_texts
from journeysite.loading.sources import Kind, Source
from journeysite.loading.vocabularies import Vocabularies

OTHER_KEYS: Mapping[Kind, Mapping[str, str]] = {
    Kind.MAP: {},
    Kind.PERSONA: {"title": "name", "channel": "channels"},
    Kind.TOUCHPOINT: {"title": "name", "channels": "channel"},
    Kind.KPI: {"title": "name"},
}
"""Other names of keys: what other generators call a name, a persona's word and a touchpoint's."""


def read_profile(
    source: Source, data: dict[str, Any], body: str, body_line: int, words: Vocabularies, places: Places
) -> Body:
    """Complete the front matter of a persona, touchpoint or KPI by what its body says, and write short forms out."""
    is_persona = source.kind is Kind.PERSONA
    if not is_persona:  # whose title may say more than the name
        take_title(data, places)
    for key, other in OTHER_KEYS[source.kind].items():
        if key in data and key != "title":
            data.setdefault(other, data.pop(key))
            places.move((key,), (other,), data[other])
    if is_persona:
        read = read_persona(source, data, body, body_line, words.personas, places)
    else:
        read = Body(settle_title(data, "name", body, source.id))
    if isinstance(data.get("demographics"), list | str):
        pair(data, "demographics", places)
    expand_names(data, ("channel", "channels", "kpis", "tags"), (), places)
    expand_texts(data, "evidence", (), places, parse_evidence)
    return read
