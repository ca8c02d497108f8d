"""A `config.yml` for Decap CMS and Sveltia CMS, which edit a repository in the browser.

Keys that their forms cannot hold safely (the stages, pairs of name and value) are left out of the form: what a form
does not name stays in the file as it is.
"""

from __future__ import annotations

from typing import Any

from journeysite.exporting.facts import Fact, Shape, facts
from journeysite.exporting.library import PLURALS, SINGULARS, Library
from journeysite.exporting.yaml_text import yaml_text
from journeysite.loading.documents import MODELS
from journeysite.loading.sources import Kind

_LEFT_OUT = frozenset((Shape.TEXT_PAIRS, Shape.POINT_PAIRS, Shape.TEXTS_PAIRS, Shape.ANYTHING))
_RELATED = {"personas": Kind.PERSONA, "parent": Kind.MAP, "future_of": Kind.MAP}
"""Keys that name other documents by id."""


def decap(library: Library) -> dict[str, str]:
    """The file by its path."""
    made = {
        "backend": {"name": "github", "repo": "organisation/repository", "branch": "main"},
        "local_backend": True,
        "media_folder": f"{library.content}/media",
        "public_folder": "/media",
        "collections": [_collection(kind, library) for kind in Kind],
    }
    return {"config.yml": yaml_text(made)}


def _collection(kind: Kind, library: Library) -> dict[str, Any]:
    key = "title" if kind is Kind.MAP else "name"
    return {
        "name": f"{kind.value}s",
        "label": PLURALS[kind],
        "label_singular": SINGULARS[kind],
        "folder": library.folder(kind),
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": key,
        "slug": "{{slug}}",
        "fields": [
            *(_field(fact) for fact in facts(MODELS[kind]) if fact.shape not in _LEFT_OUT and fact.key != "stages"),
            {"label": "Text", "name": "body", "widget": "markdown", "required": False, "modes": ["raw"]},
        ],
    }


def _field(fact: Fact) -> dict[str, Any]:
    field: dict[str, Any] = {"label": fact.label, "name": fact.key, **_widget(fact)}
    if not (fact.required or fact.key in ("title", "name")):
        field["required"] = False
    if fact.default:
        field["default"] = fact.default
    field["hint"] = fact.meaning
    return field


def _widget(fact: Fact) -> dict[str, Any]:
    if kind := _RELATED.get(fact.key):
        key = "title" if kind is Kind.MAP else "name"
        found = {
            "widget": "relation",
            "collection": f"{kind.value}s",
            "value_field": "{{slug}}",
            "search_fields": [key],
        }
        return {**found, "display_fields": [key], "multiple": fact.shape is Shape.NAMES}
    if fact.shape is Shape.LIST:
        assert fact.of
        return {"widget": "list", "fields": [_field(one) for one in facts(fact.of)]}
    if fact.shape in (Shape.TEXTS, Shape.NAMES):  # with a field of its own an item may hold commas
        return {"widget": "list", "field": {"label": "One", "name": "one", "widget": "string"}}
    if fact.shape is Shape.CHOICE:
        return {"widget": "select", "options": list(fact.choices)}
    if fact.shape is Shape.DATE:
        return {"widget": "datetime", "date_format": "YYYY-MM-DD", "time_format": False}
    if fact.shape is Shape.COUNT:
        return {"widget": "number", "value_type": "int", "min": 1}
    if fact.shape is Shape.NUMBER:
        return {"widget": "number", "value_type": "float"}
    return {"widget": "text" if fact.key in ("summary", "quote", "scope") else "string"}
