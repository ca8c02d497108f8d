"""Snippets and settings for Visual Studio Code, in the form of `.vscode/*.code-snippets` and `settings.json`.

See https://code.visualstudio.com/docs/editing/userdefinedsnippets for the form.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from journeysite.exporting.examples import example_of
from journeysite.exporting.facts import Fact, Shape, facts
from journeysite.exporting.labels import LABELS
from journeysite.exporting.library import SINGULARS, Library
from journeysite.loading.documents import MODELS
from journeysite.loading.sources import Kind
from journeysite.model.evidence import Confidence
from journeysite.model.journey import Stage, Touchpoint
from journeysite.model.judgements import OpportunityStatus

SETTINGS: Mapping[str, Any] = {
    "files.encoding": "utf8",
    "[markdown]": {
        "editor.tabSize": 4,
        "editor.insertSpaces": True,
        "editor.wordWrap": "on",
        "editor.quickSuggestions": {"comments": "off", "strings": "off", "other": "on"},
        "editor.snippetSuggestions": "top",
    },
}
"""Four spaces for lists below a label, and snippets offered while typing, which Markdown has off by default."""

_TODAY = "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}"
_LEFT_OUT = frozenset(
    ("x", "stages", "series", "image", "lanes", "hide_lanes", "future_of", "parent", "emotion_scale", "suppress")
)
"""What few documents of a kind need."""


def vscode(library: Library) -> dict[str, str]:
    """The files by path."""
    return {
        ".vscode/journeysite.code-snippets": _json(snippets(library)),
        ".vscode/settings.json": _json(SETTINGS),
    }


def snippets(library: Library) -> dict[str, Any]:
    """All snippets by name: whole files, and the parts of an outline."""
    found = {
        f"{SINGULARS[kind]} (file)": _snippet(f"{kind.value}-file", _file(kind), f"Front matter: {SINGULARS[kind]}")
        for kind in Kind
    }
    labels = {**LABELS, **{lane.key: lane.label for lane in library.lanes}}
    found["Stage"] = _snippet(
        "stage", ["## ${1:Awareness}", f"- {LABELS['goal']}: ${{2:Learns that the shop exists}}", "$0"]
    )
    found["Touchpoint"] = _snippet(
        "touchpoint", [f"### ${{1:{_plain(example_of(Stage, 'touchpoints')[0]['name'])}}}", *_lanes()]
    )
    found["Shared touchpoint in a map"] = _snippet(
        "shared-touchpoint",
        [
            f"### [${{1:Live chat}}](../{library.folders[Kind.TOUCHPOINT]}/${{2:live-chat}}.md)",
            f"- {LABELS['emotion']}: {_scores(3)} ${{4:relieved}}",
            "$0",
        ],
    )
    for key, label in labels.items():
        found[f"Lane: {label}"] = _snippet(key, _lane(key, label, count(1)))
    return found


def _snippet(prefix: str, body: Sequence[str], description: str = "") -> dict[str, Any]:
    told = {"description": description} if description else {}
    return {"scope": "markdown", "prefix": prefix.replace("_", "-"), "body": list(body), **told}


def _lanes() -> Iterator[str]:
    numbers = count(2)
    for key in ("channel", "actions", "thoughts", "emotion", "pains", "opportunities"):
        yield from _lane(key, LABELS[key], numbers)


def _lane(key: str, label: str, numbers: Iterator[int]) -> list[str]:
    """A label with places to fill in."""
    if key == "emotion":
        return [f"- {label}: {_scores(next(numbers))} ${{{next(numbers)}:curious}}"]
    if key == "confidence":
        return [f"- {label}: {_choice(next(numbers), [one.value for one in Confidence])}"]
    if key == "pains":
        text = _plain(example_of(Touchpoint, key)[0]["text"])
        return [f"- {label}:", f"    - ${{{next(numbers)}:{text}}} (severity {_points(next(numbers))})"]
    if key == "opportunities":
        text = _plain(example_of(Touchpoint, key)[0]["text"])
        told = f"${{{next(numbers)}:{text}}} (impact {_points(next(numbers))}, effort {_points(next(numbers))}"
        status = _choice(next(numbers), [one.value for one in OpportunityStatus])
        return [f"- {label}:", f"    - {told}, {status}, owner ${{{next(numbers)}:Marketing}})"]
    if key == "evidence":
        return [f"- {label}:", f"    - ${{{next(numbers)}:Exit survey}}, {_TODAY}, n = ${{{next(numbers)}:214}}"]
    example = example_of(Touchpoint, key)
    text = example if isinstance(example, str) else example[0] if example else "…"
    return [f"- {label}: ${{{next(numbers)}:{_plain(text)}}}"]


def _file(kind: Kind) -> list[str]:
    """Front matter like a form: a line for each key."""
    numbers = count(1)
    model = MODELS[kind]
    shown = [fact for fact in facts(model) if fact.key not in _LEFT_OUT]
    lines = [line for fact in shown for line in _key(fact, example_of(model, fact.key), numbers)]
    return ["---", *lines, "---", "$0"]


def _key(fact: Fact, example: Any, numbers: Iterator[int]) -> list[str]:
    """The line of a key; one with several lines where it takes pairs or a list."""
    if fact.shape is Shape.CHOICE:
        first = [fact.default] if fact.default else []
        return [f"{fact.key}: {_choice(next(numbers), [*first, *(one for one in fact.choices if one not in first)])}"]
    if fact.shape is Shape.DATE:
        return [f"{fact.key}: {_TODAY}"]
    if fact.shape in (Shape.TEXT_PAIRS, Shape.POINT_PAIRS):
        return [
            f"{fact.key}:",
            *(f"  {name}: ${{{next(numbers)}:{_plain(str(text))}}}" for name, text in example.items()),
        ]
    if fact.shape is Shape.LIST:
        return [f"{fact.key}:", f"  - ${{{next(numbers)}:Exit survey}}, {_TODAY}, n = ${{{next(numbers)}:214}}"]
    if fact.shape is Shape.TEXTS and isinstance(example, list):
        return [f"{fact.key}:", *(f"  - ${{{next(numbers)}:{_plain(text)}}}" for text in example)]
    if isinstance(example, list):
        return [f"{fact.key}: [{', '.join(f'${{{next(numbers)}:{_plain(one)}}}' for one in example)}]"]
    text = f'"{example}"' if example == "%" else str(example)
    return [f"{fact.key}: ${{{next(numbers)}:{_plain(text)}}}"]


def _points(number: int) -> str:
    return _choice(number, "12345")


def _scores(number: int) -> str:
    return _choice(number, ("+2", "+1", "0", "-1", "-2"))


def _choice(number: int, words: Sequence[str]) -> str:
    told = ",".join(re.sub(r"([,|\\])", r"\\\1", word) for word in words)
    return f"${{{number}|{told}|}}"


def _plain(text: str) -> str:
    """A text in which nothing means something to snippets."""
    return re.sub(r"([$}\\])", r"\\\1", text)


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
