"""What shuts readers out of a page, by axe."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

_OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}

_MARK_WHAT_IS_LIKE_ANOTHER = """() => {
  const ways = new Map(), seen = new Set();
  for (const one of document.querySelectorAll("body *")) {
    one.removeAttribute("data-like-another");
    const style = getComputedStyle(one), above = ways.get(one.parentElement) ?? "";
    const look = [
      one.localName, one.getAttribute("class"), style.color, style.backgroundColor, style.backgroundImage,
      style.fontSize, style.fontWeight, style.opacity, style.filter, style.textShadow,
    ];
    const over = !["static", "relative"].includes(style.position) && style.clipPath === "none";
    const way = `${above} > ${over ? ways.size : look}`; // what lies over others may lie over anything
    ways.set(one, way);
    const texts = [...one.childNodes].filter((each) => each.nodeType === Node.TEXT_NODE);
    const text = texts.map((each) => each.data).join("");
    if (!text.trim() || !one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (!one.getClientRects().length || one.closest(":disabled, [aria-disabled], label")) continue;
    const kind = `${way} ${/[a-z0-9]{2}/i.test(text)} ${/[^\\0-\\uFFFF]/u.test(one.textContent)}`;
    if (seen.has(kind)) one.dataset.likeAnother = "";
    seen.add(kind);
  }
}"""
"""Text with the classes, colours and size of a text before it, as all around the two have those of each other.

Its contrast is that of the other, and to find the contrast of every text takes axe nearly all of its time: it is asked
for the first of such texts. It does not judge single letters and signs, so these are not like words.
"""


_VIOLATIONS = "async (options) => (await axe.run(document, options)).violations"

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that ask for colours: what they say differs between light and dark, what the others say does not."""


def barriers(page: Page, where: str, rules: Sequence[str] = ()) -> list[str]:
    """What axe finds by these rules or, of none, by all, small targets too: in our parts and in the host's."""
    from axe_playwright_python.base import AXE_SCRIPT

    # Rows out of view have an estimated height, so what stands in them seems to overlap.
    page.add_style_tag(content=".js-reg tr { content-visibility: visible !important }")
    page.evaluate(_MARK_WHAT_IS_LIKE_ANOTHER)
    if not page.evaluate("'axe' in window"):
        rule = "{ id: 'color-contrast', selector: ':not([data-like-another])' }"
        page.evaluate(f"{AXE_SCRIPT}; axe.configure({{ rules: [{rule}] }})")
    options = {**_OPTIONS, **({"runOnly": {"type": "rule", "values": [*rules]}} if rules else {})}
    return [
        f"{where}: {violation['id']} {' '.join(map(str, node['target']))} {node['html'][:120]}"
        for violation in page.evaluate(_VIOLATIONS, options)
        for node in violation["nodes"]
    ]
