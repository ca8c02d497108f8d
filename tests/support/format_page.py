"""The reference page of the format, from the model, the table of labels, and examples that the reader takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from journeysite.exporting.conversion import Form, converted
from journeysite.exporting.examples import EXAMPLES, example_of
from journeysite.exporting.facts import Fact, Shape, about, facts, name_of
from journeysite.exporting.front_matter import written
from journeysite.exporting.labels import LABELS
from journeysite.exporting.library import SINGULARS
from journeysite.loading.documents import HOST_KEYS, MODELS, Document, load
from journeysite.loading.labels import LANE_WORDS, PERSONA_WORDS
from journeysite.loading.personas import _LISTS, _PAIRS
from journeysite.loading.sources import Kind, Source
from journeysite.loading.vocabularies import vocabularies
from journeysite.model.emotion import Emotion
from journeysite.model.evidence import Evidence
from journeysite.model.journey import JourneyMap, Stage, Touchpoint
from journeysite.model.judgements import Opportunity, PainPoint
from journeysite.model.persona import Persona
from journeysite.model.shared import Kpi, Reading, SharedTouchpoint

HEAD = """\
---
title: The format
search: {boost: 0.5}
---

# The format

Every key of every kind of document. [Writing maps and personas](writers.md) explains them; this page lists them. It is
made from the program itself, and each example on it is checked as a writer's file is.

The same is there for programs: `journeysite schema map` prints the JSON Schema of the front matter of a map, and every
site publishes its schemas under `schema/`, with its own lanes.

## Types

| type | meaning |
|---|---|
| text | a text; inline Markdown where it is shown as a text |
| texts | one text or a list of texts |
| names | one id, name or word, or several: as a list, or with commas between them |
| date | a day as `2026-09-30` |
| period | `90 days`, `6 weeks`, `6 months`, `1 quarter`, `1 year`, by the calendar; or a number of days |
| time | a time of day as `07:30`, or a span as `07:30–08:00` |
| 1 to 5 | a whole number from 1 to 5 |
| list of … | one or several of what a later table describes, in full or in the [short form][short] |

[short]: writers.md#pain-points-opportunities-and-evidence

