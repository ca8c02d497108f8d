"""Every page of the example site in a real browser: nothing goes wrong, nothing leaves, nobody is shut out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from support.barriers import COLOURS, barriers
from support.building import CONFIG, REPOSITORY, Built, build, strictly, write

pytestmark = pytest.mark.browser

SCREENSHOTS = REPOSITORY / "tests" / "screenshots"
REGISTERS = ("pain-points", "opportunities", "evidence")
PARTS = ("maps", "personas", "touchpoints", "kpis", "coverage", "owners", "health", "templates", "guide")
FOLDERS = (*PARTS, *REGISTERS, ".")
KINDS = {
    "home": "",
    "maps": "maps/",
    "map": "maps/buying-running-shoes-online/",
    "map as a text": "maps/buying-running-shoes-online/story/",
    "personas": "personas/",
    "persona": "personas/alex/",
    "touchpoints": "touchpoints/",
    "touchpoint": "touchpoints/live-chat/",
    "kpis": "kpis/",
    "coverage": "coverage/",
    "comparison": "maps/hotel-stay-with-digital-key/compared/",
    "journeys of a persona": "personas/alex/journeys/",
    "kpi": "kpis/return-rate/",
    "owners": "owners/",
    "owner": "owners/e-commerce/",
    "health": "health/",
    "pain points": "pain-points/",
    "opportunities": "opportunities/",
    "evidence": "evidence/",
    "templates": "templates/",
    "template": "templates/current-state/",
    "guide": "guide/",
    "guide with tables and code": "guide/writers/",
    "visual language": "guide/design/",
    "nothing": "404.html",
}
"""A page of each kind."""


def _paths(built: Built, folder: str) -> list[str]:
    pages = built.site.rglob("*.html") if folder != "." else built.site.glob("*.html")
    found = sorted(page.relative_to(built.site).as_posix() for page in pages)
    return [path.removesuffix("index.html") for path in found if folder == "." or path.startswith(f"{folder}/")]


WIDER = """() => {
  for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  return document.documentElement.scrollWidth - innerWidth;
}"""
"""How much wider than the window the page is. The host's search takes its time to grow into a wider header."""


@pytest.mark.parametrize("folder", FOLDERS)
def test_nothing_goes_wrong_and_nothing_is_wider_than_the_window(
    example_site: Built, watch: Callable[..., Any], example_pages: str, folder: str
) -> None:
    widths = (1440, 390, 320)
    with watch(height=800) as watched:
        page = watched.page
        for path in _paths(example_site, folder):
            before = len(watched.wrong)
            page.goto(example_pages + quote(path))
            for width in widths:
                page.set_viewport_size({"width": width, "height": 800})
                wide = page.evaluate(WIDER)
                assert wide <= 0, f"{path} is {wide} px too wide at {width} px"
            assert watched.wrong[before:] == [], path
            widths = widths[::-1]  # the next page opens as wide as the window is by now


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_is_shut_out(watch: Callable[..., Any], example_pages: str, kind: str) -> None:
    """In the dark, colours are other ones, and on all pages alike the name of the switch that leads out of it."""
    found = []
    for dark in (False, True):
        rules = COLOURS if dark and kind != "home" else ()
        with watch(dark=dark, reduced_motion="reduce") as watched:
            page = watched.page
            page.goto(example_pages + KINDS[kind])
            scheme = "dark" if dark else "light"
            if kind == "map as a text":  # it has no switch and follows the reader's scheme
                tint = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
                assert (max(tint) < 80) == dark
            else:
                assert page.evaluate("document.body.dataset.mdColorScheme") == ("slate" if dark else "default")
            for width in (1440, 390):
                page.set_viewport_size({"width": width, "height": 900})
                if faults := barriers(page, f"{width} {scheme}", rules):
                    found += faults
                    page.screenshot(path=SCREENSHOTS / f"{kind}-{width}-{scheme}.png", full_page=True)
            assert watched.wrong == []
    assert found == []


