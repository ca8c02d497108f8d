from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.pipeline import Content

ReadSite = Callable[..., Content]

PERSONAS = {"personas/alex.md": "---\nname: Alex\n---\n", "personas/sam.md": "---\nname: Sam\n---\n"}
OTHER = {"maps/other.md": "## A\n- Actions: x\n"}


def check(read_site: ReadSite, text: str, options: str = "") -> list[str]:
    content = read_site({"maps/a.md": text, **PERSONAS, **OTHER}, options)
    return [f"{found.span.line}:{found.span.column} {found.code.slug}" for found in content.diagnostics]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## A\n- Emotion: +2\n", []),
        ("## A\n- Emotion: +3\n", ["2:12 emotion-outside-scale"]),
        ("## A\n- Emotion: glad; −2.5\n", ["2:18 emotion-outside-scale"]),
        ("---\nemotion_scale: 1..5\n---\n## A\n- Emotion: 0\n", ["5:12 emotion-outside-scale"]),
        ("---\nemotion_scale: 1..5\n---\n## A\n- Emotion: 5\n", []),
        ("---\npersonas: alex\n---\n## A\n- Emotion: Alex +1; Alex −1\n", ["5:21 two-scores"]),
        ("---\npersonas: alex\n---\n## A\n- Emotion: Alex +1; −1; Alex: free\n", []),
        ("---\npersonas: alex\n---\n## A\n- Emotion: +1; +2; +3\n", ["5:16 two-scores", "5:20 emotion-outside-scale"]),
        ("---\npersonas: alex\n---\n## A\n- Emotion: Sam +1\n", ["5:12 emotion-of-a-stranger"]),
        (
            "---\npersonas: alex\n---\n## A\n- Personas: sam\n- Emotion: Sam +1; Alex 0\n",
            ["6:20 emotion-of-a-stranger"],
        ),
    ],
)
def test_emotions(read_site: ReadSite, text: str, found: list[str]) -> None:
    assert check(read_site, text) == found


def test_two_scores_of_somebody_unknown_are_not_everyones(read_site: ReadSite) -> None:
    content = read_site({"maps/a.md": "## A\n- Emotion: Joe +1; Joe −1\n"})
    assert content.diagnostics[-1].message == "Joe has two scores here; the first is drawn."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("---\nstages: [A, B]\n---\n## A\n- Actions: x\n\n## B\n", ["7:4 empty-stage"]),
        ("---\nstages: [A, B]\n---\n## A\n- Actions: x\n", ["2:13 stage-without-heading"]),
        ("---\nstages:\n  - name: A\n    x-a: b\n---\n", ["3:5 empty-stage"]),
        ("---\nstages:\n  - name: A\n    touchpoints: Chat\n---\n", []),
        ("---\nstages:\n  - goal: g\n---\n", ["3:5 nameless"]),
        (
            "---\nstages:\n  - name: A\n    touchpoints:\n      - goal: g\n      - touchpoint: chat\n---\n",
            ["5:9 nameless", "6:21 unknown-touchpoint"],
        ),
        ("##\n- Actions: x\n", ["1:1 nameless"]),
    ],
)
def test_stages_and_names(read_site: ReadSite, text: str, found: list[str]) -> None:
    assert check(read_site, text) == found


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("type: future-state", ["2:7 future-without-current"]),
        ("type: future-state\nfuture_of: other", []),
        ("future_of: other", ["2:12 future-of-without-future-state"]),
        ("type: future-state\nfuture_of: a", ["3:12 circular-maps"]),
        ("parent: a", ["2:9 circular-maps"]),
        ("parent: other", []),
    ],
)
def test_maps_of_maps(read_site: ReadSite, header: str, found: list[str]) -> None:
    assert check(read_site, f"---\n{header}\n---\n## A\n- Actions: x\n") == found


def test_a_circle_is_said_once_and_shows_the_way(read_site: ReadSite) -> None:
    parents = {"c": "a", "a": "b", "b": "c", "outside": "a"}
    files = {f"maps/{name}.md": f"---\nparent: {parent}\n---\n## A\n- Actions: x\n" for name, parent in parents.items()}
    assert [found.message for found in read_site(files).diagnostics] == [
        "`parent` leads back to this map: a → b → c → a."
    ]


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("lanes: [actions, Pain points, channels, personas, Sky, weather]\nhide_lanes: [KPIs, Shoe size]", []),
        ("lanes: [actoins]", ["2:9 unknown-lane"]),
        ("hide_lanes: rain, sky", ["2:13 unknown-lane"]),
    ],
)
def test_lanes_to_show_and_to_hide(read_site: ReadSite, header: str, found: list[str]) -> None:
    text = f"---\n{header}\n---\n## A\n- Actions: x\n\n## B\n- Actions: y\n- Shoe size: 42\n"
    known = check(read_site, text, "lanes: [{key: weather, label: Weather, synonyms: [sky]}]")
    assert [one for one in known if "unknown-label" not in one] == found


@pytest.mark.parametrize(
    ("day", "found"), [("2026-11-21", []), ("2026-11-22", ["review-to-come"]), ("2027-11-10", ["review-to-come"])]
)
def test_a_review_to_come_is_a_slip_and_not_overdue_as_well(read_site: ReadSite, day: str, found: list[str]) -> None:
    options = "today: 2026-11-20, rules: {practice: off, review-overdue: warning}"
    files = {"kpis/k.md": f"---\nname: K\nreviewed: {day}\nreview_every: 90 days\n---\n"}
    said = read_site(files, options, remarks=True).diagnostics
    assert [one.code.slug for one in said] == found
