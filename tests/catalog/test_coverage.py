"""What the maps of a site cover."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from journeysite.catalog.coverage import MOST_PLACES, MOST_STAGES, NOBODY, Coverage, Place, Row, coverage
from journeysite.pipeline import Content

Read = Callable[..., Content]

PERSONAS = {f"personas/{name}.md": f"---\nname: {name.title()}\n---\n" for name in ("ann", "bob", "cem")}
SHOES = """\
---
personas: [ann, bob]
---
## Awareness
### Poster
- Channel: print
- Emotion: Ann +2; Bob -1
### Shop window
- Channel: store, Print
- Emotion: Ann +1

## **Pay**
- Actions: Pays
- Emotion: Ann -2
"""
CAR = """\
---
personas: [ann]
emotion_scale: 1..5
---
## AWARENESS
- Channel: Store
- Actions: Looks
- Emotion: 2

## Drive
### [Chat](../touchpoints/chat.md)
- Personas: bob
- Emotion: 5
### Walk
- Actions: Walks
"""
CHAT = "---\nname: Chat\nchannel: chat\n---\n"


def covered(read: Read, **files: str) -> Coverage:
    maps = {f"maps/{name}.md": text for name, text in files.items()}
    return coverage(read({**PERSONAS, **maps, "touchpoints/chat.md": CHAT}).catalog)


def told(row: Row) -> dict[str, tuple[int, int, float | None]]:
    """By stage: touchpoints, whole stages, and the mean."""
    return {key: (cell.touchpoints, cell.stages, cell.mean) for key, cell in row.cells.items()}


def test_spellings_of_a_channel_are_one_row(read_site: Read) -> None:
    written = ("email", "E-Mail", "e mail", "e-mail")
    maps = {f"m{at}": f"## A\n- Goal: g\n### B\n- Channel: {name}\n" for at, name in enumerate(written)}
    found = covered(read_site, **maps)
    (row,) = [row for row in found.channels if row.key != NOBODY]
    assert (found.names[row.key], row.key, told(row)["a"][0]) == ("email", "email", 4)


def test_personas_by_stage(read_site: Read) -> None:
    found = covered(read_site, shoes=SHOES, car=CAR)
    assert [(stage.key, stage.name, stage.maps) for stage in found.stages] == [
        ("awareness", "AWARENESS", 2),
        ("drive", "Drive", 1),
        ("pay", "Pay", 1),
    ]
    ann, bob, cem = found.personas
    # Ann: +2 and +1 on a scale to 2 (1 and 0.5), and 2 on a scale from 1 to 5 (−0.5).
    assert told(ann) == {"awareness": (2, 1, pytest.approx(1 / 3)), "pay": (0, 1, -1.0), "drive": (1, 0, None)}
    assert told(bob) == {"awareness": (2, 0, -0.5), "pay": (0, 1, None), "drive": (1, 0, 1.0)}
    assert ann.whole
    assert (ann.whole.touchpoints, ann.whole.stages) == (3, 2)
    assert ann.others is None
    assert (cem.key, told(cem), cem.whole) == ("cem", {}, None)


def test_a_channel_of_a_stage_is_that_of_touchpoints_that_name_none(read_site: Read) -> None:
    text = (
        "## Buy\n- Channel: Website\n### A\n- Actions: x\n### B\n- Channel: phone\n- Actions: x\n## Use\n- Actions: x\n"
    )
    found = coverage(read_site({"maps/a.md": text}).catalog)
    counted = {row.key: {stage: cell.touchpoints for stage, cell in row.cells.items()} for row in found.channels}
    assert counted == {"website": {"buy": 1}, "phone": {"buy": 1}, NOBODY: {"use": 0}}


def test_channels_by_stage_with_those_of_shared_touchpoints(read_site: Read) -> None:
    found = covered(read_site, shoes=SHOES, car=CAR)
    rows = {row.key: told(row) for row in found.channels}
    assert rows == {
        "store": {"awareness": (1, 1, 0.0)},
        "chat": {"drive": (1, 0, 1.0)},
        NOBODY: {"pay": (0, 1, -1.0), "drive": (1, 0, None)},
        "print": {"awareness": (2, 0, 0.375)},
    }
    assert found.names["store"] == "Store"
    assert told(found.all) == {"awareness": (2, 1, pytest.approx(1 / 12)), "pay": (0, 1, -1.0), "drive": (2, 0, 1.0)}


def test_behind_a_cell_are_the_stages_of_maps_the_worst_first(read_site: Read) -> None:
    ann = covered(read_site, shoes=SHOES, car=CAR).personas[0]
    assert ann.cells["awareness"].places == (Place("car", 0, 0, -0.5), Place("shoes", 0, 2, 0.75))


def test_archived_maps_are_left_out_and_nobody_is_a_row(read_site: Read) -> None:
    found = covered(
        read_site, old="---\nstatus: archived\n---\n## Gone\n- Actions: x\n", nobody="## Here\n- Actions: x\n"
    )
    assert [stage.name for stage in found.stages] == ["Here"]
    assert {row.key: told(row) for row in found.personas}[NOBODY] == {"here": (0, 1, None)}


def test_where_stages_are_many_the_common_ones_stand_side_by_side(read_site: Read) -> None:
    own = "".join(f"## Own {number}\n- Actions: x\n" for number in range(MOST_STAGES))
    one = f"---\npersonas: [ann]\n---\n## First\n- Actions: x\n{own}## Last\n- Actions: x\n"
    two = "## first\n- Channel: app\n- Actions: x\n## LAST\n- Actions: x\n"
    found = covered(read_site, one=one, two=two)
    assert [stage.key for stage in found.stages] == ["first", "last"]
    assert [other.stage.name for other in found.others] == [f"Own {number}" for number in range(MOST_STAGES)]
    assert {other.personas for other in found.others} == {("ann",)}
    ann = found.personas[0]
    assert ann.others
    assert (ann.others.touchpoints, ann.others.stages) == (0, MOST_STAGES)
    assert ann.others.places == tuple(Place("one", number, 0, None) for number in range(1, MOST_STAGES + 1))


def test_of_many_places_the_worst_are_known_and_all_are_counted(read_site: Read) -> None:
    maps = {
        f"m{n}": f"## Pay\n### Till\n- Emotion: {'-2' if n == 15 else '+1'}\n## End\n- Actions: x\n"
        for n in range(MOST_PLACES + 8)
    }
    cell = covered(read_site, **maps).all.cells["pay"]
    assert (cell.touchpoints, len(cell.places), cell.places[0].map) == (MOST_PLACES + 8, MOST_PLACES, "m15")


def test_stages_whose_names_are_only_signs(read_site: Read) -> None:
    found = covered(read_site, signs="## 🎉\n- Actions: x\n## 🎈\n- Actions: y\n")
    assert [stage.name for stage in found.stages] == ["🎉", "🎈"]


def test_a_site_without_maps(read_site: Read) -> None:
    empty = coverage(read_site({}).catalog)
    assert (empty.stages, empty.personas, empty.channels, empty.others) == ((), (), (), ())


def test_the_time_grows_with_the_maps(read_site: Read) -> None:
    def seconds(number: int) -> float:
        files = {
            f"maps/m{n}.md": SHOES.replace("Awareness", f"Stage {n}").replace("print", f"channel {n}")
            for n in range(number)
        }
        catalog = read_site({**PERSONAS, **files}).catalog
        start = process_time()
        coverage(catalog)
        return process_time() - start

    assert seconds(400) < 12 * max(seconds(100), 0.005)