def test_the_last_of_many_that_are_alike_shuts_nobody_out(watch: Callable[..., Any], example_pages: str) -> None:
    """Of texts that look alike one is looked at, and each that looks different."""
    with watch(reduced_motion="reduce") as watched:
        page = watched.page
        page.goto(example_pages + KINDS["kpis"])
        cell = page.locator("td.js-value").last
        for spoil, restore in (
            ("one => { one.style.color = '#bbb' }", "one => { one.style.color = '' }"),
            ("one => { one.parentElement.style.opacity = .3 }", "one => { one.parentElement.style.opacity = '' }"),
        ):
            assert barriers(page, "") == []
            assert page.locator("[data-like-another]").count() > 20
            cell.evaluate(spoil)
            assert {one.split()[1] for one in barriers(page, "")} == {"color-contrast"}
            cell.evaluate(restore)


SMALL = """() => [...document.querySelectorAll(
  ".md-content :is(button, select, summary, input, [role=button], .js-reg a, .js-coverage a)")]
  .map((one) => one.closest("label") ?? one).filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => [one, one.getClientRects()[0] ?? one.getBoundingClientRect()])
  .filter(([one, box]) => box.height < 23.99 || (box.width < 23.99 && !one.matches("a")))
  .map(([one, box]) => `${one.className || one.tagName} “${one.textContent.trim()}”: ${box.width} × ${box.height}`)"""
"""Controls, and links in registers and in coverage, of less than 24 pixels; a link is as wide as its words."""


def test_targets_have_room_for_fingers(watch: Callable[..., Any], example_pages: str) -> None:
    widths = (1440, 1024, 390)
    found = []
    with watch(reduced_motion="reduce") as watched:
        page = watched.page
        for kind, path in (KINDS | {"pain points, sorted": "pain-points/?sort=map"}).items():
            page.goto(example_pages + path)
            if (filters := page.locator(".js-open[aria-expanded=false]")).count():
                filters.click()
            page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
            for width in widths:
                page.set_viewport_size({"width": width, "height": 900})
                found += [f"{kind} at {width} px: {one}" for one in dict.fromkeys(page.evaluate(SMALL))]
            widths = widths[::-1]  # the next page opens as wide as the window is by now
    assert found == []


CLIPPED = """() => {
  const clips = (how) => how === "hidden" || how === "clip";
  return [...document.querySelectorAll(":is(.md-content, .js-story) *")].filter((one) => {
    const wide = one.scrollWidth > one.clientWidth + 1, high = one.scrollHeight > one.clientHeight + 1;
    if (!one.clientWidth || !(wide || high)) return false;
    const style = getComputedStyle(one);
    if (!(clips(style.overflowX) && wide || clips(style.overflowY) && high)) return false;
    if (style.clipPath.startsWith("inset(50%")) return false; // to be heard
    return !one.closest(".js-hidden, svg") && one.textContent.trim();
  }).map((one) => `${one.tagName} ${one.className}`);
}"""
"""What is cut off: with text in it, and no way to scroll."""

FREE = """() => {
  const table = document.querySelector(".js-map > .js-region");
  return !table || getComputedStyle(table).overflowY !== "hidden";
}"""
"""Whether no table waits for the page to bring it into view."""

MOVING = """() => [...document.querySelectorAll("[class*='js-']")].filter((one) => {
  const style = getComputedStyle(one);
  return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none";
}).map((one) => one.className)"""


