from __future__ import annotations

from collections.abc import Callable
from sys import getrefcount
from typing import Any

import pytest

from journeysite.kept import forget
from journeysite.loading.documents import Loaded
from journeysite.loading.places import Places
from journeysite.loading.surprises import report_surprises
from journeysite.loading.validate import build
from journeysite.model.journey import JourneyMap
from journeysite.model.persona import Persona
from journeysite.model.shared import Kpi

Load = Callable[..., Loaded]


def made(data: dict[str, Any], model: type[Any] = JourneyMap) -> tuple[Any, list[str]]:
    key = "title" if model is JourneyMap else "name"
    value, found = build(model, {key: "A", **data}, Places("a.md"), {key: "B"})
    return value, [f"{one.code.slug}: {one.message} {one.remedy}" for one in found]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"tytle": "x"}, "unknown-key: “tytle” is no key of a map. Did you mean “title”?"),
        ({"foo": "x"}, "unknown-key: “foo” is no key of a map. Keys of your own begin with “x-”."),
        (
            {"type": "future state"},
            "wrong-value: “type” must be one of current-state, future-state, day-in-the-life, not “future "
            "state”. Did you mean “future-state”?",
        ),
        ({"summary": ["a"]}, "wrong-value: “summary” must be a text, not a list. Mend the value, or take the key out."),
        (
            {"tags": ["a", {"b": "c"}]},
            "wrong-value: “tags” must be a text, not a mapping. Put text that begins with { or holds “: ” in quotes.",
        ),
        (
            {"tags": {"b": "c"}},
            "wrong-value: “tags” must be a list, not a mapping. Mend the value, or take the key out.",
        ),
        ({"goal": ["a", ""]}, "wrong-value: An item of “goal” must not be empty. Mend the value, or take the key out."),
        (
            {"reviewed": "2026-02-30"},
            "wrong-value: “reviewed” must be a date of the calendar, like 2026-09-30, not “2026-02-30”. Mend "
            "the value, or take the key out.",
        ),
        (
            {"review_every": "0 days"},
            "wrong-value: “review_every” must be at least 1, not “0 days”. Mend the value, or take the key out.",
        ),
        (
            {"stages": ["x"]},
            "wrong-value: An item of “stages” must be made of “key: value” lines, not “x”. Mend the value, or "
            "take the key out.",
        ),
        (
            {"stages": [{}] * 201},
            "wrong-value: “stages” must have at most 200 items; the others are left out. Mend the value, or "
            "take the key out.",
        ),
        ({"stages": [{"pain_points": 1}]}, "unknown-key: “pain_points” is no key of a stage. Did you mean “pains”?"),
        ({"stages": [{"painpoints": 1}]}, "unknown-key: “painpoints” is no key of a stage. Did you mean “pains”?"),
        ({"stages": [{"pains": [{}]}]}, "missing-value: “text” is missing here. Add “text: …”."),
        (
            {"stages": [{"pains": [{"text": ["a"]}]}]},
            "wrong-value: “text” must be a text, not a list. Mend the value, or take the key out.",
        ),
        (
            {"stages": [{"lanes": "x"}]},
            "wrong-value: “lanes” must be made of “key: value” lines, not “x”. Mend the value, or take the key out.",
        ),
    ],
)
def test_each_fault_is_said_once(data: dict[str, Any], message: str) -> None:
    assert made(data)[1] == [message]


@pytest.mark.parametrize("title", [["a"], {"a": "b"}, ""])
def test_what_is_required_is_replaced(title: Any) -> None:
    value, found = made({"title": title})
    assert value.title == "B"
    assert len(found) == 1


def test_a_misspelt_key_is_not_missing_as_well() -> None:
    _, found = made({"series": [{"date": "2026-01-01", "valu": "1"}, {"date": "2026-01-01"}]}, Kpi)
    assert [one.partition(":")[0] for one in found] == ["unknown-key", "missing-value"]


