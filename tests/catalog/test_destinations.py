from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.catalog.destinations import leads_somewhere, near_destination, own_destinations
from journeysite.loading.documents import Document, Loaded
from journeysite.loading.sources import Kind

LoadText = Callable[..., Loaded]

MAP = """\
---
title: Buying shoes
goal: Run
evidence: [Survey]
kpis: [Orders]
---
## Order
### Live chat
- Actions: Asks
- Channel: chat
### Basket
- Emotion: +1
- Pain points: Slow

## Pay
- Actions: Pays
- Weather: dry
"""
BELOW = """\

## What we don't know: Größe and/or colour *of shoes* :boot:

A text with an {#id-of-its-own} and a note[^1].

Underlined twice
================

[^1]: x
"""


def loaded(load_text: LoadText, text: str, kind: Kind = Kind.MAP) -> Document:
    document = load_text(text, kind).document
    assert document
    return document


def test_a_map_has_its_stages_touchpoints_and_lists(load_text: LoadText) -> None:
    found = own_destinations(loaded(load_text, MAP))
    below = ("pain-points-of-this-map", "evidence-of-this-map", "kpis-of-this-map")
    assert found == ("order", "live-chat", "basket", "pay", *below)


@pytest.mark.parametrize(
    ("kind", "header", "found"),
    [
        (Kind.PERSONA, "name: A\ngoals: x\nrole: y", ("journeys", "profile-role", "profile-goals")),
        (Kind.TOUCHPOINT, "name: A\nbackstage: x", ("where-it-is-used", "touchpoint-backstage")),
        (Kind.KPI, "name: A\nevidence: x", ("where-it-is-used", "kpi-evidence")),
    ],
)
def test_the_other_documents(load_text: LoadText, kind: Kind, header: str, found: tuple[str, ...]) -> None:
    assert own_destinations(loaded(load_text, f"---\n{header}\n---\n", kind)) == found


@pytest.mark.parametrize("anchor", ["", "top", "order", "live-chat--actions", "pay--weather", "lane--pains", "__toc"])
def test_what_a_map_has(load_text: LoadText, anchor: str) -> None:
    assert leads_somewhere(loaded(load_text, MAP), anchor)


@pytest.mark.parametrize(
    "anchor", ["Order", "shop", "order--thoughts", "shop--actions", "lane--gains", "fn:1", "a-word"]
)
@pytest.mark.parametrize("below", ["", "\n## Notes\n\nA word.\n"])
def test_what_a_map_has_not(load_text: LoadText, anchor: str, below: str) -> None:
    assert not leads_somewhere(loaded(load_text, MAP + below), anchor)


@pytest.mark.parametrize(
    "anchor",
    [
        "what-we-dont-know-groe-andor-colour-of-shoes",
        "what-we-don-t-know-größe-and-or-colour-of-shoes",
        "What-we-don't-know:-Größe-and/or-colour-of-shoes",
        "underlined-twice",
        "underlined-twice_1",
        "id-of-its-own",
        "fn:1",
        "fnref:1",
        "_1",
        "order_text",
    ],
)
def test_what_a_text_may_have(load_text: LoadText, anchor: str) -> None:
    assert leads_somewhere(loaded(load_text, MAP + BELOW), anchor)


@pytest.mark.parametrize("text", ['--8<-- "more.md"', "{% include 'more.md' %}", "{{ more }}", "::: module"])
def test_of_a_text_that_comes_from_elsewhere_nothing_is_certain(load_text: LoadText, text: str) -> None:
    assert leads_somewhere(loaded(load_text, f"{MAP}\n## Notes\n\n{text}\n"), "nowhere")


@pytest.mark.parametrize(
    ("anchor", "near"),
    [
        ("ordr", "order"),
        ("Live-Chat", "live-chat"),
        ("live-chat--action", "live-chat--actions"),
        ("livechat--nothing", "live-chat"),
        ("nothing--actions", None),
        ("note", "notes"),
        ("xyz", None),
    ],
)
def test_the_nearest(load_text: LoadText, anchor: str, near: str | None) -> None:
    assert near_destination(loaded(load_text, f"{MAP}\n## Notes\n\nA word.\n"), anchor) == near
