"""Findings on the page that they are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from support.built_pages import BuiltPage

from journeysite import pipeline
from journeysite.diagnostics import Code, Diagnostic, Severity, Span
from journeysite.loading.sources import Kind
from journeysite.rendering import pages
from journeysite.rendering.site import Site

Make = Callable[..., Site]

FLAW = Code("J999", "flaw", Severity.WARNING, "A flaw.")

OUTLINE = """\
---
title: M
personas: [ann]
---
Before the stages.

## One
- Goal: g
- Pain points: p

### A & B
- Channel: web
- Actions: x
- Emotion: 9 odd
- Pain points:
    - first
    - second

### Quiet
- Mood board: y

Under no label.

## Two
- Actions: z

## What we learnt
After the stages.
"""

DATA = """\
---
title: M
stages:
  - name: One
    touchpoints:
      - {name: A & B, actions: x, pains: [{text: p, severity: 9}]}
      - name: Quiet
        emotion: 12
        confidence: partial
    goal: g
---
The narrative.
"""


def _shown(make: Make, text: str, *spans: tuple[int, int]) -> tuple[BuiltPage, BuiltPage, Mapping[str, object]]:
    """The list of findings at some lines and columns of a map, its stage table, and the marks in it."""
    site = make({"maps/m.md": text})
    journey = site.catalog.of_kind(Kind.MAP)["m"]
    found = [Diagnostic(FLAW, Span("content/maps/m.md", *span), f"<Flaw> {n}") for n, span in enumerate(spans, 1)]
    listed, marks = pages.faults(site, journey, found, pipeline.concerned(journey.source, found, site.settings))
    return BuiltPage(listed), BuiltPage(pages.frame(site, journey, marks).table), marks


@pytest.mark.parametrize(
    ("text", "span", "anchor", "where"),
    [
        (OUTLINE, (3, 11), None, ""),
        (OUTLINE, (5, 1), None, ""),
        (OUTLINE, (7, 4), "one", "One"),
        (OUTLINE, (8, 9), "one--goal", "One, Goals"),
        (OUTLINE, (9, 16), "one--pains", "One, Pain points"),
        (OUTLINE, (11, 5), "a-b", "A & B"),
        (OUTLINE, (12, 12), "a-b", "A & B"),
        (OUTLINE, (14, 12), "a-b--emotion", "A & B, Emotion"),
        (OUTLINE, (15, 3), "a-b--pains", "A & B, Pain points"),
        (OUTLINE, (17, 9), "a-b--pains", "A & B, Pain points"),
        (OUTLINE, (20, 3), "quiet--mood-board", "Quiet, Mood board"),
        (OUTLINE, (22, 1), "quiet", "Quiet"),
        (OUTLINE, (25, 12), "two--actions", "Two, Actions"),
        (OUTLINE, (27, 1), None, ""),
        (OUTLINE, (28, 7), None, ""),
        (DATA, (3, 1), None, ""),
        (DATA, (6, 63), "a-b--pains", "A & B, Pain points"),
        (DATA, (7, 15), "quiet", "Quiet"),
        (DATA, (8, 18), "quiet--emotion", "Quiet, Emotion"),
        (DATA, (9, 21), "quiet--evidence", "Quiet, Evidence"),
        (DATA, (10, 11), "one--goal", "One, Goals"),
        (DATA, (12, 1), None, ""),
    ],
)
def test_a_finding_leads_to_its_cell_and_back(
    site_of: Make, text: str, span: tuple[int, int], anchor: str | None, where: str
) -> None:
    listed, table, _ = _shown(site_of, text, span)
    links = [(link.attrs["href"], link.text) for link in listed.all("a")]
    marks = table.all("p", "js-fault")
    if anchor is None:
        assert (links, marks) == ([], [])
        return
    assert links == [(f"#{anchor}", where)]
    (mark,) = marks
    assert mark.has("js-fault-warning")
    assert mark.text == "Warning J999: <Flaw> 1"  # in words, and to whoever only hears it
    cell = next(one for one in table.elements if one.attrs.get("id") == anchor)
    assert mark.text in cell.text
    assert not cell.has("js-empty")
    assert [link.attrs["href"] for link in table.all("a") if link.text == mark.text] == ["#_finding-1"]
    assert listed.first("li", "js-fault").attrs["id"] == "_finding-1"


def test_what_is_no_touchpoint_is_marked_at_its_stage(site_of: Make) -> None:
    text = "---\nstages:\n  - name: One\n    touchpoints:\n      - {name: A}\n      - [1, 2]\n      - {name: B}\n---\n"
    _, table, marks = _shown(site_of, text, (6, 9))
    assert list(marks) == ["one"]
    assert "J999" in table.first("th", "js-stage").text


def test_a_cell_carries_all_its_findings(site_of: Make) -> None:
    listed, table, marks = _shown(site_of, OUTLINE, (16, 7), (17, 7), (13, 12))
    assert sorted(marks) == ["a-b--actions", "a-b--pains"]
    assert len(table.all("p", "js-fault")) == 3
    assert [one.attrs["id"] for one in listed.all("li", "js-fault")] == [f"_finding-{n}" for n in (1, 2, 3)]


def test_a_cell_without_text_shows_its_mark(site_of: Make) -> None:
    """What is left out of a map because it cannot be read leaves an empty cell, which cards do not hide then."""
    text = "---\nstages:\n  - {name: One, actions: x}\n  - {name: Two, actions: [[y]]}\n---\n"
    _, table, marks = _shown(site_of, text, (4, 28))
    assert list(marks) == ["two--actions"]
    cell = next(one for one in table.elements if one.attrs.get("id") == "two--actions")
    assert not cell.has("js-empty")


def test_what_is_not_on_the_page_is_marked_at_its_touchpoint(site_of: Make) -> None:
    listed, _, marks = _shown(site_of, OUTLINE.replace("title: M", "title: M\nhide_lanes: [pains]"), (18, 7))
    assert list(marks) == ["a-b"]
    assert [link.text for link in listed.all("a")] == ["A & B"]


def test_other_pages_list_their_findings(site_of: Make) -> None:
    site = site_of({"personas/ann.md": "---\nname: Ann\n---\n"})
    found = [FLAW.at(Span("content/personas/ann.md", 2, 1), "flaw")]
    for document in (site.catalog.of_kind(Kind.PERSONA)["ann"], None):
        listed, marks = pages.faults(site, document, found, [("name",)])
        assert "J999" in listed
        assert not marks
    assert pages.faults(site, None, [], []) == ("", {})


def test_a_page_without_findings_is_as_it_was(site_of: Make) -> None:
    site = site_of({"maps/m.md": OUTLINE})
    journey = site.catalog.of_kind(Kind.MAP)["m"]
    assert pages.frame(site, journey, {}) == pages.frame(site, journey)
    assert "js-fault" not in pages.frame(site, journey).table
