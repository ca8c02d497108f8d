"""A site makes the pages its own by a few variables, as the guide for publishers says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.building import CONFIG, REPOSITORY, strictly, write

from journeysite.adapters.one_map import find_map
from journeysite.rendering.paper import Paper, layout
from journeysite.rendering.poster import Fit, poster

pytestmark = pytest.mark.browser

GUIDE = (REPOSITORY / "content" / "guide" / "publishers.md").read_text("utf-8")
PALETTE = "{name: material, font: false, palette: {scheme: %s}}"


@pytest.mark.parametrize(("scheme", "accent"), [("default", "rgb(122, 46, 142)"), ("slate", "rgb(227, 181, 238)")])
def test_the_example_of_the_guide(
    tmp_path: Path, watch: Callable[..., Any], serve: Callable[..., str], scheme: str, accent: str
) -> None:
    (own,) = re.findall(r"```css\n(body \{.*?)```", GUIDE, re.DOTALL)[:1]
    config = re.sub(r"\{name: material[^}]*\}", PALETTE % scheme, CONFIG) + "extra_css: [own.css]\n"
    folder = write(tmp_path, config=config)
    (folder / "content" / "own.css").write_text(own + "body { --js-gap-3: 40px; --js-s1: #123456; }", "utf-8")
    built = strictly(folder)
    with watch() as watched:
        page = watched.page
        page.goto(f"{serve(built.site)}maps/first-order/")
        style = "(one, name) => getComputedStyle(one)[name]"
        probe = page.locator(".js-table")
        colour = probe.evaluate(
            "table => { const one = document.createElement('i'); one.style.color = 'var(--js-accent)';"
            " table.after(one); return getComputedStyle(one).color }"
        )
        assert colour == accent
        assert page.locator("article :is(p, dd) a").first.evaluate(style, "color") == accent
        assert page.locator(".js-stage").first.evaluate(style, "paddingLeft") == "40px"
        column = probe.evaluate("one => getComputedStyle(one).getPropertyValue('--js-column')")
        assert column.strip() == "14rem"


def test_the_palette_of_the_host_is_that_of_maps(
    tmp_path: Path, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    """As the guide says: header, links and what is ours in one colour, also where a map is a text."""
    (own,) = re.findall(r'```css\n(\[data-md-color-scheme="default"\].*?)```', GUIDE, re.DOTALL)
    palette = "{name: material, font: false, palette: {scheme: default, primary: custom, accent: custom}}"
    config = re.sub(r"\{name: material[^}]*\}", palette, CONFIG) + "extra_css: [own.css]\n"
    folder = write(tmp_path, config=config)
    (folder / "content" / "own.css").write_text(own, "utf-8")
    built = strictly(folder)
    colour, brand = "one => getComputedStyle(one).color", "rgb(122, 46, 142)"
    with watch() as watched:
        page = watched.page
        page.goto(f"{serve(built.site)}maps/first-order/")
        header = page.locator(".md-header").evaluate("one => getComputedStyle(one).backgroundColor")
        assert header == brand
        assert page.locator(".js-number").first.evaluate(colour) == brand
        assert page.locator("article :is(p, dd) a").first.evaluate(colour) == brand
        page.get_by_role("link", name="Read as text").click()
        page.wait_for_url("**/story/")
        assert page.locator("nav a").first.evaluate(colour) == brand
        page.emulate_media(color_scheme="dark")
        assert page.locator("nav a").first.evaluate(colour) == lightened(122, 46, 142)
    assert posters_colour(watch, folder, tmp_path / "poster.html") == brand


def lightened(*channels: int) -> str:
    """A colour as links have it where a map is a text on a dark ground."""
    return f"color(srgb {' '.join(f'{0.4 * channel / 255 + 0.6:.6g}' for channel in channels)})"


def posters_colour(watch: Callable[..., Any], folder: Path, file: Path) -> str:
    """That of the numbers of stages."""
    shown = find_map("first-order", folder)
    fit = Fit(portrait=False, zoom=1, more=0, smallest=9)
    file.write_text(poster(shown.site, shown.journey, layout(Paper.A1, None, portrait=False), fit, shown.look), "utf-8")
    with watch() as watched:
        watched.page.goto(file.as_uri())
        return str(watched.page.locator(".js-number").first.evaluate("one => getComputedStyle(one).color"))


TOGGLED = (
    """[{media: '(prefers-color-scheme: dark)', scheme: slate, primary: pink}, {scheme: default, primary: teal}]"""
)


@pytest.mark.parametrize("palette", ["{primary: teal}", TOGGLED])
def test_a_colour_that_has_a_name_is_that_of_texts_and_posters(
    tmp_path: Path, watch: Callable[..., Any], serve: Callable[..., str], palette: str
) -> None:
    theme = f"{{name: material, font: false, palette: {palette}}}"
    folder = write(tmp_path, config=re.sub(r"\{name: material[^}]*\}", theme, CONFIG))
    built = strictly(folder)
    colour, teal = "one => getComputedStyle(one).color", "rgb(0, 148, 133)"
    with watch() as watched:
        page = watched.page
        page.goto(f"{serve(built.site)}maps/first-order/")
        assert page.locator(".js-number").first.evaluate(colour) == teal
        page.get_by_role("link", name="Read as text").click()
        page.wait_for_url("**/story/")
        assert page.locator("nav a").first.evaluate(colour) == teal
        page.emulate_media(color_scheme="dark")
        assert page.locator("nav a").first.evaluate(colour) == lightened(0, 148, 133)
    assert posters_colour(watch, folder, tmp_path / "poster.html") == teal
