"""Texts that run from right to left, among words and numbers of ours: they turn none of these round.

Without it, a source in Hebrew would tear the date beside it apart, and a mark that somebody has pasted and not closed
would mirror all that follows. An isolated text closes what it has opened. Most texts hold no such letter and stay what
they are.
"""

from __future__ import annotations

import re

_TURNING = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A letter of a script that runs from right to left, or a mark that says where a text runs."""

_ISOLATES = re.compile("[\u2066-\u2069]")
_FIRST, _END = "\u2068", "\u2069"


def turns(text: str) -> bool:
    """Whether a text may turn round what stands beside it; most say at once that they do not."""
    return not text.isascii() and bool(_TURNING.search(text))


def isolated(html: str) -> str:
    """A piece of HTML that keeps its direction to itself."""
    return f"<bdi>{_balanced(html)}</bdi>" if turns(html) else html


def isolated_text(text: str) -> str:
    """The same of a text that is not HTML: for titles, labels and what templates escape."""
    return f"{_FIRST}{_balanced(text)}{_END}" if turns(text) else text


def without_isolates(text: str) -> str:
    """A text without the marks of isolation: for what is looked for by its words."""
    return _ISOLATES.sub("", text)


def _balanced(text: str) -> str:
    """A text that closes no isolation but its own, and leaves none open."""
    if not _ISOLATES.search(text):
        return text
    depth, kept, at = 0, [], 0
    for mark in _ISOLATES.finditer(text):
        depth += -1 if mark[0] == _END else 1
        kept.append(text[at : mark.start() if depth < 0 else mark.end()])
        depth, at = max(depth, 0), mark.end()
    return "".join((*kept, text[at:], _END * depth))
