"""The page of coverage: what a cell says, and that everything it counts is found behind it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from support.building import Built
from support.built_pages import BuiltPage, Element, page_of

from journeysite.catalog.coverage import MOST_PLACES, MOST_STAGES
from journeysite.rendering import register_ways
from journeysite.rendering.listings import listings
from journeysite.rendering.site import Site

Make = Callable[..., Site]
FILES = {
    "personas/ann.md": "---\nname: Ann\n---\n",
    "personas/bob.md": "---\nname: Bob\n---\n",
    "maps/today.md": "---\ntitle: Today\npersonas: [ann]\n---\n"
    "## Return\n### Parcel shop\n- Channel: post\n- Emotion: -2 cross\n### Receipt\n- Channel: print\n- Emotion: 0\n"
    "## Pay\n- Emotion: +1\n",
    "maps/next.md": "---\ntitle: Next year\npersonas: [ann]\n---\n"
    "## RETURN\n### Parcel locker\n- Channel: app\n- Emotion: +1\n## Pay\n- Emotion: +1\n",
    "maps/part.md": "---\ntitle: A part\nstatus: archived\n---\n## One\n- Actions: x\n",
}
LONG = "A name of a stage that says very much more than the head of a column can hold, and then goes on " * 5


def shown(site: Site) -> BuiltPage:
    return BuiltPage(f"<body>{listings(site)['coverage.md'].body(site, 'coverage.md')}</body>")


def rows(page: BuiltPage, number: int) -> list[list[Element]]:
    """The cells of one of the grids."""
    found: list[list[Element]] = []
    table = -1
    for one in page.elements:
        if one.tag in ("table", "details"):
            table += one.has("js-grid")
            inside = one.has("js-grid")
        elif table == number and inside and one.tag == "tr":
            found.append([])
        elif table == number and inside and one.tag in ("th", "td"):
            found[-1].append(one)
    return found


def said(page: BuiltPage, number: int) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows(page, number)]


def numbers(text: str) -> tuple[int, int]:
    """How many touchpoints and whole stages a text counts."""
    said = re.sub(r"(?<!\d )whole stage", "1 whole stage", text)
    touchpoints = re.findall(r"([\d,]+) touchpoint", said)
    stages = re.findall(r"([\d,]+) (?:whole stage|stages? as a whole)", said)
    return sum(int(one) for one in touchpoints), sum(int(one) for one in stages)


def lines_behind(page: BuiltPage, anchor: str) -> list[str]:
    """The lines of the list at an anchor, without the way into the register."""
    start = next(at for at, one in enumerate(page.elements) if one.attrs.get("id") == anchor)
    found: list[str] = []
    for one in page.elements[start + 1 :]:
        if "id" in one.attrs or one.tag == "details" or one.has("js-use"):
            if one.has("js-use") and not found:
                continue
            break
        if one.tag == "li":
            found.append(one.text)
    return [line for line in found if not line.endswith("in the register")]


def behind(page: BuiltPage, anchor: str) -> tuple[int, int]:
    """What the lines of a list count together."""
    counts = [numbers(line) for line in lines_behind(page, anchor)]
    return sum(one for one, _ in counts), sum(one for _, one in counts)


def way_of(page: BuiltPage, cell: Element) -> str:
    """Where a cell leads; empty where it leads nowhere."""
    at = next(at for at, one in enumerate(page.elements) if one is cell)
    return page.elements[at + 1].attrs.get("href", "")


def test_a_grid_says_each_cell_in_words(site_of: Make) -> None:
    page = shown(site_of(FILES))
    assert said(page, 0) == [
        ["Persona", "RETURN", "Pay", "All stages"],
        ["Ann", "3 touchpoints, emotion −0.3", "2 stages as a whole, emotion +1",
         "3 touchpoints, 2 stages as a whole, emotion +0.2"],
        ["Bob", "gap", "gap", "gap"],
        ["All touchpoints", "3 touchpoints, emotion −0.3", "2 stages as a whole, emotion +1",
         "3 touchpoints, 2 stages as a whole, emotion +0.2"],
    ]  # fmt: skip
    assert [row[0] for row in said(page, 1)[1:]] == ["app", "post", "print", "No channel named", "All touchpoints"]


def test_a_cell_without_an_emotion_ends_with_what_it_counts(site_of: Make) -> None:
    stages = "## A\n### B\n- Actions: x\n### C\n- Actions: x\n## D\n- Actions: x\n"
    files = {"personas/ann.md": FILES["personas/ann.md"], "maps/m.md": f"---\npersonas: [ann]\n---\n{stages}"}
    assert said(shown(site_of(files)), 0)[1] == [
        "Ann", "2 touchpoints", "1 stage as a whole", "2 touchpoints, 1 stage as a whole",
    ]  # fmt: skip


def test_a_cell_leads_to_the_maps_behind_it(site_of: Make) -> None:
    page = shown(site_of(FILES))
    assert (
        page.by_id("persona-ann--return").text
        == "RETURN Today 2 touchpoints emotion −1 Next year 1 touchpoint emotion +1 3 touchpoints in the register"
    )
    assert page.by_id("persona-ann--pay").text.startswith("Pay Next year whole stage emotion +1 Today whole stage")
    assert page.by_id("all--return").text == page.by_id("persona-ann--return").text.removeprefix("RETURN ")
    links = {one.attrs["href"] for one in page.all("a")}
    assert {"#persona-ann--return", "../maps/today/#return", "../touchpoints/?channel=post#register"} <= links
    ids = set(page.ids)
    assert {link[1:] for link in links if link.startswith("#")} <= ids
    assert len(page.ids) == len(ids)


def test_names_of_rows_lead_to_the_persona_and_to_the_touchpoints_of_the_channel(site_of: Make) -> None:
    old = "---\nstatus: archived\n---\n## One\n### Leaflet\n- Channel: App\n## Two\n- Actions: x\n"
    page = shown(site_of({**FILES, "maps/old.md": old}))
    names = {row[0].text: way_of(page, row[0]) for grid in (0, 1) for row in rows(page, grid)[1:]}
    assert names == {
        "Ann": "../personas/ann/",
        "Bob": "../personas/bob/",
        "app": "../touchpoints/?channel=app&map-status=published#register",
        "post": "../touchpoints/?channel=post&map-status=published#register",
        "print": "../touchpoints/?channel=print&map-status=published#register",
        "No channel named": "#channel",  # only whole stages, which the register does not have
        "All touchpoints": "../touchpoints/?map-status=published#register",
    }


def test_lists_are_folded_and_what_leads_to_them_stands_within(site_of: Make) -> None:
    html = listings(site_of(FILES))["coverage.md"].body(site_of(FILES), "coverage.md")
    for anchor in ("persona-ann", "persona-ann--return", "all--return", "channel-app--return"):
        before = html[: html.index(f' id="{anchor}"')]
        assert before.count("<details>") == before.count("</details>") + 1, anchor
        assert before.rindex("</summary>") > before.rindex("<details>"), anchor


def test_what_finds_no_room_is_counted_and_one_way_from_there(site_of: Make) -> None:
    maps = {
        f"maps/{n}.md": "---\npersonas: [ann]\n---\n## Pay\n### Till\n- Emotion: +1\n## End\n- Actions: x\n"
        for n in range(MOST_PLACES + 11)
    }
    site = site_of({"personas/ann.md": FILES["personas/ann.md"], **maps})
    page = shown(site)
    assert page.by_id("persona-ann--pay").text.endswith(
        f"and 11 touchpoints more {MOST_PLACES + 11} touchpoints in the register"
    )
    assert behind(page, "persona-ann--pay") == (MOST_PLACES + 11, 0)


def test_a_register_of_several_pages_is_not_asked(site_of: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register_ways, "ROWS", 2)
    page = shown(site_of({**FILES, "maps/more.md": "---\npersonas: [ann]\n---\n## More\n### Shop\n- Actions: x\n"}))
    assert "touchpoints in the register" not in page.text
    ways = [one.attrs["href"] for one in page.all("a") if "touchpoints/" in one.attrs["href"]]
    assert set(ways) == {"../touchpoints/"}
    assert "All stages The register of touchpoints, on 2 pages" in page.text


def test_a_long_name_is_short_in_the_head_and_whole_to_hear_and_elsewhere(site_of: Make) -> None:
    stages = f"## {LONG}\n### Till\n- Channel: app\n## Pay\n- Actions: x\n"
    page = shown(
        site_of({"personas/p.md": f"---\nname: {LONG}\n---\n", "maps/a.md": f"---\npersonas: [p]\n---\n{stages}"})
    )
    for head in (rows(page, 0)[0][1], rows(page, 0)[1][0]):
        at = next(at for at, one in enumerate(page.elements) if one is head)
        short, sign, rest = [one for one in page.elements[at + 1 : at + 5] if one.tag in ("bdi", "span")]
        assert short.attrs["title"] == LONG.strip()
        assert sign.text == "…"
        assert rest.has("js-hidden")
        assert len(head.text) - len(rest.text) < 64
        assert head.text.replace("…", "") == LONG.strip()
    heads = [one.text for one in page.all("summary") if "goes on" in one.text]
    assert [head.replace("…", "").replace(LONG.strip(), "") for head in heads] == [
        " 1 touchpoint, 1 whole stage", " 1 touchpoint",
    ]  # fmt: skip
    assert all("…" in head for head in heads), "heads of folded lists are as short"
    assert LONG.strip() in [one.text for one in page.all("div", "js-use")], "the name of the stage is whole in a list"


def test_numbers_stay_behind_names_that_are_written_from_right_to_left(site_of: Make) -> None:
    persona, map_, stage = "محمد", "الشراء", "الدفع"
    files = {
        "personas/p.md": f"---\nname: {persona}\n---\n",
        "maps/a.md": f"---\ntitle: {map_}\npersonas: [p]\n---\n## {stage}\n- Channel: app\n",
    }
    page = shown(site_of(files))
    apart = {one.text for one in page.all("bdi")}
    assert {persona, map_, stage} <= apart
    for tag in ("summary", "a"):
        at = [number for number, one in enumerate(page.elements) if one.tag == tag and persona in one.text]
        assert at
        assert all(page.elements[number + 1].tag == "bdi" for number in at), tag


def test_a_site_without_maps_says_how_to_add_one(site_of: Make) -> None:
    assert "first-order.md" in shown(site_of({})).text


def test_many_stages_are_folded_into_a_table(site_of: Make) -> None:
    maps = {f"maps/{n}.md": "## First\n- Actions: x\n## Last\n- Actions: x\n" for n in range(2)}
    own = {
        f"maps/own-{n}.md": f"## Own n{n}x\n- Channel: app\n- Emotion: +1\n## Last\n- Actions: x\n" for n in range(319)
    }
    till = "## Till\n### Desk\n- Actions: x\n### Door\n- Actions: y\n## Last\n- Actions: x\n"
    page = shown(site_of({**maps, **own, **{f"maps/a{n}.md": till.replace("Till", f"Own n0{n}") for n in range(2)}}))
    assert said(page, 1)[0] == ["Channel", "First", "Last", "Other stages", "All stages"]
    assert page.first("summary").text == "321 other stages, which few maps have"
    assert "21 more stages in the register" in page.text
    hrefs = [one.attrs["href"] for one in page.all("a") if not one.attrs["href"].startswith("#")]
    assert "../touchpoints/?stage=own-n00#register" in hrefs
    assert "../maps/own-0/#own-n0x" in hrefs
    assert behind(page, "others--channel-app") == (0, 319)


def test_rare_stages_tell_numbers_from_emotions(site_of: Make) -> None:
    """“2 0” would not say which is which, neither to be seen nor to be heard."""
    many = {f"maps/{n}.md": f"## Own {n}\n- Emotion: +1\n## Last\n- Actions: x\n" for n in range(MOST_STAGES + 1)}
    till = "## Rare\n### Desk\n- Emotion: -1\n### Door\n- Emotion: +1\n## Last\n- Actions: x\n"
    calm = "## Calm\n### Desk\n- Actions: x\n## Last\n- Actions: x\n"
    page = shown(site_of({**many, "maps/rare.md": till, "maps/calm.md": calm}))
    start, end = (page.elements.index(page.by_id(anchor)) for anchor in ("other-stages", "channels"))
    table = [one for one in page.elements[start:end] if one.tag in ("th", "td")]
    assert [one.text for one in table[:3]] == ["Stage", "Touchpoints", "Emotion"]
    found = {
        one.text: [cell.text for cell in table[at + 1 : at + 3]] for at, one in enumerate(table) if one.tag == "th"
    }
    assert found["Rare"] == ["2 touchpoints", "0"]
    assert found["Calm"] == ["1 touchpoint", ""]
    assert found["Own 9"] == ["1 whole stage", "+1"]
    assert {one.attrs.get("data-l") for one in table if one.text == "0"} == {"Emotion"}


def test_every_number_of_the_example_is_found_behind_it(example_site: Built) -> None:
    page = page_of(example_site.site, "coverage/index.html")
    anchors = set()
    for grid in (0, 1):
        *others, all_ = rows(page, grid)[1:]
        for cell in [*(one for row in others for one in row[1:-1]), *all_[1:-2]]:
            if not cell.has("js-gap"):
                anchors.add(anchor := way_of(page, cell).removeprefix("#"))
                assert behind(page, anchor) == numbers(cell.text), anchor
        assert way_of(page, all_[-2]) == "#other-stages"
        assert way_of(page, all_[-1]) == "#all"
        counted = numbers(all_[-1].text)
        assert behind(page, "all") == counted
        assert all(counted), "touchpoints, and stages that the register does not have"
        assert page.by_id("all").text.endswith(f" {counted[0]} touchpoints in the register")
    assert len(anchors) > 100
    start = next(at for at, one in enumerate(page.elements) if one.attrs.get("id") == "other-stages")
    end = next(at for at, one in enumerate(page.elements) if one.attrs.get("id") == "channels")
    cells = [one for one in page.elements[start:end] if one.tag == "td"]
    assert len(cells) == 43 * 5
    others = [(cells[at], cells[at + 2]) for at in range(0, len(cells), 5)]
    for cell, listed in others:
        assert numbers(re.sub(r"(whole stage|touchpoints?)", r"\1;", listed.text)) == numbers(cell.text)
        assert way_of(page, cell)
    total = [sum(numbers(cell.text)[at] for cell, _ in others) for at in (0, 1)]
    assert tuple(total) == numbers(rows(page, 0)[-1][-2].text)


def test_no_cell_of_the_example_leads_nowhere(example_site: Built) -> None:
    page = page_of(example_site.site, "coverage/index.html")
    ids = set(page.ids)
    for cell in [one for grid in (0, 1) for row in rows(page, grid)[1:] for one in row]:
        way = way_of(page, cell)
        assert cell.has("js-gap") or way.startswith("../") or way[1:] in ids, cell.text
