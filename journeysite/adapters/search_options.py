"""What a text is split into for Material's search, where the site does not say it.

Each word of a question is looked for as a beginning. So “no” finds every notification and “of” each office, and with
many rare words that begin like a common one, a page stands before the complaint that somebody has pasted. Material
leaves common words out of its index, which makes it worse: then such a word finds nothing else. What separates words
goes for texts and questions alike; so common words are made a part of it.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from journeysite.exporting.patterns import any_case

_SIGNS = r"""[\s\u200b\u3000\-,:;!?()\[\]{}"“”„«»…/|、。，．？！；]+|\.(?!\d)|&(?:amp|[lg]t);"""
"""Between words: what Material has for any language, and what stands before and behind words.

With quotation marks left in words, a complaint that has some finds nothing: Material asks for all words between them.
"""
_COMMON = (
    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "no", "not", "of", "on", "or", "the",
    "to", "with",
)  # fmt: skip
"""English words that say nothing alone and begin many that do. Not “it”: a department has this name."""


def complete(config: MkDocsConfig) -> None:
    """Tell Material's search what separates words. Whatever a site says of it itself stays."""
    language = config.theme.get("language", "en")
    for options in _searches(config):
        english = language == "en" and (options.get("lang") or ["en"]) == ["en"]
        if english and options.get("pipeline") is None and not options.get("separator"):
            options["pipeline"] = []  # else the index lacks words such as “it” that are a name
            options["separator"] = f"{_SIGNS}|{_words()}"
        elif not options.get("separator"):
            options["separator"] = _SIGNS


def _searches(config: MkDocsConfig) -> Iterator[MutableMapping[str, Any]]:
    """The options of searches like Material's."""
    for plugin in config.plugins.values():
        options = getattr(plugin, "config", None)  # hooks stand among plugins, and have none
        if isinstance(options, MutableMapping) and {"separator", "pipeline", "lang"} <= options.keys():
            yield options


def _words() -> str:
    """As a regular expression without groups, which would disturb those of Material's marks on a page."""
    return rf"\b(?:{'|'.join(map(any_case, _COMMON))})\b"