def test_the_rest_is_kept() -> None:
    value, found = made(
        {
            "goal": ["", "b"],
            "actions": "x",
            "stages": [
                {"actions": "", "goal": "g"},
                "y",
                {
                    "pains": [{"severity": "1"}, {"text": "t", "severity": "9"}, {"text": "u"}],
                    "acts": ["v", "w"],
                    "lanes": {"k": ""},
                },
            ],
        }
    )
    assert value.goal == ("b",)
    assert [stage.goal for stage in value.stages] == [("g",), ()]
    assert [(pain.text, pain.severity) for pain in value.stages[1].pains] == [("t", None), ("u", None)]
    assert value.stages[1].lanes == {"acts": ("v", "w")}
    assert len(found) == 8


def test_places_and_surprises_follow_what_is_left() -> None:
    data: dict[str, Any] = {"title": "A", "stages": ["x", {"pains": [{}, {"text": "NO"}]}, {"goal": "on"}]}
    places = Places("a.md", {("stages", 1, "pains", 1, "text"): (7, 7), ("stages", 2, "goal"): (8, 8)})
    surprises = {("stages", 1, "pains", 1, "text"): "a yes or no", ("stages", 2, "goal"): "a yes or no"}
    value, _ = build(JourneyMap, data, places, {"title": "B"}, surprises)
    assert str(places.of_value(("stages", 0, "pains", 0, "text"))) == "a.md:7:7"
    assert [str(found.span) for found in report_surprises(value, surprises, places)] == ["a.md:7:7", "a.md:8:8"]


def test_synonyms_of_persona_keys() -> None:
    assert made({"pain_points": "x"}, Persona)[1] == [
        "unknown-key: “pain_points” is no key of a persona. Did you mean “frustrations”?"
    ]


def test_thousands_of_faults_are_told_and_taken_out_one_by_one() -> None:
    _, found = made({"stages": [{"pains": [{"severity": "9"}] * 50}] * 1}, JourneyMap)
    assert len(found) == 100
    value, found = build(JourneyMap, {"title": "A", "tags": [{}] * 20_000}, Places("a.md"), {})
    assert (len(found), value.tags) == (20_000, ())


def test_an_item_that_lacks_two_things_goes_alone() -> None:
    good = {"date": "2026-10-01", "value": "2"}
    kpi, found = made({"series": [{"date": "soon", "value": "x"}, good]}, Kpi)
    assert [reading.value for reading in kpi.series] == [2]
    assert len(found) == 2


def test_a_text_lives_no_longer_than_what_holds_it() -> None:
    value, _ = build(Persona, {"name": "Somebody", "summary": "Some text."}, Places("a.md"), {"name": "B"})
    text = value.summary
    del value
    forget()
    assert getrefcount(text) == 2  # `text`, and the argument


def test_a_text_that_stands_in_two_files_is_kept_once() -> None:
    first, second = (made({"summary": f"Some {'text'}."}, Persona)[0] for _ in range(2))
    assert first.summary is second.summary


@pytest.mark.parametrize(
    ("line", "label", "text"),
    [
        ("Confidence: Sure", "Confidence", "Sure"),
        ("Confidence: <i>fairly</i>", "Confidence", "<i>fairly</i>"),
        ("Time: 25:99", "Time", "25:99"),
    ],
)
def test_what_is_none_of_its_choices_is_shown_under_its_label(
    load_text: Load, line: str, label: str, text: str
) -> None:
    for body in (f"## A\n- Actions: x\n- {line}\n", f"## A\n### B\n- Actions: x\n- {line}\n"):
        loaded = load_text(f"---\ntitle: M\nstages: [A]\n---\n{body}")
        assert loaded.document
        (stage,) = loaded.document.value.stages
        moment = (stage.touchpoints or (stage,))[0]
        assert dict(moment.lanes) == {label: (text,)}
        assert (moment.confidence, moment.time) == (None, None)
        assert [one.code.slug for one in loaded.diagnostics] == ["wrong-value"]
