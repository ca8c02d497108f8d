"""A future-state map and the one that it improves on."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from journeysite.catalog.comparison import Comparison, compare, current_of
from journeysite.loading.sources import Kind
from journeysite.pipeline import Content

Read = Callable[..., Content]
HEADER = "---\ntype: future-state\nfuture_of: today\n---\n"


def compared(read: Read, today: str, future: str) -> Comparison:
    catalog = read({"maps/today.md": today, "maps/future.md": HEADER + future}).catalog
    journey = catalog.of_kind(Kind.MAP)["future"]
    current = current_of(catalog, journey)
    assert current
    return compare(catalog, current, journey)


TODAY = """\
## Return
- Pain points: Nobody tells where the parcel is (severity 3)
### Parcel shop
- Emotion: -2
- Pain points:
    - The refund takes three weeks (severity 5)
    - No tape
    - Opening hours (severity 2)
## Pay
- Emotion: +1
"""
FUTURE = """\
## Return
### Parcel locker
- Emotion: +1
- Gains: The refund is paid on the day
- Opportunities:
    - Pay a refund at once (impact 3)
- Pain points:
    - opening HOURS
    - The door is low (severity 4)
## Pay
- Emotion: 0
"""


def test_pain_points_and_what_becomes_of_them(read_site: Read) -> None:
    found = compared(read_site, TODAY, FUTURE)
    assert [(one.pain.text, one.is_open, one.kept) for one in found.pains] == [
        ("The refund takes three weeks", False, False),
        ("Nobody tells where the parcel is", True, False),  # “parcel” is a word of the name that the shop had already
        ("Opening hours", True, True),
        ("No tape", True, False),
    ]
    assert [(said.lane, said.text) for said in found.pains[0].guesses] == [
        ("gains", "The refund is paid on the day"),
        ("opportunities", "Pay a refund at once"),
    ]
    assert [one.spot for one in found.pains] == [(0, 0), (0, None), (0, 0), (0, 0)]
    assert [(spot, pain.text) for spot, pain in found.new_pains] == [((0, 0), "The door is low")]
    assert (found.before, found.after) == ({0: -1.0, 1: 0.5}, {0: 0.5, 1: 0.0})


def test_the_name_of_a_stage_is_no_answer(read_site: Read) -> None:
    today = "## Return\n- Pain points: The return is slow (severity 3)\n## Pay\n- Actions: x\n"
    found = compared(read_site, today, "## Return\n- Actions: y\n## Pay\n- Actions: x\n")
    assert found.pains[0].is_open


@pytest.mark.parametrize("future", ["", "Only words."])
def test_a_map_without_stages_is_compared_with_nothing(read_site: Read, future: str) -> None:
    catalog = read_site({"maps/today.md": TODAY, "maps/future.md": HEADER + future}).catalog
    assert current_of(catalog, catalog.of_kind(Kind.MAP)["future"]) is None
    assert current_of(catalog, catalog.of_kind(Kind.MAP)["today"]) is None


def test_a_common_word_alone_answers_nothing_elsewhere(read_site: Read) -> None:
    today = "## Shop\n### List\n- Pain points: The page jumps to the top (severity 3)\n## Pay\n- Actions: x\n"
    pages = "".join(f"### {name} page\n- Actions: Reads the {name} page\n" for name in ("Cart", "Size", "Help"))
    pages += "## Pay\n- Actions: x\n"
    found = compared(read_site, today, f"## Shop\n### List\n- Gains: It stays where it is\n{pages}")
    assert found.pains[0].is_open
    assert found.pains[0].becomes == 0
    there = compared(read_site, today, f"## Shop\n### List\n- Gains: The page stays where it is\n{pages}")
    assert [said.text for said in there.pains[0].guesses] == ["The page stays where it is"]


BEFORE = """\
## Find
### Search
- Actions: Types what it is called, as well as it is known
- Gains: A list of results
- Pain points: The results of what is typed are unsorted (severity 4)
## Pay
### Card payment
- Pain points: The card is refused without a reason (severity 4)
### Invoice
- Pain points: The invoice never arrives (severity 5)
"""


@pytest.mark.parametrize(
    "future",
    [
        re.sub("- Pain points.*\n", "", BEFORE),
        "## Find\n### Search\n- Actions: Types what *it* is called, as well as it is knowing\n"
        "- Gains: The list of results\n## Pay\n### Card payment\n- Actions: Pays by card\n"
        "### Invoice\n- Actions: Reads the invoice\n",
    ],
)
def test_what_is_there_today_answers_nothing(read_site: Read, future: str) -> None:
    """Neither texts that stay, word for word or nearly, nor the names of touchpoints and words of them alone."""
    assert [one.guesses for one in compared(read_site, BEFORE, future).pains] == [(), (), ()]


def test_what_is_new_where_it_hurts_is_a_guess(read_site: Read) -> None:
    future = (
        "## Find\n### Search\n- Gains: Results in an order\n## Pay\n### Card payment\n"
        "- Gains: Whoever is refused reads the reason\n### Invoice by return of mail\n- Gains: It arrives at once\n"
    )
    guesses = [[said.text for said in one.guesses] for one in compared(read_site, BEFORE, future).pains]
    assert guesses == [
        ["It arrives at once"],
        ["Results in an order"],
        ["Whoever is refused reads the reason"],
    ]


def test_the_name_of_a_touchpoint_that_is_gone_may_be_a_word_of_an_answer(read_site: Read) -> None:
    today = "## Return\n### Shop\n- Actions: x\n### Refund\n- Pain points: The refund takes weeks\n"
    future = "## Return\n### Shop\n- Gains: The refund is paid there\n"
    (pain,) = compared(read_site, today, future).pains
    assert [said.text for said in pain.guesses] == ["The refund is paid there"]


def test_new_pain_points_begin_with_the_most_severe(read_site: Read) -> None:
    future = (
        "## Return\n### Parcel locker\n- Pain points:\n    - One\n    - Two (severity 2)\n"
        "## Pay\n- Pain points:\n    - Three (severity 5)\n    - Four (severity 2)\n"
    )
    found = compared(read_site, TODAY, future)
    assert [pain.text for _, pain in found.new_pains] == ["Three", "Two", "Four", "One"]


DECLARED = """\
## Return
### Parcel shop
- Pain points:
    - The refund takes three weeks (severity 5, answered by §)
