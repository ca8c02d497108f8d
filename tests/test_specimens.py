"""The page on the visual language shows every specimen, in light and in dark, and nothing in it acts on the page."""

from __future__ import annotations

import importlib
import re
from collections import Counter

import pytest
from support.building import REPOSITORY, Built
from support.built_pages import BuiltPage, page_of

PAGE = "guide/design/index.html"
MARK = re.compile(r"<!-- specimen: ([\w-]+) -->")


@pytest.fixture(scope="module")
def page(example_site: Built) -> BuiltPage:
    return page_of(example_site.site, PAGE)


def test_every_specimen_has_one_place_on_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(REPOSITORY / "hooks"))
    specimens = importlib.import_module("shown").SPECIMENS
    marks = MARK.findall((REPOSITORY / "content" / "guide" / "design.md").read_text("utf-8"))
    assert sorted(marks) == sorted(specimens)


def test_each_is_shown_in_light_and_in_dark(page: BuiltPage) -> None:
    shown = [one for one in page.elements if one.has("specimen")]
    schemes = Counter(one.attrs["data-md-color-scheme"] for one in shown)
    assert schemes["default"] == schemes["slate"] == len(shown) / 2 > 40
    names = [one.attrs["aria-label"] for one in shown]
    assert len(set(names)) == len(names)


def test_every_token_of_colour_and_space_is_shown(page: BuiltPage) -> None:
    tokens = (REPOSITORY / "theme" / "styles" / "tokens.css").read_text("utf-8")
    sizes_of_tables = {"--js-unit", "--js-column", "--js-lane", "--js-curve", "--js-above"}
    told = {one.text for one in page.elements if one.tag == "code"}
    assert set(re.findall(r"^ +(--js-[\w-]+):", tokens, re.MULTILINE)) - sizes_of_tables <= told


def test_scripts_find_nothing_to_take_up(page: BuiltPage) -> None:
    taken_up = [one for one in page.elements if one.has("js-filters") or one.has("js-map")]
    assert taken_up
    assert all("data-ready" in one.attrs for one in taken_up)
    assert not [one for one in page.elements if "data-copy" in one.attrs]


def test_what_other_pages_are_made_of_is_on_this_one(example_site: Built, page: BuiltPage) -> None:
    """Every class of our parts, but for those of other registers and of columns farther to the right."""
    others = re.compile(r"js-(?:reg-|[ab]\d|journeys$)")
    known = _classes(page)
    for file in example_site.site.rglob("*.html"):
        path = file.relative_to(example_site.site).as_posix()
        missing = {one for one in _classes(page_of(example_site.site, path)) - known if not others.match(one)}
        assert not missing, path


def _classes(page: BuiltPage) -> set[str]:
    return {name for one in page.elements for name in one.attrs.get("class", "").split() if name.startswith("js-")}