def test_larger_text_and_other_settings_of_readers_lose_nothing(watch: Callable[..., Any], example_pages: str) -> None:
    """200 % of text, on a phone, too, 200 % and 400 % of zoom in 1280 pixels, no motion, the colours of the system."""
    sizes = ((1280, 2), (640, 1), (390, 2), (320, 1))
    found = []
    with watch(width=1280, height=800, reduced_motion="reduce", forced_colors="active") as watched:
        page = watched.page
        for kind, path in KINDS.items():
            page.goto(example_pages + path)
            found += [f"{kind}: {one} moves" for one in page.evaluate(MOVING)]
            for width, larger in sizes:
                page.set_viewport_size({"width": width, "height": 800})
                page.evaluate(
                    "(times) => { const all = document.documentElement; all.style.fontSize = '';"
                    " all.style.fontSize = times * parseFloat(getComputedStyle(all).fontSize) + 'px' }", larger
                )  # fmt: skip
                page.evaluate("document.querySelector('.js-map > .js-region')?.scrollIntoView()")
                page.wait_for_function(FREE, timeout=5000)
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                found += [f"{kind}: {wide} px too wide at {width} px"] if wide > 0 else []
                found += [f"{kind}: {one} is cut off at {width} px" for one in page.evaluate(CLIPPED)]
            sizes = sizes[::-1]  # the next page opens as wide as the window is by now
        page.add_style_tag(content="h1 { width: 3em; height: 1em; overflow: hidden; transition: color 1s !important }")
        page.locator("h1").evaluate("one => { one.className = 'js-own'; one.textContent = 'Cut off, to be seen' }")
        assert page.evaluate(CLIPPED) == ["H1 js-own"]
        assert page.evaluate(MOVING) == ["js-own"]
    assert found == []


def test_curves_and_signs_are_seen_in_the_colours_of_the_system(watch: Callable[..., Any], example_pages: str) -> None:
    with watch(forced_colors="active", reduced_motion="reduce") as watched:
        page = watched.page
        for dark in (False, True):
            page.emulate_media(color_scheme="dark" if dark else "light")
            page.goto(example_pages + KINDS["map"])
            paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
            drawn = page.locator(".js-map .js-line").evaluate_all("all => all.map(one => getComputedStyle(one).stroke)")
            signs = page.locator("[class^=js-sev]:not(.js-sev-none), .js-chip, [class^=js-prog]")
            framed = signs.evaluate_all(
                "all => all.map(one => getComputedStyle(one)).map(one => [one.borderTopWidth, one.borderTopColor])"
            )
            assert drawn
            assert paper not in drawn
            assert [one for one in framed if one[0] == "0px" or one[1] == paper] == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_nobody_is_shut_out_of_search_and_navigation(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str], dark: bool
) -> None:
    address = serve(example_site.site)
    for width in (1440, 390):
        with watch(dark=dark, width=width, reduced_motion="reduce") as watched:
            page = watched.page
            page.goto(address + KINDS["maps"])
            if width == 390:
                page.locator("header label[for=__drawer]").click()
                page.wait_for_timeout(400)  # the drawer slides, whatever the reader prefers
                assert barriers(page, "drawer") == []
                page.goto(address + KINDS["maps"])
                page.locator("header label[for=__search]:visible").first.click()
            page.get_by_role("dialog", name="Search").get_by_role("textbox").press_sequentially("chat")
            page.locator(".md-search-result__item").first.wait_for()
            page.wait_for_timeout(400)
            assert barriers(page, "search") == []
            assert watched.wrong == []


FEATURES = (
    "navigation.tabs, navigation.instant, navigation.tracking, navigation.path, navigation.footer, navigation.indexes, "
    "navigation.top, toc.follow, search.suggest, search.highlight, search.share, content.code.copy"
)


