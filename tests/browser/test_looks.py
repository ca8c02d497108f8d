"""Every kind of page looks as it did when somebody last looked at it.

The pictures in `looks/` are reviewed: whoever changes how a page looks takes new ones with
`JOURNEYSITE_TAKE_LOOKS=1 python -m pytest tests/browser/test_looks.py`, looks at each that changed, and commits them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.building import Built, copy_example, strictly
from support.pictures import difference, keep

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LOOKS = Path(__file__).parent / "looks"
FONTS = LOOKS / "fonts.json"
TAKES = bool(os.environ.get("JOURNEYSITE_TAKE_LOOKS"))
TAKEN = Path(__file__).parents[1] / "screenshots"
"""Where the pictures of a run lie that differ, for the eye."""
KINDS = {
    "home": "",
    "maps": "maps/",
    "map": "maps/buying-running-shoes-online/",
    "text": "maps/buying-running-shoes-online/story/",
    "comparison": "maps/buying-running-shoes-next-year/compared/",
    "personas": "personas/",
    "persona": "personas/alex/",
    "curves": "personas/alex/journeys/",
    "touchpoints": "touchpoints/",
    "touchpoint": "touchpoints/live-chat/",
    "pain-points": "pain-points/",
    "opportunities": "opportunities/",
    "kpis": "kpis/",
    "kpi": "kpis/return-rate/",
    "evidence": "evidence/",
    "coverage": "coverage/",
    "owners": "owners/",
    "health": "health/",
    "templates": "templates/",
    "template": "templates/current-state/",
    "alone": "templates/current-state/#lane--emotion",
}
SIZES = ((1440, 900), (390, 844))
MOST = 0.02
"""The share of a picture that may differ: what another version of the browser draws in another way."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The example site on a fixed day: what is due for review does not change."""
    folder = copy_example(tmp_path_factory.mktemp("looks"))
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("journeysite:\n", "journeysite:\n      today: 2026-11-30\n"))
    return strictly(folder)


def _widths(page: Page) -> dict[str, float]:
    """How wide texts are: with other fonts, lines break elsewhere, and no picture is like another.

    Those of the host's pages and that of a map's text, whatever page asks: each page has to give the same answer.
    """
    measured: dict[str, float] = page.evaluate(
        """() => {
          const pen = document.createElement("canvas").getContext("2d");
          const width = (font) => {
            pen.font = font;
            return Math.round(pen.measureText("Hamburgefonts 0123456789").width);
          };
          const text = "-apple-system, BlinkMacSystemFont, Helvetica, Arial, sans-serif";
          const fonts = { regular: text, bold: text, code: "monospace", system: "system-ui" };
          const weight = (name) => (name === "bold" ? "bold " : "");
          const widths = Object.entries(fonts).map(([name, font]) => [name, width(`${weight(name)}100px ${font}`)]);
          return Object.fromEntries(widths);
        }"""
    )
    return measured


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_looks_as_reviewed(
    site: Built, watch: Callable[..., Any], serve: Callable[..., str], kind: str
) -> None:
    address = serve(site.site, searchable=False)
    changed = []
    for dark in (False, True):
        with watch(dark=dark, reduced_motion="reduce") as watched:
            page = watched.page
            page.goto(address + KINDS[kind])
            if TAKES:
                LOOKS.mkdir(exist_ok=True)
                FONTS.write_text(json.dumps(_widths(page)) + "\n", "utf-8")
            elif _widths(page) != json.loads(FONTS.read_text("utf-8")):
                pytest.skip("the reviewed pictures were taken with other fonts")
            for width, height in SIZES:
                page.set_viewport_size({"width": width, "height": height})
                picture = page.screenshot(animations="disabled")
                name = f"{kind}-{width}-{'dark' if dark else 'light'}.png"
                if TAKES:
                    keep(picture, LOOKS / name)
                elif (share := difference(picture, LOOKS / name)) > MOST:
                    TAKEN.mkdir(exist_ok=True)
                    (TAKEN / name).write_bytes(picture)
                    changed.append(f"{name}: {share:.1%} differ; see {TAKEN.name}/{name}")
    assert changed == []
