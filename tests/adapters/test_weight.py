"""What a page weighs: a map of 25 touchpoints that fills every lane stays below 120 kB, with all that the host adds.

So does one that says as much of each touchpoint as the web shop's map of the example site does.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from support.building import build, copy_example, strictly, write
from support.built_pages import page_of

from benchmarks.forms import outline
from benchmarks.samples import Journey, Touchpoint, journey

_MOST = 120_000
_LANES = 10


def _journey(*, long: bool) -> Journey:
    """A sample with 25 touchpoints: some stages hold those of two others as well.

    Their names are as people give them, or as long as those of the samples.
    """
    first, *others = journey(1), journey(21), journey(41)
    more = [list(touchpoints) for other in others for _, touchpoints in other.stages]
    stages = []
    for number, (stage, touchpoints) in enumerate(first.stages):
        added = (*touchpoints, more[number][0], *([more[number + 6][0]] if number == 2 else []))
        renamed = [_renamed(one, first, stage, at) for at, one in enumerate(added)]
        stages.append((stage, tuple(_long(one, stage, at) if long else one for at, one in enumerate(renamed))))
    return replace(first, stages=tuple(stages))


def _renamed(one: Touchpoint, of: Journey, stage: str, number: int) -> Touchpoint:
    name = ("Start page", "Talk on the phone", "Letter by post", "Order form", "Visit")[number]
    felt = zip(of.personas, one.emotions, strict=False) if one.emotions[0][0] else [(None, one.emotions[0])]
    emotions = tuple((who, score, feeling) for who, (_, score, feeling) in felt)
    return replace(one, shared=None, name=f"{name}, {stage.lower()}", emotions=emotions)


def _long(one: Touchpoint, stage: str, number: int) -> Touchpoint:
    return replace(one, name=f"{stage} {('page', 'talk', 'letter', 'form', 'visit')[number]} about invoice 1")


@pytest.mark.parametrize("long", [False, True])
def test_a_map_of_25_touchpoints_is_light(tmp_path: Path, long: bool) -> None:
    made = _journey(long=long)
    assert sum(len(touchpoints) for _, touchpoints in made.stages) == 25
    text = outline(made).replace("../touchpoints/live-chat.md", "https://example.org/b")
    personas = {f"personas/{name.lower()}.md": f"---\nname: {name}\n---\n" for name in made.personas}
    text = text.replace("../touchpoints/help-line.md", "https://example.org/c")
    kpis = {f"kpis/{id_}.md": f"---\nname: {id_}\n---\n" for _, some in made.stages for one in some for id_ in one.kpis}
    built = strictly(write(tmp_path, {f"maps/{made.id}.md": text, **personas, **kpis}))
    html = built.read(f"maps/{made.id}/index.html")
    _, *cells = page_of(built.site, f"maps/{made.id}/index.html").all("td")  # the first is the picture above
    assert len(cells) == 25 * _LANES
    assert all(cell.text for cell in cells)
    assert len(html.encode()) < _MOST


def _doubled(text: str) -> str:
    """A map with 25 touchpoints instead of 12: the second of each with its words in another order for a name."""
    places = [found.start() for found in re.finditer(r"(?m)^## ", text)]
    front, *stages, story = [text[begin:end] for begin, end in pairwise((0, *places[:7], len(text)))]
    made = []
    for stage in stages:
        head, *touchpoints = re.split(r"(?m)^(?=### )", stage)
        more = [re.sub(r"^### ([^\[].*)", _turned, one) for one in touchpoints]
        if not made:
            more.append(more[0].replace("### ", "### Again: ", 1))
        made.append("".join((head, *touchpoints, *more)))
    return "".join((front, *made, story))


def _turned(name: re.Match[str]) -> str:
    first, *others = name[1].lower().split()
    return f"### {' '.join((*others, first)) if others else f'the {first}'}".replace("### the", "### The")


def test_a_dense_map_of_25_touchpoints_is_light(tmp_path: Path) -> None:
    folder = copy_example(tmp_path / "example")
    file = folder / "content/maps/buying-running-shoes-online.md"
    file.write_text(_doubled(file.read_text("utf-8")), "utf-8")
    built = build(folder)  # which says that shared touchpoints stand twice in a stage
    path = "maps/buying-running-shoes-online/index.html"
    html = built.read(path)
    assert "md-nav__link" in html
    assert len(page_of(built.site, path).all("th", "js-touchpoint")) == 25
    assert len(html.encode()) < _MOST


_STAGES = ("Awareness", "Consideration", "Decision", "Onboarding", "Retention")

_FULL = """### {stage}: step {number}

- Channel: website, form
- Actions:
    - Looks at pictures, reads two bad reviews and one good one, checks the size
    - Opens four or five shoes in tabs
- Thoughts: "89 euros. That is just within what I said I'd spend."
- Emotion: {emotions}
- Gains: Reviews give the reviewer's weekly kilometres
- Pain points:
    - The cost of shipping {number} is behind a link in the footer (severity 4)
    - Colours {number} are shown as swatches without names (severity 3)
- Opportunities:
    - Show price {number} with shipping below it (impact 5, effort 2, owner E-commerce, planned, due 2027-01-15)
- Backstage: The warehouse system reserves the pair for thirty minutes
- KPIs: checkout-completion
- Confidence: researched
- Evidence: Interviews with first-time and returning buyers, 2026-05-20, n = 30: "I always photograph the basket."
"""


def test_a_map_of_25_touchpoints_where_five_personas_feel_something_is_light(tmp_path: Path) -> None:
    """In the example site, with the list of its pages that the host puts beside it."""
    personas = ("Alex", "Priya", "Tomasz", "Sofia", "Ruth")
    feelings = ("-2 stuck", "-1 overwhelmed", "0 brisk", "+1 hopeful", "+2 relieved")
    said = f"---\npersonas: [{', '.join(personas).lower()}]\nowner: E-commerce\ntags: [retail]\n---\n"
    for stage in _STAGES:
        said += (
            f"\n## {stage}\n\n- Goal: Hears of the shop from a source worth trusting\n- KPIs: checkout-completion\n\n"
        )
        for number in range(1, 6):
            felt = [f"{one} {feelings[(number + at) % 5]}" for at, one in enumerate(personas)]
            said += _FULL.format(stage=stage, number=number, emotions="; ".join(felt)) + "\n"
    folder = copy_example(tmp_path / "example")
    (folder / "content/maps/full.md").write_text(said, "utf-8")
    built = build(folder)
    page = page_of(built.site, "maps/full/index.html")
    assert len(page.all("th", "js-touchpoint")) == 25
    assert len([cell for cell in page.all("td") if cell.text]) >= 25 * 9
    assert len(page.all("p")) > 5 * 25
    assert len(built.read("maps/full/index.html").encode()) < _MOST