def test_nobody_is_shut_out_whatever_the_site_turns_on(
    tmp_path: Path, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    config = CONFIG.replace("font: false", f"font: false, features: [{FEATURES}]") + "extra: {generator: false}\n"
    built = strictly(write(tmp_path, config=config + "site_url: http://127.0.0.1/\n"))
    with watch(reduced_motion="reduce") as watched:
        page = watched.page
        page.goto(f"{serve(built.site)}maps/")
        assert barriers(page, "list") == []
        page.locator(".js-card-title a").first.click()
        page.locator(".js-table").wait_for()
        page.wait_for_timeout(400)
        assert barriers(page, "map") == []


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_scripts_ask_for_nothing_of_the_theme(
    tmp_path: Path, watch: Callable[..., Any], serve: Callable[..., str], theme: str
) -> None:
    """With a theme that has none of Material's parts nothing throws, and the table works."""
    built = build(write(tmp_path, config=CONFIG.replace("name: material, font: false", f"name: {theme}")))
    with watch() as watched:
        page = watched.page
        page.goto(f"{serve(built.site)}maps/first-order/")
        assert page.locator("button.js-lane-label").count() > 2
        assert [one for one in watched.wrong if one.startswith("page error") and "hljs" not in one] == []


@pytest.mark.parametrize("width", [1440, 1024])
def test_values_and_facts_are_not_torn(watch: Callable[..., Any], example_pages: str, width: int) -> None:
    """Numbers stay with their units, and the dot between two facts begins no line."""
    with watch(width=width) as watched:
        page = watched.page
        page.goto(example_pages + KINDS["kpis"])
        heights = page.locator("td.js-value").evaluate_all(
            "all => all.map(one => { const words = document.createRange(); words.selectNodeContents(one);"
            " return words.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight) })"
        )
        assert heights
        assert max(heights) < 1.5
        page.goto(example_pages + KINDS["map"])
        facts = page.locator(".js-table .js-plus > small").all_inner_texts()
        assert any("·" in one for one in facts)
        assert not [one for one in facts if any(line.strip().startswith("·") for line in one.splitlines())]
        assert all("·" not in one.replace("\u00a0·", "") for one in facts), "a dot stays with the word before it"


@pytest.mark.parametrize("width", [1440, 390])
def test_a_heading_keeps_its_distance_from_the_cards_above_it(
    watch: Callable[..., Any], example_pages: str, width: int
) -> None:
    with watch(width=width) as watched:
        page = watched.page
        page.goto(example_pages + KINDS["maps"])
        bottom = page.locator(".js-card").last.evaluate("one => one.getBoundingClientRect().bottom")
        assert page.locator("#map-tree").evaluate("one => one.getBoundingClientRect().top") - bottom >= 24


def test_the_first_key_skips_to_the_title(watch: Callable[..., Any], example_pages: str) -> None:
    """Behind the navigation, and before all that a page says."""
    with watch(width=1440, height=900) as watched:
        page = watched.page
        for kind, path in KINDS.items():
            if kind in ("map as a text", "nothing"):  # one has no navigation; the other has no page
                continue
            page.goto(example_pages + path)
            page.keyboard.press("Tab")
            skip = page.locator("a.md-skip")
            assert skip.evaluate("one => one === document.activeElement"), kind
            page.keyboard.press("Enter")
            assert page.evaluate("document.querySelector(':target').tagName") == "H1", kind
            page.keyboard.press("Tab")
            assert page.evaluate(
                "document.querySelector('article').contains(document.activeElement)"
                " || document.querySelector('.md-sidebar--secondary')?.contains(document.activeElement)"
            ), kind


def test_the_host_keeps_its_own_links(watch: Callable[..., Any], example_pages: str) -> None:
    """Our styles for links stay within our parts and the text of pages."""
    with watch() as watched:
        page = watched.page
        page.goto(example_pages + KINDS["map"])
        lines = "all => [...new Set(all.map(one => getComputedStyle(one).textDecorationLine))]"
        assert page.locator(".md-nav a, .md-header a").evaluate_all(lines) == ["none"]
        assert page.locator(".js-foot a").evaluate_all(lines) == ["underline"]


def test_opens_from_disk(example_from_disk: Built, watch: Callable[..., Any]) -> None:
    """Without a server: styles, script, links between pages."""
    with watch() as watched:
        page = watched.page
        page.goto((example_from_disk.site / "maps" / "buying-running-shoes-online.html").as_uri())
        assert page.locator("button.js-lane-label").count() > 5
        assert page.get_by_role("dialog", name="Search", include_hidden=True).count() == 1
        page.locator(".js-map a[href*='touchpoints/live-chat']").first.click()
        page.wait_for_url("**/touchpoints/live-chat.html")
        assert page.locator("h1").inner_text().startswith("Live chat")
        # The host's search asks for its index, which browsers refuse to pages from disk.
        assert [one for one in watched.wrong if "ERR_FILE_NOT_FOUND" not in one and "search" not in one] == []


def test_works_below_a_sub_path(example_site: Built, watch: Callable[..., Any], serve: Callable[..., str]) -> None:
    address = serve(example_site.site, prefix="/intranet/journeys")
    with watch() as watched:
        page = watched.page
        page.goto(f"{address}personas/alex/")
        page.locator(".js-journey summary").first.click()
        page.locator(".js-steps a").first.click()
        page.wait_for_url("**/intranet/journeys/maps/**")
        page.locator(".js-facts a.js-persona").first.click()
        page.wait_for_url("**/intranet/journeys/personas/**")
        assert watched.wrong == []


def test_the_fragment_of_an_address_may_be_anything(watch: Callable[..., Any], example_pages: str) -> None:
    with watch() as watched:
        watched.page.goto(f"{example_pages}{KINDS['map']}#%")
        watched.page.goto(f"{example_pages}{KINDS['map']}#__skip")
        watched.page.goto(f"{example_pages}{KINDS['map']}#no%20such%20place")
        assert watched.wrong == []


STRICT = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'; img-src 'self' data:; worker-src 'self'"
)


