"""A site makes the pages its own by a few variables, as the guide for publishers says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.building import CONFIG, REPOSITORY, strictly, write

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