Keys that begin with `x-` are the writer's own, in front matter of every kind and in stages and touchpoints. These keys
are handed to the site generator as they are:
HOST.
"""

_DEFAULTS = {
    ("title",): "the heading `#`, else the file name",
    (SharedTouchpoint, "name"): "the heading `#`, else the file name",
    (Persona, "name"): "the heading `#`, else the file name",
    (Kpi, "name"): "the heading `#`, else the file name",
    (Touchpoint, "name"): "that of the shared touchpoint",
    (Touchpoint, "channel"): "that of the shared touchpoint, else of the stage",
    (Touchpoint, "emotion"): "that of the stage, for whom the touchpoint leaves out",
    (Touchpoint, "personas"): "those of the stage, else of the map",
    (Stage, "personas"): "those of the map",
    (Emotion, "persona"): "everyone who is there",
}
_NAMES_OTHERS = ("parent", "future_of", "image")
"""Keys of the examples that need more files than the page shows."""
_FILES = {
    Kind.MAP: "content/maps/buying-shoes-online.md",
    Kind.PERSONA: "content/personas/alex.md",
    Kind.TOUCHPOINT: "content/touchpoints/live-chat.md",
    Kind.KPI: "content/kpis/checkout-completion.md",
}


def format_page() -> str:
    """The text of the page."""
    parts = [HEAD.replace("HOST", ", ".join(f"`{key}`" for key in sorted(HOST_KEYS)))]
    parts += [*_section(JourneyMap), *_section(Stage), *_section(Touchpoint)]
    for model in (Emotion, PainPoint, Opportunity, Evidence):
        parts += _section(model)
    parts += ["## Example: a map", *_both(Kind.MAP)]
    parts += [*_section(Persona), "### Example: a persona", *_both(Kind.PERSONA)]
    for kind in (Kind.TOUCHPOINT, Kind.KPI):
        parts += [*_section(MODELS[kind]), *(_section(Reading) if kind is Kind.KPI else ())]
        parts += [f"### Example: a {SINGULARS[kind].replace('S', 's')}", _fenced(_FILES[kind], _shown(kind))]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _section(model: type[Any]) -> Iterator[str]:
    yield f"## {name_of(model)}"
    yield about(model)
    labelled = model in (Stage, Touchpoint, Persona)
    words = {Persona: "headings in the body"}.get(model, "labels in outlines")
    heads = ["key", "type", "default", "meaning", "example", *([words] if labelled else [])]
    rows = [heads, ["---"] * len(heads)]
    for fact in facts(model):
        row = [_key(fact), _type(fact), _default(fact, model), fact.meaning, _example(fact, model)]
        rows.append([*row, *([_labels(fact, model)] if labelled else [])])
    yield "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows)


def _key(fact: Fact) -> str:
    return "`x-…`" if fact.key == "x" else f"`{fact.key}`"


def _type(fact: Fact) -> str:
    if fact.choices:
        return " or ".join(", ".join(f"`{one}`" for one in part) for part in (fact.choices[:-1], fact.choices[-1:]))
    if fact.shape is Shape.LIST:
        assert fact.of
        name = name_of(fact.of)
        return f"list of [{name.lower()}](#{name.lower().replace(' ', '-')})"
    return "[emotions](#emotion)" if fact.shape is Shape.EMOTIONS else fact.shape.value


def _default(fact: Fact, model: type[Any]) -> str:
    if fact.required:
        return "required"
    told = _DEFAULTS.get((model, fact.key)) or _DEFAULTS.get((fact.key,))
    return told or (f"`{fact.default}`" if fact.default else "")


def _example(fact: Fact, model: type[Any]) -> str:
    example = "JRN-1" if fact.key == "x" else example_of(model, fact.key)
    key = "x-ticket" if fact.key == "x" else fact.key
    if example is None or fact.shape is Shape.LIST:
        return ""
    if fact.shape is Shape.DATE:
        return f"`{key}: {example}`"
    flow = yaml.safe_dump(example, default_flow_style=True, allow_unicode=True, width=10000, sort_keys=False)
    return f"`{key}: {flow.removesuffix('...' + chr(10)).strip()}`"


def _labels(fact: Fact, model: type[Any]) -> str:
    table: Mapping[str, str] = PERSONA_WORDS if model is Persona else LANE_WORDS
    sections = _LISTS | _PAIRS | {"summary", "quote", "role"}
    if fact.key not in table or (model is Persona and fact.key not in sections):
        return ""
    own = LABELS.get(fact.key, "")
    others = [word for word in table[fact.key].split(", ") if word != own.lower()]
    return ", ".join([f"**{own}**", *others] if own and model is not Persona else others)


def _both(kind: Kind) -> Iterator[str]:
    file = _FILES[kind]
    yield "As an outline:"
    yield _fenced(file, _shown(kind, Form.OUTLINE))
    yield "The same as front matter:"
    yield _fenced(file.replace(".md", "-as-data.md"), _shown(kind, title=", as data"))


def _shown(kind: Kind, form: Form = Form.FRONT_MATTER, title: str = "") -> str:
    data = {key: given for key, given in EXAMPLES[kind].items() if key not in _NAMES_OTHERS}
    data |= {key: data[key] + title for key in ("title", "name") if key in data}
    for stage in data.get("stages", ()):
        data["stages"] = [{key: given for key, given in stage.items() if key != "lanes"}]
        data["stages"][0]["pains"] = [{**pain, "answered_by": "nothing"} for pain in stage["pains"]]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "example.md"
        path.write_text(written(data, ""), encoding="utf-8")
        source = Source(path, f"{kind.value}s/example.md", kind, "example.md", path.parent)
        document = load(source, vocabularies()).document
        assert isinstance(document, Document)
        return converted(document, form)


def _fenced(file: str, text: str) -> str:
    return f'``` {{ .markdown title="{file}" }}\n{text}```'
