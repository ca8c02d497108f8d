"""The curves of a map as its stage table draws them."""

from __future__ import annotations

from collections.abc import Callable

from journeysite.catalog.curve import curves
from journeysite.loading.sources import Kind
from journeysite.rendering.drawn_curves import DrawnCurves, drawn_curves
from journeysite.rendering.site import Site

Make = Callable[..., Site]

ALEX = "---\nname: Alex\n---\n"


def _drawn(site_of: Make, text: str) -> DrawnCurves:
    site = site_of({"maps/m.md": text, "personas/alex.md": ALEX})
    journey = site.catalog.of_kind(Kind.MAP)["m"]
    return drawn_curves(site, journey, curves(site.catalog, journey), {"alex": 3})


def test_a_line_crosses_the_columns_between_its_points(site_of: Make) -> None:
    drawn = _drawn(
        site_of, "## A\n- Emotion: Alex +1\n## B\n- Actions: x\n## C\n- Emotion: Alex -1\n## D\n- Actions: x\n"
    )
    assert ([line.style for line in drawn.lines], drawn.crossed, drawn.alone) == ([3], {0, 1, 2}, True)
    assert {column: [point.style for point in points] for column, points in drawn.points.items()} == {0: [3], 2: [3]}


def test_what_somebody_unknown_feels_is_said_and_not_drawn(site_of: Make) -> None:
    drawn = _drawn(site_of, "## A\n- Emotion: Alex +1; Bob -2 cross\n## B\n- Actions: x\n")
    assert [(point.style, point.y is None, point.feeling) for point in drawn.points[0]] == [
        (3, False, None),
        (0, True, "Bob cross"),
    ]
    assert drawn.lines == []


def test_what_a_whole_stage_feels_is_known_at_its_touchpoints(site_of: Make) -> None:
    drawn = _drawn(site_of, "## A\n- Emotion: -2\n### B\n- Emotion: +1\n### C\n- Actions: x\n")
    assert [drawn.points[column][0].of_stage for column in (0, 1)] == [False, True]
