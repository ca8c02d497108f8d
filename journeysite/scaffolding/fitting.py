"""A template refers to a persona, a touchpoint, a map: in another site it must refer to that site's own."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from posixpath import dirname, relpath

from journeysite.catalog.catalog import Catalog
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import MapType

_PERSONAS = re.compile(r"^personas: \[(?P<names>[^\]\n]*)\]$", re.MULTILINE)
_FUTURE_OF = re.compile(r"^future_of: (?P<name>.+)$", re.MULTILINE)
_TOUCHPOINT = re.compile(r"\[(?P<words>[^\[\]\n]+)\]\(\.\./touchpoints/(?P<id>[\w-]+)\.md\)")


def fitted(text: str, uri: str, catalog: Catalog, personas: Sequence[str] = ()) -> str:
    """The text of a template for a file of a site, with the site's own references in the place of the template's.

    `uri` is where the file will be, from the content folder; `personas` are ids to name rather than the first by name.
    Where the site has nothing to refer to, a comment stands in place of the key, and a name in place of the link.
    """
    start, fence, body = text.partition("\n---\n")
    start = _PERSONAS.sub(lambda found: _personas(found, catalog, personas), start)
    start = _FUTURE_OF.sub(lambda found: _future_of(found, catalog), start)
    return start + fence + _TOUCHPOINT.sub(lambda found: _touchpoint(found, uri, catalog), body)


def _personas(found: re.Match[str], catalog: Catalog, chosen: Sequence[str]) -> str:
    given = [name.strip() for name in found["names"].split(",")]
    if not chosen and all(catalog.find(Kind.PERSONA, name) for name in given):
        return found[0]
    names = chosen or [first.id for first in _by_title(catalog, Kind.PERSONA)[:1]]
    if not names:
        return "# personas: []   (name who travels, once there is a persona)"
    return f"personas: [{', '.join(as_scalar(name) for name in names)}]"


def _future_of(found: re.Match[str], catalog: Catalog) -> str:
    if catalog.find(Kind.MAP, found["name"]):
        return found[0]
    current = [journey for journey in _by_title(catalog, Kind.MAP) if journey.value.type is MapType.CURRENT_STATE]
    if not current:
        return "# future_of:   (the map that this one improves on, once there is one)"
    return f"future_of: {as_scalar(current[0].id)}"


def _touchpoint(found: re.Match[str], uri: str, catalog: Catalog) -> str:
    shared = catalog.find(Kind.TOUCHPOINT, found["id"])
    return f"[{found['words']}]({relpath(shared.source.uri, dirname(uri))})" if shared else found["words"]


def _by_title(catalog: Catalog, kind: Kind) -> list[Document]:
    return sorted(catalog.of_kind(kind).values(), key=lambda document: (document.title.casefold(), document.id))


# Values of front matter -------------------------------------------------------------------------------------

_BARE = re.compile(r"[^\W\d_][\w /’'()!?.&–-]*(?<=[\w)!?.’])")
_SURPRISES = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"))


def as_scalar(text: str) -> str:
    """A text as a value in front matter: as it is where no YAML program reads it otherwise, else in quotes."""
    if _BARE.fullmatch(text) and text.casefold() not in _SURPRISES:
        return text
    return json.dumps(text, ensure_ascii=False)
