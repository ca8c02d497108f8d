from __future__ import annotations

import pytest
from support.looking import Look

HEADER = "---\ntype: future-state\nfuture_of: today\n---\n"
TODAY = "## Return\n- Pain points:\n    - The refund takes three weeks (severity 5)\n    - No tape (severity 2)\n"


def said(look: Look, future: str, today: str = TODAY) -> list[str]:
    found = look("worst-pain-unanswered", {"maps/today.md": today, "maps/future.md": HEADER + future})
    return [one.message for one in found]


@pytest.mark.parametrize(
    "answer",
    [
        "- Gains: Refunded on the same day",
        "- Opportunities: Refund when the parcel is scanned",
        "- Actions: Reads that the money takes three days, not weeks",
        "\n### Refund at the door\n- Channel: post",
    ],
)
def test_an_answer(look: Look, answer: str) -> None:
    assert said(look, f"## Return\n- Goal: x\n{answer}\n") == []


def test_no_answer_in_the_stage_of_the_same_name(look: Look) -> None:
    future = "## Order\n- Gains: Refund in advance\n## 2. return\n- Gains: The box has a handle\n"
    assert said(look, future) == [
        "Nothing here answers “The refund takes three weeks”, the worst pain point of “Today”: none of the words "
        "refund, three, weeks occurs in the stage “Return”."
    ]


def test_without_that_stage_the_whole_map_is_searched(look: Look) -> None:
    assert said(look, "## Order\n- Gains: Refund in advance\n") == []
    (message,) = said(look, "## Order\n- Gains: The box has a handle\n")
    assert message.endswith("occurs in the whole map, which has no stage “Return”.")


def test_a_pain_that_is_kept(look: Look) -> None:
    kept = "## Return\n- Pain points: the refund takes three weeks\n- Gains: Refund\n"
    assert said(look, kept) == ["“The refund takes three weeks”, the worst pain point of “Today”, is still here."]


@pytest.mark.parametrize(
    ("today", "because"),
    [
        ("## Return\n- Pain points: Slow\n", "no pain point of “Today” has a severity"),
        (
            "## Return\n- Pain points:\n    - 遅い (severity 5)\n",
            "“遅い”, the worst pain point of “Today”, has no words to compare",
        ),
    ],
)
def test_what_could_not_be_compared_is_said(look: Look, today: str, because: str) -> None:
    assert said(look, "## Return\n- Gains: x\n", today) == [
        f"“worst-pain-unanswered” (J717) was not looked for here, because {because}."
    ]


@pytest.mark.parametrize("answer", ["Handover", "return"])
def test_what_a_pain_point_names_answers_it(look: Look, answer: str) -> None:
    today = TODAY.replace("severity 5", f"severity 5, answered by {answer}")
    assert said(look, "## Return\n- Goal: x\n### Handover\n- Gains: The box has a handle\n", today) == []


def test_what_another_map_answers_may_be_unanswered_here(look: Look) -> None:
    files = {
        "maps/today.md": TODAY.replace("severity 5", "severity 5, answered by Handover"),
        "maps/far.md": f"{HEADER}## Handover\n- Gains: The box has a handle\n",
        "maps/near.md": f"{HEADER}## Return\n- Gains: The box has a handle\n",
    }
    assert [one.span.file for one in look("worst-pain-unanswered", files)] == ["content/maps/near.md"]


def test_what_nothing_answers_is_unanswered(look: Look) -> None:
    today = TODAY.replace("severity 5", "severity 5, answered by nothing")
    (message,) = said(look, "## Return\n- Gains: Refunded on the same day\n", today)
    assert message.endswith("the worst pain point of “Today”: the pain point says so itself.")


def test_what_is_named_and_still_there_is_unanswered(look: Look) -> None:
    today = TODAY.replace("severity 5", "severity 5, answered by Return")
    kept = "## Return\n- Pain points: the refund takes three weeks\n- Gains: Refund\n"
    assert said(look, kept, today) == [
        "“The refund takes three weeks”, the worst pain point of “Today”, is still here."
    ]
