"""How a poster lies on paper: on one sheet, or on several that overlap and are all full."""

from __future__ import annotations

from itertools import product

import pytest

from journeysite.rendering.paper import OVERLAP, Layout, Paper, layout, paper_for, size_of

LARGE = (Paper.A0, Paper.A1, Paper.A2, Paper.A3)
CUT = [(paper, tiles) for paper, tiles in product(LARGE, (Paper.A3, Paper.A4)) if tiles > paper]


@pytest.mark.parametrize("paper", LARGE)
def test_one_sheet_is_the_paper_with_an_even_margin(paper: Paper) -> None:
    for portrait in (False, True):
        alone = layout(paper, None, portrait=portrait)
        assert alone.sheet == size_of(paper, portrait=portrait)
        assert (alone.sheet.height > alone.sheet.width) is portrait
        assert alone.whole == alone.part
        assert alone.sheet.width - alone.whole.width == pytest.approx(alone.sheet.height - alone.whole.height)


@pytest.mark.parametrize(("paper", "tiles"), CUT)
@pytest.mark.parametrize("portrait", [False, True])
def test_sheets_are_full_and_make_about_the_paper(paper: Paper, tiles: Paper, portrait: bool) -> None:
    whole = layout(paper, None, portrait=portrait).whole
    parts = layout(paper, tiles, portrait=portrait)
    assert set(parts.sheet) == set(size_of(tiles, portrait=False))
    assert len(parts.places) == parts.rows * parts.columns > 1
    assert (parts.whole.height > parts.whole.width) is portrait
    assert parts.whole.width * parts.whole.height == pytest.approx(whole.width * whole.height, rel=0.15)
    for in_all, part, number in zip(parts.whole, parts.part, (parts.columns, parts.rows), strict=True):
        assert in_all == pytest.approx(number * part - (number - 1) * OVERLAP)


def test_as_many_sheets_as_somebody_would_expect() -> None:
    numbers = {(paper, tiles): len(layout(paper, tiles, portrait=False).places) for paper, tiles in CUT}
    assert numbers == {
        ("a0", "a3"): 9,
        ("a0", "a4"): 18,
        ("a1", "a3"): 4,
        ("a1", "a4"): 9,
        ("a2", "a3"): 2,
        ("a2", "a4"): 4,
        ("a3", "a4"): 2,
    }


def test_places_go_row_by_row() -> None:
    assert Layout(size_of(Paper.A4, portrait=True), 12, 2, 3).places == [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]


@pytest.mark.parametrize(
    ("smallest", "paper", "would_do"),
    [
        (5.9, Paper.A3, Paper.A2),
        (3.1, Paper.A3, Paper.A1),
        (2, Paper.A3, None),
        (5, Paper.A0, None),
        (13, Paper.A1, Paper.A3),
    ],
)
def test_a_paper_is_named_on_which_text_can_be_read(smallest: float, paper: Paper, would_do: Paper | None) -> None:
    assert paper_for(6, smallest, paper) == would_do
