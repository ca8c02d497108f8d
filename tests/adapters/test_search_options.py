"""What separates words in Material's search."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config

from journeysite.adapters.search_options import complete


def _options(tmp_path: Path, plugin: Any = "search", theme: Any = "material", **more: Any) -> dict[str, Any]:
    """What the plugin for search is told of a site."""
    (tmp_path / "docs").mkdir(exist_ok=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: S\n", "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"), theme=theme, plugins=[plugin], **more)
    complete(config)
    return dict(next(iter(config.plugins.values())).config)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('The line "plus shipping" gives no amount', "line plus shipping gives amount"),
        ("“Two to five” (days): 6.90, or 8:15.", "Two five days 6.90 8 15"),
        ("R&amp;D and IT, NO an answer", "R D IT answer"),
        ("Notifications often begin anew; as.", "Notifications often begin anew"),
    ],
)
def test_signs_and_common_words_separate(tmp_path: Path, text: str, words: str) -> None:
    separator = _options(tmp_path)["separator"]
    assert re.compile(separator).groups == 0, "Material counts groups of its own"
    assert "(?<" not in separator, "some browsers would have no search at all"
    assert list(filter(None, re.split(separator, text))) == words.split()


def test_common_words_of_the_index_are_left_to_us(tmp_path: Path) -> None:
    assert _options(tmp_path)["pipeline"] == []


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"separator": "[ ]+"}, {"separator": "[ ]+", "pipeline": None}),
        ({"separator": "[ ]+", "pipeline": ["stemmer"]}, {"separator": "[ ]+", "pipeline": ["stemmer"]}),
        ({"pipeline": ["stemmer"]}, {"pipeline": ["stemmer"]}),
        ({"lang": ["en", "de"]}, {"pipeline": None}),
    ],
)
def test_what_a_site_says_stays(tmp_path: Path, given: dict[str, Any], kept: dict[str, Any]) -> None:
    found = _options(tmp_path, {"search": given})
    assert found.items() >= kept.items()
    assert "[Tt]" not in found["separator"]


def test_in_other_languages_only_signs_separate(tmp_path: Path) -> None:
    found = _options(tmp_path, theme={"name": "material", "language": "de"})
    assert found["pipeline"] is None
    assert re.split(found["separator"], "Der „Tarif“: as") == ["Der", "Tarif", "as"]


def test_the_search_of_mkdocs_is_left_alone(tmp_path: Path) -> None:
    assert _options(tmp_path, "search", "mkdocs")["separator"] == r"[\s\-]+"
