"""A `frontmatter.json` for Front Matter CMS, an extension of Visual Studio Code, from version 10.10.

It looks for a content type of the name that stands in `type:`, which in a map is the type of the map. So maps are its
type `default`, which it takes where it finds none; the other kinds are told by their folders.
"""

from __future__ import annotations

import json
from typing import Any

from journeysite.exporting.facts import Fact, Shape, facts
from journeysite.exporting.library import PLURALS, Library
from journeysite.loading.documents import MODELS
from journeysite.loading.sources import Kind


def front_matter_cms(library: Library) -> dict[str, str]:
    """The file by its path."""
    made = {
        "$schema": "https://frontmatter.codes/frontmatter.schema.json",
        "frontMatter.content.pageFolders": [
            {
                "title": PLURALS[kind],
                "path": f"[[workspace]]/{library.folder(kind)}",
                "filePrefix": None,
                "contentTypes": [_type(kind)],
            }
            for kind in Kind
        ],
        "frontMatter.taxonomy.dateFormat": "yyyy-MM-dd",
        "frontMatter.taxonomy.indentArrays": True,
        "frontMatter.taxonomy.contentTypes": [
            {
                "name": _type(kind),
                "pageBundle": False,
                "clearEmpty": True,
                "filePrefix": None,
                "fields": [_field(fact) for fact in facts(MODELS[kind]) if _has_form(fact)],
            }
            for kind in Kind
        ],
    }
    return {"frontmatter.json": json.dumps(made, ensure_ascii=False, indent=2) + "\n"}


def _type(kind: Kind) -> str:
    return "default" if kind is Kind.MAP else kind.value


def _has_form(fact: Fact) -> bool:
    """Whether the panel offers the field; what it does not offer it leaves as it stands in the file.

    Pairs of free keys would be its type `json`, which asks for a schema that names every key.
    """
    return fact.shape not in (Shape.TEXT_PAIRS, Shape.POINT_PAIRS) and fact.key not in ("x", "stages", "series")


def _field(fact: Fact) -> dict[str, Any]:
    field: dict[str, Any] = {
        "title": fact.label,
        "name": fact.key,
        "type": "tags" if fact.key == "tags" else _TYPES.get(fact.shape, "string"),
        "description": fact.meaning,
    }
    if fact.key in ("title", "name"):
        field["required"] = True
    if fact.default:
        field["default"] = fact.default
    if fact.choices:
        field["choices"] = list(fact.choices)
    if fact.shape is Shape.DATE:
        field["dateFormat"] = "yyyy-MM-dd"
    if fact.shape is Shape.NUMBER:
        field["numberOptions"] = {"isDecimal": True}
    return field


_TYPES = {
    Shape.TEXTS: "list",
    Shape.NAMES: "list",
    Shape.LIST: "list",  # in the short forms, a text for each
    Shape.CHOICE: "choice",
    Shape.DATE: "datetime",
    Shape.NUMBER: "number",
}
