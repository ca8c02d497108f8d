"""A document as front matter alone: every value of the model can be said in it."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from journeysite.exporting.plain import plain
from journeysite.exporting.yaml_text import yaml_text
from journeysite.loading.bodies import STAGES_HERE, parted
from journeysite.loading.documents import Document
from journeysite.model.journey import JourneyMap

_BEFORE_ADDRESSES = re.compile(r"\n(?:[ \t]*\n){2,}(?=(?: {0,3}\[[^\[\]]+\]:[^\n]*\s*)+\Z)")
"""The reader puts the addresses of links at the end, behind the empty lines where they stood."""


def front_matter(document: Document, lane_keys: Collection[str] = ()) -> str:
    """The text of a file; `lane_keys` are the site's own lanes."""
    return written(plain(document.value, lane_keys) | dict(document.host), narrative(document))


def written(data: dict[str, Any], body: str) -> str:
    """Front matter and a body."""
    return f"---\n{yaml_text(data)}---\n{body}\n" if body else f"---\n{yaml_text(data)}---\n"


def narrative(document: Document) -> str:
    """The Markdown around the stages as one text; a mark says where they are shown, where nothing else tells."""
    before, after = trimmed(document.before), trimmed(document.after)
    text = "\n\n".join(filter(None, (before, after)))
    staged = isinstance(document.value, JourneyMap) and document.value.stages
    if not staged or tuple(map(trimmed, parted(text))) == (before, after):
        return text
    return "\n\n".join(filter(None, (before, STAGES_HERE, after)))


def trimmed(text: str) -> str:
    """A text without blank lines around it, and one before addresses at its end; its first line keeps its indent."""
    lines = _BEFORE_ADDRESSES.sub("\n\n", text).split("\n")
    full = [index for index, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[full[0] : full[-1] + 1]) if full else ""