@pytest.mark.parametrize(
    "kind", ["map", "map as a text", "persona", "maps", "template", "kpis", "home", "opportunities"]
)
def test_our_parts_need_no_inline_styles(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str], kind: str
) -> None:
    address = serve(example_site.site, headers={"Content-Security-Policy": STRICT})
    with watch() as watched:
        page = watched.page
        page.add_init_script(
            "window.violations = []; addEventListener('securitypolicyviolation', one => violations.push("
            "one.violatedDirective + ' ' + (one.target.className ?? one.target.nodeName)))"
        )
        page.goto(address + KINDS[kind])
        page.wait_for_timeout(100)  # for what scripts do when all is loaded
        assert [one for one in page.evaluate("violations") if "js-" in one] == []
    _, _, article = example_site.read(f"{KINDS[kind]}index.html").partition("<article")
    assert " style=" not in article.partition("</article>")[0], "scripts may set styles, pages may not"


def test_what_a_page_asks_of_elsewhere_is_noted_and_never_leaves(watch: Callable[..., Any]) -> None:
    elsewhere = ("https://example.org/a.png", "http://192.0.2.1/b.png", "http://localhost/c.png")
    with watch() as watched:
        page = watched.page
        page.set_content("".join(f"<img src='{address}'>" for address in elsewhere))
        assert [one for one in watched.wrong if "request" in one] == [f"request to {address}" for address in elsewhere]
        assert sum("ERR_NAME_NOT_RESOLVED" in one for one in watched.wrong) == len(elsewhere)


def test_a_page_knows_nothing_of_those_before_it(watch: Callable[..., Any], example_pages: str) -> None:
    """What one kept, was allowed and was told is gone, though they share a context."""
    state = """async () => [localStorage.length, sessionStorage.length, document.cookie, (await caches.keys()).length,
      (await navigator.permissions.query({ name: "clipboard-read" })).state, innerWidth,
      ...["dark", "reduce", "active"].map((one) => ["color-scheme", "reduced-motion", "forced-colors"].some(
        (name) => matchMedia(`(${name === "forced-colors" ? "" : "prefers-"}${name}: ${one})`).matches))]"""
    found = []
    for path in ("", "", "kpis/"):
        with watch() as watched:
            page = watched.page
            page.goto(example_pages + path)
            found.append(page.evaluate(state))
            assert page.context.pages[1:] == [page]
            page.context.grant_permissions(["clipboard-read"])
            page.set_viewport_size({"width": 320, "height": 320})
            page.emulate_media(color_scheme="dark", reduced_motion="reduce", forced_colors="active")
            page.evaluate(
                "async () => { localStorage.own = sessionStorage.own = document.cookie = 'own=1';"
                " await caches.open('own'); window.open('../maps/') }"
            )
            assert page.evaluate(state) != found[-1]
    assert found[1:] == found[:2]
