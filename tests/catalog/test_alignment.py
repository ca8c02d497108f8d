"""What becomes of stages and touchpoints."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.catalog.alignment import StagePair, aligned
from journeysite.catalog.anchors import name_of
from journeysite.loading.sources import Kind
from journeysite.model.journey import JourneyMap
from journeysite.pipeline import Content

Read = Callable[..., Content]


def outline(*stages: str) -> str:
    """Stages as `Name: touchpoint, touchpoint`."""
    text = ""
    for stage in stages:
        name, _, touchpoints = stage.partition(":")
        text += f"## {name}\n- Goal: g\n"
        text += "".join(f"### {one.strip()}\n- Actions: x\n" for one in touchpoints.split(",") if one.strip())
        text += "" if touchpoints else "- Actions: x\n"
    return text


def found(
    read: Read, today: tuple[str, ...], future: tuple[str, ...]
) -> tuple[JourneyMap, JourneyMap, list[StagePair]]:
    files = {
        "maps/today.md": outline(*today),
        "maps/future.md": f"---\ntype: future-state\nfuture_of: today\n---\n{outline(*future)}",
    }
    catalog = read(files).catalog
    maps = catalog.of_kind(Kind.MAP)
    return maps["today"].value, maps["future"].value, list(aligned(catalog, maps["today"], maps["future"]))


def told(read: Read, today: tuple[str, ...], future: tuple[str, ...]) -> list[str]:
    """Each stage as `before > after: touchpoints`; `?` for a guess."""
    current, planned, stages = found(read, today, future)
    before = [name_of(one) for stage in current.stages for one in stage.touchpoints or (stage,)]
    after = [name_of(one) for stage in planned.stages for one in stage.touchpoints or (stage,)]
    lines = []
    for stage in stages:
        was = "" if stage.current is None else current.stages[stage.current].name
        now = "" if stage.future is None else planned.stages[stage.future].name
        pairs = [
            f"{'' if pair.current is None else before[pair.current]} >{'?' if pair.guessed else ''}"
            f" {'' if pair.future is None else after[pair.future]}".strip()
            for pair in stage.pairs
        ]
        moved = "".join(f"[{planned.stages[number].name}]" for number in stage.moved_to)
        lines.append(f"{was} >{'?' if stage.guessed else ''} {now or moved}".strip() + f": {', '.join(pairs)}")
    return lines


def stages(read: Read, today: tuple[str, ...], future: tuple[str, ...]) -> list[tuple[str, str]]:
    before, after, pairs = found(read, today, future)
    return [
        (
            "" if one.current is None else before.stages[one.current].name,
            "" if one.future is None else after.stages[one.future].name,
        )
        for one in pairs
    ]


@pytest.mark.parametrize(
    ("today", "future", "expected"),
    [
        (("A", "B"), ("a", "b"), [("A", "a"), ("B", "b")]),
        (("A", "B", "C"), ("A", "New", "C"), [("A", "A"), ("B", "New"), ("C", "C")]),
        (("A", "B", "C"), ("A", "C"), [("A", "A"), ("B", ""), ("C", "C")]),
        (("A", "B"), ("Zero", "A", "B"), [("", "Zero"), ("A", "A"), ("B", "B")]),
        (("A", "B"), ("A", "B", "C"), [("A", "A"), ("B", "B"), ("", "C")]),
        (("A", "B"), ("B", "A"), [("B", "B"), ("A", "A")]),
        (("A", "B"), ("X", "Y"), [("A", "X"), ("B", "Y")]),
        (("A", "A"), ("A", "B"), [("A", "A"), ("A", "B")]),
        (("A", "B", "C"), ("C",), [("A", ""), ("B", ""), ("C", "C")]),
        # where counts differ, no place says which one was added or left out
        (("A", "B"), ("X", "Y", "Z"), [("A", ""), ("B", ""), ("", "X"), ("", "Y"), ("", "Z")]),
        (("A", "B", "C", "D"), ("A", "X", "D"), [("A", "A"), ("B", ""), ("C", ""), ("", "X"), ("D", "D")]),
        # but words of their names do, and then places again
        (("A", "Apply", "Wait"), ("A", "First", "Applying online", "Last"),
         [("A", "A"), ("", "First"), ("Apply", "Applying online"), ("Wait", "Last")]),
        (("Apply: Form", "Wait: Letter"), ("Wait online: Robot", "Applying online: Arm"),
         [("Wait", "Wait online"), ("Apply", "Applying online")]),
        # so do those of their touchpoints
        (("A", "Find: Booking page", "Z"), ("A", "Discover: Robot", "Choose: Booking with wishes", "Z"),
         [("A", "A"), ("", "Discover"), ("Find", "Choose"), ("Z", "Z")]),
        # between the same ones, in another order
        (("A", "B", "C"), ("C", "X", "B"), [("C", "C"), ("A", "X"), ("B", "B")]),
    ],
)  # fmt: skip
def test_stages_are_aligned(
    read_site: Read, today: tuple[str, ...], future: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert stages(read_site, today, future) == expected


TODAY = (
    "Inform: Website, Branch",
    "Apply: Form, Passport, [Chat](../touchpoints/chat.md)",
    "Wait: The letter arrives",
    "Use: Login, Transfer",
)


@pytest.mark.parametrize(
    ("future", "expected"),
    [
        pytest.param(
            ("Inform: Website, Branch", "Apply and wait: Form, Passport, The letter arrives", "Use: Login, Transfer"),
            [
                "Inform > Inform: Website > Website, Branch > Branch",
                "Apply > Apply and wait: Form > Form, Passport > Passport, Chat >,"
                " The letter arrives > The letter arrives",
                "Wait > [Apply and wait]: ",
                "Use > Use: Login > Login, Transfer > Transfer",
            ],
            id="merged",
        ),
        pytest.param(
            ("Be invited: Invitation", "Discover: Website, Branch", "Sign up: Form, Passport",
             "Arrival: The letter arrives", "Use: Login, Transfer"),
            [
                "> Be invited: > Invitation",
                "Inform > Discover: Website > Website, Branch > Branch",
                "Apply > Sign up: Form > Form, Passport > Passport, Chat >",
                "Wait > Arrival: The letter arrives > The letter arrives",
                "Use > Use: Login > Login, Transfer > Transfer",
            ],
            id="one more in front, the others renamed",
        ),
        pytest.param(
            ("Inform: Website, Branch", "Fill in: Form", "Identify: Passport, Video", "Wait: The letter arrives",
             "Enjoy: Waves"),
            [
                "Inform > Inform: Website > Website, Branch > Branch",
                "Apply > Fill in: Form > Form, Chat >",
                "> Identify: Passport > Passport, > Video",
                "Wait > Wait: The letter arrives > The letter arrives",
                "Use >? Enjoy: Login >, Transfer >, > Waves",
            ],
            id="split",
        ),
        pytest.param(
            ("Inform: Website, Branch", "Apply: Form, [Chat](../touchpoints/chat.md)", "Identify: Passport, Video",
             "Use: Login, Transfer"),
            [
                "Inform > Inform: Website > Website, Branch > Branch",
                "Apply > Apply: Form > Form, Chat > Chat",
                "Wait >: The letter arrives >",
                "> Identify: Passport > Passport, > Video",
                "Use > Use: Login > Login, Transfer > Transfer",
            ],
            id="split where another is gone",
        ),
        pytest.param(
            ("Enjoy: Transfer, Login", "Discover: Branch, Website", "Sign up: Form"),
            [
                "Use > Enjoy: Transfer > Transfer, Login > Login",
                "Inform > Discover: Branch > Branch, Website > Website",
                "Apply > Sign up: Form > Form, Passport >, Chat >",
                "Wait >: The letter arrives >",
            ],
            id="renamed and reordered",
        ),
    ],
)  # fmt: skip
def test_touchpoints_say_where_a_stage_belongs(read_site: Read, future: tuple[str, ...], expected: list[str]) -> None:
    assert told(read_site, TODAY, future) == expected


def test_one_touchpoint_of_many_may_have_moved_alone(read_site: Read) -> None:
    today = ("Search: Shop, Catalogue, Advice", "Pay: Card, Invoice, Receipt", "Use")
    future = ("Find: List, Picture, Robot", "Checkout: Phone, Advice, Purse", "Use")
    assert stages(read_site, today, future) == [("Search", "Find"), ("Pay", "Checkout"), ("Use", "Use")]


@pytest.mark.parametrize("discover", ["Website", "Website, Chat"])
def test_what_stands_in_many_stages_tells_them_apart_least(read_site: Read, discover: str) -> None:
    today = ("Inform: Website, Chat", "Apply: Form, Chat", "Use")
    assert stages(read_site, today, ("Invited: Chat", f"Discover: {discover}", "Sign up: Form", "Use")) == [
        ("", "Invited"), ("Inform", "Discover"), ("Apply", "Sign up"), ("Use", "Use"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("today", "future", "expected"),
    [
        ("Shop, Chat", "shop, Chat", ["Shop > shop", "Chat > Chat"]),
        ("Booking page, Call", "Booking with wishes, App, Robot", ["Booking page >? Booking with wishes", "Call >",
                                                                   "> App", "> Robot"]),
        ("Shop, Queue", "Queue, Robot, Arm", ["Shop >", "Queue > Queue", "> Robot", "> Arm"]),
        ("Queue, Desk", "Queue, Robot", ["Queue > Queue", "Desk >? Robot"]),
        ("[Chat](../touchpoints/chat.md), Desk", "Robot, [Talk](../touchpoints/chat.md), Arm",
         ["> Robot", "Chat > Talk", "Desk >", "> Arm"]),
        # a name that holds all of the other is the same with a word more
        ("Basket, Desk", "Basket with the total, Arm, Leg", ["Basket > Basket with the total", "Desk >", "> Arm",
                                                             "> Leg"]),
        # the closest name, not the first
        ("Help page, Order page", "Page of the order, Page for help",
         ["Order page > Page of the order", "Help page > Page for help"]),
        # a word that several names have on both sides says nothing
        ("Help page, Order page", "Landing page, Cart page",
         ["Help page >", "Order page >", "> Landing page", "> Cart page"]),
        # a shared touchpoint is something of its own
        ("Queue, [Chat](../touchpoints/chat.md)", "Queue, Robot", ["Queue > Queue", "Chat >", "> Robot"]),
        ("Queue, Desk", "Queue, [Chat](../touchpoints/chat.md)", ["Queue > Queue", "Desk >", "> Chat"]),
    ],
)  # fmt: skip
def test_touchpoints_are_aligned(read_site: Read, today: str, future: str, expected: list[str]) -> None:
    first, _ = told(read_site, (f"A: {today}", "B"), (f"A: {future}", "B"))
    assert first == f"A > A: {', '.join(expected)}"


def test_a_touchpoint_that_moves_to_another_stage_is_the_same(read_site: Read) -> None:
    assert told(read_site, ("A: Shop, Payment", "B: Use"), ("A: Shop, Payment by card", "B: Use, Payment")) == [
        "A > A: Shop > Shop, > Payment by card",
        "B > B: Use > Use, Payment > Payment",
    ]


def test_a_whole_stage_becomes_another(read_site: Read) -> None:
    assert told(read_site, ("A", "B"), ("A", "C")) == ["A > A: A > A", "B >? C: B >? C"]


def test_every_touchpoint_of_both_maps_stands_once(read_site: Read) -> None:
    *_, pairs = found(
        read_site, ("A: a, b, c", "B", "C: d", "E: e"), ("B: x, b", "A: c, y", "F: d, d2", "G")
    )  # fmt: skip
    columns = [pair for stage in pairs for pair in stage.pairs]
    assert sorted(pair.current for pair in columns if pair.current is not None) == list(range(6))
    assert sorted(pair.future for pair in columns if pair.future is not None) == list(range(7))
