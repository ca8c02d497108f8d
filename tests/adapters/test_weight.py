"""What a page weighs: a map of 25 touchpoints that fills every lane stays below 120 kB, with all that the host adds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.building import strictly, write
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
    cells = page_of(built.site, f"maps/{made.id}/index.html").all("td")
    assert len(cells) == 25 * _LANES
    assert all(cell.text for cell in cells)
    assert len(html.encode()) < _MOST
