"""Sources in short form: what was asked or counted, when, of how many, and what somebody said."""

from __future__ import annotations

import re

from journeysite.loading.names import link_target
from journeysite.loading.shortforms import Parsed

_CLOSING_QUOTES = ('"', "”", "“", "»", "’")
_NUMBER = r"\d{1,3}(?:[,. ]\d{3})+|\d+"
_SAMPLE = re.compile(
    rf"n\s*=\s*({_NUMBER})|({_NUMBER})\s+(?:people|respondents|participants|interviews|customers|cases|sessions)",
    re.IGNORECASE,
)
_EVIDENCE_PART = re.compile(r"(?:[^,\[]++|\[[^\[\]]*\]\([^()]*\)|\[|(?<=\d),(?=\d{3}(?!\d)))+")
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_TARGET = re.compile(r"(?:\w+:|\.{0,2}/|[\w./-]+\.\w{2,5}(?![^#?]))\S*")
"""An address or the path of a file: `link https://…` and `link notes.md`, but not `link building`."""
_QUOTE = re.compile(r":\s*[\"“„«‘](.+)[\"”“»’]$", re.DOTALL)


def parse_evidence(text: str) -> Parsed:
    """`Exit survey, 2026-06-14, n = 214: "I could not find the pair."`."""
    parsed: Parsed = {}
    text = text.rstrip()
    if text.endswith(_CLOSING_QUOTES) and (quote := _QUOTE.search(text)):
        parsed["quote"] = (quote[1], quote.start(1))
        text = text[: quote.start()]
    source: list[str] = []
    for part in _EVIDENCE_PART.finditer(text):
        written = part[0]
        word, start = written.strip(), part.start() + len(written) - len(written.lstrip())
        may_count = word[:1] in ("n", "N") or word[:1].isdecimal()
        sample = _SAMPLE.fullmatch(word) if may_count and "sample" not in parsed else None
        if sample:
            parsed["sample"] = (re.sub(r"\D", "", sample[1] or sample[2]), start)
        if may_count and _ISO_DATE.fullmatch(word) and "date" not in parsed:
            parsed["date"] = (word, start)
        elif word[:5] == "link " and "link" not in parsed and (target := _target(word[5:])):
            parsed["link"] = (target, start + word.index(target, 5))
        elif not (sample and sample[1]):  # “12 interviews” says more than the number
            source.append(written)
    if named := ",".join(source).strip():
        parsed["source"] = (named, 0)
    return parsed


def _target(text: str) -> str:
    """The address that a text gives, bare or as a link; nothing where it gives none."""
    linked = link_target(text)
    target = linked[1] if linked else text.strip()
    return target if _TARGET.fullmatch(target) else ""
