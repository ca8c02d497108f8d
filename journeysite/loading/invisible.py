"""Characters that nobody sees around marks and keys: spaces that keep words together, and those without a width.

Word processors and chats put them there. Markdown and YAML take them for text; here they are spaces, or nothing. Lines
stay as they are, and so do columns behind a mark or key.
"""

from __future__ import annotations

import re
from dataclasses import fields

from journeysite.model.emotion import Emotion
from journeysite.model.evidence import Evidence
from journeysite.model.journey import JourneyMap, Stage, Touchpoint
from journeysite.model.judgements import Opportunity, PainPoint
from journeysite.model.persona import Persona
from journeysite.model.shared import Kpi, Reading, SharedTouchpoint

_WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces other than the common one."""
_NONE = "\u00ad\u200b-\u200d\u2060-\u2064\ufeff"
"""Characters without a width, but for those that turn the direction of text."""
_ANY = re.compile(f"[{_WIDE}{_NONE}]")
_MARK = re.compile(
    rf"^(?P<before>[ \t{_WIDE}{_NONE}]*)(?P<mark>#{{1,6}}|[-*+]|\d{{1,3}}[.)])(?P<behind>[ {_WIDE}])"
    rf"(?=[ {_WIDE}]*\S)",
    re.MULTILINE,
)
"""The mark of a heading or an item."""
_RULE = re.compile(rf"^[{_NONE}]*(-{{3}}|\.{{3}})[ \t{_WIDE}{_NONE}]*$", re.MULTILINE)
_KEY = re.compile(
    rf"^(?P<before>[ {_WIDE}{_NONE}]*(?:-[ {_WIDE}{_NONE}]+)*)(?P<mark>[a-z{_NONE}][\w{_NONE}-]*[ {_WIDE}{_NONE}]*:)"
    rf"(?P<behind>[{_NONE}]*(?:[ {_WIDE}]|$))",
    re.MULTILINE,
)
_MODELS = (
    *(JourneyMap, Stage, Touchpoint, PainPoint, Opportunity, Evidence, Emotion),
    *(Persona, SharedTouchpoint, Kpi, Reading),
)
_KEYS = frozenset(field.name for model in _MODELS for field in fields(model))
_AROUND = re.compile(rf"^[\s{_NONE}]+|[\s{_NONE}]+$")


def with_plain_marks(text: str) -> str:
    """A text in which headings, items and the lines around front matter begin as Markdown wants it."""
    if text.isascii() or not _ANY.search(text):
        return text
    return _RULE.sub(r"\1", _MARK.sub(_plain, text))


def with_plain_keys(header: str) -> str:
    """Front matter in which no key of the format has characters that nobody sees; values stay as they are."""
    if header.isascii() or not _ANY.search(header):
        return header
    return _KEY.sub(_plain_key, header)


def bare(word: str) -> str:
    """A word without spaces, and characters that nobody sees, around it."""
    return _AROUND.sub("", word)


def _plain_key(found: re.Match[str]) -> str:
    """A key of the format; what else stands before a colon is the writer's, as the name of a trait is."""
    return _plain(found) if _spaces(found["mark"]).rstrip(" :") in _KEYS else found[0]


def _plain(found: re.Match[str]) -> str:
    """What was found with common spaces; as many stand behind the mark as there were characters without a width."""
    before, mark, behind = (_spaces(found[name]) for name in ("before", "mark", "behind"))
    gone = len(found[0]) - len(before + mark + behind)
    return f"{before}{mark}{behind}{' ' * gone if behind else ''}"


def _spaces(text: str) -> str:
    return re.sub(f"[{_NONE}]", "", re.sub(f"[{_WIDE}]", " ", text))