## Pay
- Emotion: +1
"""
ANSWERS = """\
## Return
### Parcel locker
- Gains: The refund is paid on the day
### [Chat](../touchpoints/chat.md)
- Emotion: 0
## Pay
### Return
- Emotion: 0
### Pay
- Emotion: 0
## Pay
- Emotion: 0
"""


@pytest.mark.parametrize(
    ("names", "spots"),
    [
        ("parcel LOCKER", [(0, 0)]),
        ("parcel-locker", [(0, 0)]),
        ("[locker](future.md#parcel-locker)", [(0, 0)]),
        ("Parcel locker; chat; Parcel locker", [(0, 0), (0, 1)]),
        ("return", [(0, None)]),  # the anchor of the stage
        ("Return", [(1, 0)]),
        ("pay-2", [(2, None)]),
        ("Pay; pay", [(1, 1), (1, None)]),
    ],
)
def test_a_pain_point_says_what_answers_it(read_site: Read, names: str, spots: list[tuple[int, int | None]]) -> None:
    (pain,) = compared(read_site, DECLARED.replace("§", names), ANSWERS).pains
    assert (list(pain.named), pain.guesses, pain.is_open, pain.is_answered) == (spots, (), False, True)


def test_what_nothing_answers_is_not_guessed(read_site: Read) -> None:
    (pain,) = compared(read_site, DECLARED.replace("§", "nothing"), ANSWERS).pains
    assert (pain.named, pain.guesses, pain.is_open) == ((), (), True)


def test_a_map_without_what_is_named_is_guessed(read_site: Read) -> None:
    (pain,) = compared(read_site, DECLARED.replace("§", "Another map's desk"), ANSWERS).pains
    assert pain.named == ()
    assert [said.text for said in pain.guesses] == ["The refund is paid on the day"]
    assert (pain.is_open, pain.is_answered) == (False, False)


def test_a_pain_point_that_is_still_there_is_open_whatever_it_says(read_site: Read) -> None:
    kept = ANSWERS.replace("- Gains", "- Pain points: The refund takes three weeks\n- Gains")
    (pain,) = compared(read_site, DECLARED.replace("§", "Parcel locker"), kept).pains
    assert (pain.kept, pain.is_open, pain.is_answered, pain.named) == (True, True, False, ((0, 0),))
