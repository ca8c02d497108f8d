"""Every kind of page looks as it did when somebody last looked at it.

The pictures in `looks/` are reviewed: whoever changes how a page looks takes new ones with
`JOURNEYSITE_TAKE_LOOKS=1 python -m pytest tests/browser/test_looks.py`, looks at each that changed, and commits them.
With `-k printed` only those on paper are taken.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from PIL import Image, ImageFilter
from support.browsers import chosen_browser
from support.building import REPOSITORY, Built, copy_example, strictly
from support.pictures import DRAWS, apart, first_sheet, keep, seen

from journeysite.adapters.cli import main

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

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
    "owner": "owners/e-commerce/",
    "health": "health/",
    "templates": "templates/",
    "template": "templates/current-state/",
    "tags": "guide/tags/",
    "design": "guide/design/",
}
PLACES = {
    "lanes": "maps/buying-running-shoes-online/#lane--emotion",
    "alone": "templates/current-state/#lane--emotion",
    "found": "?q=delivery",
}
"""What the first window of a page does not show."""
SIZES = ((1440, 900), (1024, 768), (390, 844))
SCHEMES = ("light", "dark")
COMPONENTS = tuple(
    re.findall(r"<!-- specimen: ([\w-]+) -->", (REPOSITORY / "content/guide/design.md").read_text("utf-8"))
)
"""What the page on the visual language shows, each in light and in dark."""
POSTER = "poster-printed"
SAME_FONTS = Path(__file__).parents[1] / "support" / "fonts.conf"
"""Those of all browsers of the tests; a poster is printed by one of its own."""


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


@pytest.fixture(scope="module")
def address(site: Built, watch: Callable[..., Any], serve: Callable[..., str]) -> str:
    """Where the pages are that have the fonts of the reviewed pictures."""
    found = serve(site.site, searchable=False)
    with watch() as watched:
        watched.page.goto(found)
        widths = _widths(watched.page)
    if TAKES:
        LOOKS.mkdir(exist_ok=True)
        FONTS.write_text(json.dumps(widths) + "\n", "utf-8")
    elif widths != json.loads(FONTS.read_text("utf-8")):
        pytest.skip("the reviewed pictures were taken with other fonts")
    return found


def _changed(picture: Image.Image, name: str) -> Iterator[str]:
    """What is to be said of a picture; nothing where it is kept as a new one."""
    kept = LOOKS / f"{name}.webp"
    if TAKES:
        keep(picture, kept)
    elif (found := apart(picture, kept)).told:
        TAKEN.mkdir(exist_ok=True)
        picture.save(TAKEN / f"{name}.png")
        yield f"{name}: {found}; see {TAKEN.name}/{name}.png"


def _taken(page: Page, **options: Any) -> Image.Image:
    """A picture of a page. The browser of the tests hides bars for scrolling: no room is kept for any, either."""
    no_room = ".js-region { scrollbar-gutter: auto !important }"
    return seen(page.screenshot(animations="disabled", style=no_room, **options))


def _in_all_windows(page: Page, kind: str, scheme: str) -> Iterator[str]:
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        yield from _changed(_taken(page), f"{kind}-{width}-{scheme}")


def _names() -> Iterator[str]:
    for kind in (*KINDS, *PLACES):
        yield from (f"{kind}-{width}-{scheme}" for width, _ in SIZES for scheme in SCHEMES)
    yield from (f"{kind}-printed" for kind in KINDS)
    yield from (f"component-{name}" for name in COMPONENTS)
    yield POSTER


@pytest.mark.skipif(TAKES, reason="new pictures are being taken")
def test_no_picture_is_kept_that_nothing_is_compared_with() -> None:
    assert sorted(file.stem for file in LOOKS.glob("*.webp")) == sorted(_names())


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", [*KINDS, *PLACES])
def test_every_kind_of_page_looks_as_reviewed(
    site: Built, address: str, watch: Callable[..., Any], serve: Callable[..., str], kind: str, scheme: str
) -> None:
    with watch(dark=scheme == "dark", reduced_motion="reduce") as watched:
        page = watched.page
        if kind == "found":
            page.goto(serve(site.site) + PLACES[kind])
            page.locator("a.md-search-result__link").first.wait_for()
        else:
            page.goto(address + {**KINDS, **PLACES}[kind])
        assert list(_in_all_windows(page, kind, scheme)) == []


@pytest.mark.skipif(not DRAWS, reason="no pdftoppm, which draws what is printed")
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_printed_as_reviewed(address: str, watch: Callable[..., Any], kind: str) -> None:
    """Its first sheet."""
    with watch() as watched:
        watched.page.goto(address + KINDS[kind])
        printed = watched.page.pdf(prefer_css_page_size=True, format="A4", page_ranges="1")
    assert list(_changed(first_sheet(printed), f"{kind}-printed")) == []


@pytest.mark.skipif(not DRAWS, reason="no pdftoppm, which draws what is printed")
@pytest.mark.usefixtures("address")
def test_a_poster_is_printed_as_reviewed(
    site: Built, browser: Browser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", str(SAME_FONTS))
    file = tmp_path / "poster.pdf"
    program = chosen_browser() or browser.browser_type.executable_path
    ways = ["--paper", "a3", "--site", str(site.site.parent), "--output", str(file), "--browser", program]
    result = CliRunner().invoke(main, ["poster", "buying-running-shoes-online", *ways])
    assert result.exit_code == 0, result.output
    assert list(_changed(first_sheet(file.read_bytes()), POSTER)) == []


BOXES = """() => [...document.querySelectorAll("[data-shows]")].map((one) => {
  const box = one.getBoundingClientRect();
  return [one.dataset.shows, [box.left, box.top + scrollY, box.right, box.bottom + scrollY].map(Math.round)];
})"""


def test_every_component_looks_as_reviewed(address: str, watch: Callable[..., Any]) -> None:
    with watch(reduced_motion="reduce") as watched:
        watched.page.goto(address + KINDS["design"])
        boxes = watched.page.evaluate(BOXES)
        whole = _taken(watched.page, full_page=True)
    assert tuple(name for name, _ in boxes) == COMPONENTS
    assert [one for name, box in boxes for one in _changed(whole.crop(box), f"component-{name}")] == []


NO_CURVE = "article svg :is(path, use) { visibility: hidden !important }"
NO_SIGNS = ".js-chip { visibility: hidden !important }"
NO_EDGES = ".js-card, article :is(th, td) { border-color: #0000 !important }"
GREY = "body, [data-md-color-scheme] { --js-good: #555 !important; --js-bad: #555 !important }"
MOVED = "article table { position: relative; top: 3px }"
DAMAGE = {
    "maps": (NO_CURVE, NO_SIGNS, NO_EDGES),
    "lanes": (NO_CURVE, NO_SIGNS, NO_EDGES, MOVED),
    "alone": (NO_CURVE, GREY, MOVED),
}


STYLED = """style => {
  document.adoptedStyleSheets = [new CSSStyleSheet()];
  document.adoptedStyleSheets[0].replaceSync(style);
}"""


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_told_and_nothing_else(
    site: Built, watch: Callable[..., Any], serve: Callable[..., str], tmp_path: Path, kind: str
) -> None:
    kept = tmp_path / "kept.webp"
    place = serve(site.site, searchable=False) + {**KINDS, **PLACES}[kind]
    with watch(reduced_motion="reduce") as watched:
        page = watched.page
        page.goto(place)
        keep(_taken(page), kept)
        page.goto("about:blank")
        page.goto(place)
        assert not apart(_taken(page), kept).whole
        told = {}
        for style in DAMAGE[kind]:
            page.evaluate(STYLED, style)
            told[style] = apart(_taken(page), kept)
    assert [(style, str(found)) for style, found in told.items() if not found.told] == []


def test_edges_that_are_smoothed_in_another_way_are_not_told() -> None:
    """As in another version of a browser: here everything lies a part of a pixel further, or is less sharp."""
    kept = LOOKS / "map-1440-light.webp"
    image = seen(kept.read_bytes())
    further = image.transform(image.size, Image.Transform.AFFINE, (1, 0, 0.4, 0, 1, 0), Image.Resampling.BILINEAR)
    for other in (further, image.filter(ImageFilter.GaussianBlur(0.4))):
        found = apart(other, kept)
        assert found.whole
        assert not found.told, found
