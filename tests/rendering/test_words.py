"""The words of the interface: all there, all used, filled in, in the reader's language."""

from __future__ import annotations

import re
import string
import tomllib
from datetime import date
from pathlib import Path

import pytest
from babel import Locale
from support.building import REPOSITORY

from journeysite.rendering.words import Words, words

TABLES = sorted((REPOSITORY / "theme" / "words").glob("*.toml"))
SOURCES = [*(REPOSITORY / "theme" / "templates").glob("*.html"), *(REPOSITORY / "journeysite").rglob("*.py")]
TEXT = "\n".join(source.read_text("utf-8") for source in SOURCES)
ENGLISH = tomllib.loads((REPOSITORY / "theme" / "words" / "en.toml").read_text("utf-8"))["words"]


def _used() -> tuple[set[str], set[str]]:
    """Keys as they stand in code and templates, and beginnings of keys that are put together."""
    whole = set(re.findall(r"""\bw\(\s*"([\w-]+)"\s*[,)]""", TEXT))
    whole |= set(re.findall(r"""\bwords\["([\w-]+)"\]""", TEXT))
    for key in re.findall(r"""\b(?:count(?:ed)?\(\s*|counted=)"([\w-]+)\"""", TEXT):
        whole |= {f"{key}_one", f"{key}_other"}
    whole |= set(re.findall(r"""\bnothing\(\s*"([\w-]+)\"""", TEXT))
    whole |= set(re.findall(r'^        \("(relation_\w+)"', TEXT, re.MULTILINE))
    started = set(re.findall(r"""\b(?:w(?:ords)?|count)[(\[]\s*f"([\w-]+_)\{""", TEXT)) | set(
        re.findall(r"""\bw\(\s*"([\w-]+_)"\s*~""", TEXT)
    )
    return whole, started


def test_every_word_that_is_asked_for_is_there() -> None:
    whole, started = _used()
    assert whole - set(ENGLISH) == set()
    assert [start for start in started if not any(key.startswith(start) for key in ENGLISH)] == []


def test_every_word_that_is_there_is_asked_for() -> None:
    whole, started = _used()
    unused = {key for key in ENGLISH if key not in whole and not any(key.startswith(start) for start in started)}
    named = {key for key in unused if re.search(rf"""["']{re.escape(key)}["']""", TEXT)}
    assert unused - named == set()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_other_languages_say_the_same(table: Path) -> None:
    said = tomllib.loads(table.read_text("utf-8"))["words"]
    more = {re.sub("_other$", f"_{form}", key) for key in ENGLISH for form in ("zero", "two", "few", "many")}
    assert set(said) <= set(ENGLISH) | more

    def fields(word: str) -> set[str | None]:
        return {field for _, field, _, _ in string.Formatter().parse(word) if field}

    forms = {key: key if key in ENGLISH else re.sub("_[a-z]+$", "_other", key) for key in said}
    assert {key for key, like in forms.items() if not fields(said[key]) <= fields(ENGLISH[like])} == set()


def test_dates_and_numbers_follow_the_language() -> None:
    english = words("en")
    assert english.date(date(2026, 9, 30)) == "30 September 2026"
    assert english.number(31400) == "31,400"
    assert english.number(3) == "3"
    assert english.number(2.5) == "2.5"
    assert words("de").date(date(2026, 9, 30)) == "30. September 2026"
    assert words("xx").date(date(2026, 9, 30)) == "30 September 2026"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1e308, "1e+308"),
        (-1e300, "-1e+300"),
        (10**400, "1e+400"),
        (1e14, "100,000,000,000,000"),
        (0.00002, "0.00002"),
        (0.0, "0"),
    ],
)
def test_a_number_of_any_size_is_said(number: float, said: str) -> None:
    assert words("en").number(number) == said


def test_counts_have_two_forms() -> None:
    assert words("en").count("stages", 1) == "1 stage"
    assert words("en").count("stages", 6) == "6 stages"
    assert words("en").count("stages", 0) == "0 stages"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("pl", {0: "0 map", 1: "1 mapa", 2: "2 mapy", 5: "5 map", 22: "22 mapy"}),
        ("fr", {0: "0 mapa", 1: "1 mapa", 2: "2 map", 1_000_000: "1\u202f000\u202f000 map"}),
        ("ja", {1: "1 map", 2: "2 map"}),
    ],
)
def test_the_language_chooses_the_form_and_what_has_no_words_takes_the_last(
    language: str, said: dict[int, str]
) -> None:
    table = {"maps_one": "{n} mapa", "maps_few": "{n} mapy", "maps_other": "{n} map"}
    w = Words(table, Locale(language))
    assert {n: w.count("maps", n) for n in said} == said


def test_words_that_a_language_lacks_are_counted_in_english() -> None:
    assert words("fr").count("stages", 0) == "0 stages", "there are no French words, and 0 is singular in French"
    assert words("ja").count("stages", 1) == "1 stage"
    own = {"maps_one": "{n} carte", "maps_other": "{n} cartes", "stages_one": "{n} stage", "stages_other": "{n} stages"}
    mixed = Words(own, Locale("fr"), {"stages_one", "stages_other"})
    assert (mixed.count("maps", 0), mixed.count("stages", 0)) == ("0 carte", "0 stages")


def test_forms_are_chosen_in_one_place() -> None:
    deciding = [source.name for source in SOURCES if re.search(r"""["'_]one["'] if """, source.read_text("utf-8"))]
    assert deciding == []
