"""The stage table in use: by keyboard, scrolled, on a phone, heard."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from support.browsers import chosen_browser
from support.building import CONFIG, Built, strictly, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

MAP = "maps/buying-running-shoes-online/"
CURVE_GAPS = """() => {
  const gaps = [];
  for (const row of document.querySelectorAll(".js-kind-emotion")) {
    let before;
    for (const window of row.querySelectorAll("td .js-curve > [viewBox]")) {
      const { x, width, height } = window.viewBox.baseVal, shown = window.getScreenCTM();
      const begin = new DOMPoint(x, 0).matrixTransform(shown);
      const end = new DOMPoint(x + width, height).matrixTransform(shown);
      if (before?.x + width === x) {
        gaps.push(Math.hypot(begin.x - before.end.x, begin.y - before.begin.y, end.y - before.end.y));
      }
      before = { x, begin, end };
    }
  }
  return gaps;
}"""


@pytest.fixture
def desk(watch: Callable[..., Any], example_pages: str) -> Iterator[Page]:
    with watch() as watched:
        watched.page.goto(example_pages + MAP)
        yield watched.page
        assert watched.wrong == []


@pytest.fixture
def phone(watch: Callable[..., Any], example_pages: str) -> Iterator[Page]:
    with watch(width=390, height=800, has_touch=True) as watched:
        watched.page.goto(example_pages + MAP)
        yield watched.page


def test_everything_can_be_done_with_the_keyboard(desk: Page) -> None:
    reached = []
    desk.locator("h1").click()
    for _ in range(120):
        desk.keyboard.press("Tab")
        reached.append(desk.evaluate("document.activeElement.className || document.activeElement.tagName"))
        if "js-lane-label" in reached[-1]:
            break
    assert any("js-region" in one for one in reached), "the table cannot be scrolled without a mouse"
    assert sum("js-toggle" in one for one in reached) == 3
    label = desk.locator("button.js-lane-label").first
    assert label.get_attribute("aria-expanded") == "true"
    desk.keyboard.press("Enter")
    assert label.get_attribute("aria-expanded") == "false"
    assert desk.locator(".js-lane td").first.is_hidden()
    desk.keyboard.press("Space")
    assert label.get_attribute("aria-expanded") == "true"
    assert desk.locator(".js-lane td").first.is_visible()


def test_a_persona_can_be_switched_off(desk: Page) -> None:
    def shown(style: int) -> set[bool]:
        """A flat line has no height, which Playwright takes for being hidden."""
        return set(
            desk.locator(f"#js-curves > .js-s{style}, .js-curve [*|href='#js-m{style}']").evaluate_all(
                "all => all.map(one => getComputedStyle(one).display !== 'none')"
            )
        )

    assert shown(1) == {True}
    toggle = desk.locator("button.js-toggle").first
    toggle.focus()
    desk.keyboard.press("Space")
    assert toggle.get_attribute("aria-pressed") == "false"
    assert shown(1) == {False}
    assert shown(3) == {True}  # Priya
    assert desk.locator("#friend-s-post-after-a-run").evaluate("one => one.classList.contains('js-dim')")
    desk.keyboard.press("Space")
    assert shown(1) == {True}
    assert desk.locator(".js-dim").count() == 0


def test_heads_stay_in_view(desk: Page) -> None:
    region = desk.locator(".js-region")
    region.scroll_into_view_if_needed()
    region.evaluate("one => { one.scrollLeft = one.scrollWidth; one.scrollTop = one.scrollHeight }")
    frame = region.bounding_box()
    lane = desk.locator(".js-lane > th").last.bounding_box()
    head = desk.locator("th.js-touchpoint").last.bounding_box()
    corner = desk.locator("th.js-corner").first.bounding_box()
    assert frame
    assert lane
    assert head
    assert corner
    assert abs(lane["x"] - frame["x"]) <= 2
    assert frame["y"] <= head["y"] <= frame["y"] + 200
    assert abs(corner["x"] - frame["x"]) <= 2
    assert abs(corner["y"] - frame["y"]) <= 2


@pytest.mark.parametrize("width", [1440, 1000, 2200])
def test_the_curve_runs_on_from_cell_to_cell(desk: Page, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 900})
    gaps = desk.evaluate(CURVE_GAPS)
    assert len(gaps) > 10
    assert max(gaps) < 1


def test_a_link_to_a_cell_leads_there(desk: Page) -> None:
    desk.goto(f"{desk.url.split('#')[0]}#delivery--pains")
    cell = desk.locator("[id='delivery--pains']")
    desk.wait_for_timeout(300)
    assert cell.evaluate(
        "one => { const box = one.getBoundingClientRect(); const x = box.left + box.width / 2, y = box.top + 10;"
        " return one.contains(document.elementFromPoint(x, y)) }"
    ), "the cell lies outside the window or below the heads"


def test_a_link_leads_to_the_whole_of_a_high_cell_when_the_page_is_opened(
    watch: Callable[..., Any], example_pages: str
) -> None:
    with watch(width=1440, height=800) as watched:
        page = watched.page
        page.goto(f"{example_pages}maps/buying-running-shoes-online/#delivery--opportunities")
        page.locator(".js-map[data-ready]").wait_for()
        page.wait_for_timeout(300)
        cell = page.locator("[id='delivery--opportunities']").bounding_box()
        heads = page.locator(".js-table thead").bounding_box()
        assert cell
        assert heads
        assert heads["y"] + heads["height"] <= cell["y"]
        assert cell["y"] + cell["height"] <= 800


def test_a_cell_that_is_reached_within_the_site_asks_nothing_of_a_map_that_is_not_ready(
    watch: Callable[..., Any], example_pages: str
) -> None:
    """The host tells of a new address before the map of the new page is prepared."""
    with watch(width=1440, height=900) as watched:
        page = watched.page
        page.goto(f"{example_pages}maps/buying-running-shoes-online/")
        page.locator(".js-map[data-ready]").wait_for()
        page.evaluate("() => { const map = document.querySelector('.js-map'); map.replaceWith(map.cloneNode(true)); }")
        page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
        assert watched.wrong == []


def test_a_phone_shows_cards_in_reading_order(phone: Page) -> None:
    order = phone.evaluate(
        "[...document.querySelectorAll('.js-table :is(.js-stage, .js-touchpoint)')]"
        ".map(one => [one.getBoundingClientRect().top, one.id])"
    )
    assert [id_ for _, id_ in sorted(order)] == [
        "awareness", "friend-s-post-after-a-run", "search-for-the-old-model",
        "consideration", "category-page-with-filters", "product-page", "live-chat",
        "decision", "basket", "checkout-delivery-step",
        "onboarding", "order-confirmation-email", "delivery", "first-run",
        "retention", "second-pair-reminder", "advocacy", "review-request",
    ]  # fmt: skip
    head, *cells = [
        phone.locator(f"[id='product-page{part}']").bounding_box() for part in ("", "--actions", "--emotion", "--pains")
    ]
    tops = [box["y"] for box in (head, *cells) if box]
    assert tops == sorted(tops)
    assert len(tops) == 4
    assert phone.locator("[id='product-page--pains'] > i").is_visible()
    hidden = phone.locator(".js-table td:is(:empty, .js-empty)")
    assert all(hidden.nth(index).is_hidden() for index in range(min(hidden.count(), 5)))


def test_without_scripts_everything_is_there(watch: Callable[..., Any], example_pages: str) -> None:
    with watch(java_script_enabled=False) as watched:
        watched.page.goto(example_pages + MAP)
        assert watched.page.locator("[id='basket--pains']").is_visible()
        assert watched.page.locator("button.js-lane-label, button.js-toggle").count() == 0
        assert watched.page.locator(".js-toggle .js-name").first.is_visible()


HEARD = """() => [...document.querySelectorAll(".js-table")].flatMap(table => {
  const slots = [], wide = [...table.querySelectorAll("colgroup")];
  const groups = wide.flatMap((group, number) => Array(group.span).fill(number));
  [...table.rows].forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (slots[y]?.[x]) x += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) ((slots[y + down] ||= [])[x + right] = cell);
      }
      x += cell.colSpan;
    }
  });
  return [...table.querySelectorAll("td")].map(cell => {
    const y = cell.parentNode.rowIndex, x = slots[y].indexOf(cell), found = [];
    for (let at = 0; at < y; at += 1) {
      const head = slots[at][x];
      const reach = head.scope === "colgroup" ? groups[slots[at].indexOf(head)] === groups[x] : head.scope === "col";
      if (head.tagName === "TH" && reach && !found.includes(head)) found.push(head);
    }
    found.push(...slots[y].slice(0, x).filter(head => head.tagName === "TH" && head.scope === "row"));
    return [cell.id, ...found.map(head => head.id)];
  });
})"""
"""The heads of every cell, by the standard's rules of scopes and column groups."""


@pytest.mark.parametrize("path", [MAP, "maps/a-day-with-a-fitness-app/", "maps/lifetime-of-a-runner/"])
def test_every_cell_is_heard_with_its_heads(watch: Callable[..., Any], example_pages: str, path: str) -> None:
    with watch() as watched:
        watched.page.goto(example_pages + path)
        heard = watched.page.evaluate(HEARD)
        assert len(heard) > 20
        for cell, *heads in heard:
            where = cell.partition("--")[0]
            assert heads[-1].startswith("lane--"), (cell, heads)
            assert not cell or where in heads, (cell, heads)
            assert len(heads) in (2, 3)


@pytest.mark.parametrize("width", [1440, 390])
def test_the_table_stays_a_table_to_a_screen_reader(desk: Page, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 900})
    heard = desk.locator(".js-region").aria_snapshot()
    assert 'table "Buying running shoes online: stages, touchpoints' in heard.splitlines()[1]
    assert heard.count("- row ") + heard.count("- row:") >= 8
    assert 'columnheader "6 Advocacy' in heard
    assert "The tag leads to the home page, not to the shoe" in heard
    assert "Severity 3" in heard
    assert 'img "Alex"' in heard
    if width == 1440:
        assert 'rowheader "Pain points"' in heard
        assert 'button "Pain points" [expanded]' in heard


def test_choices_survive_a_reload(desk: Page) -> None:
    address = desk.url
    desk.locator("[data-lane=thoughts] button").click()
    desk.get_by_role("button", name="Priya", exact=True).click()
    desk.get_by_role("button", name="Compact").click()
    desk.get_by_role("button", name="Full width").click()
    assert desk.url == f"{address}?fold=thoughts&hide=priya&view=compact,full"
    desk.reload()
    assert desk.locator("[data-lane=thoughts] td").first.is_hidden()
    assert desk.locator("[data-lane=actions] td").first.is_visible()
    assert desk.locator(".js-toggle[aria-pressed=false]").get_attribute("data-persona") == "priya"
    assert desk.locator("[data-view][aria-pressed=true]").count() == 2
    assert desk.evaluate("document.querySelector('.js-region').offsetWidth / innerWidth") > 0.9
    desk.locator("[data-lane=thoughts] button").click()
    desk.get_by_role("button", name="Priya", exact=True).click()
    desk.get_by_role("button", name="Compact").click()
    desk.get_by_role("button", name="Full width").click()
    assert desk.url == address


def test_choices_may_stand_in_the_address_one_by_one(desk: Page) -> None:
    address = desk.url
    desk.goto(f"{address}?hide=alex&hide=priya&fold=thoughts&fold=actions")
    hidden = desk.locator(".js-toggle[aria-pressed=false]").evaluate_all("all => all.map(one => one.dataset.persona)")
    assert sorted(hidden) == ["alex", "priya"]
    assert desk.locator("tr.js-folded").count() == 2
    desk.locator("[data-lane=actions] button").click()
    assert desk.url.endswith("&fold=thoughts"), "once, and only what is still folded"


def test_unknown_choices_are_ignored(desk: Page) -> None:
    desk.goto(f"{desk.url}?fold=nothing,,%00&hide=%3Cb%3E&view=upside-down&stage=nowhere&utm=x")
    assert desk.locator(".js-folded, .js-dim, .js-away, [aria-pressed=false]:is(.js-toggle)").count() == 0
    notice = desk.get_by_role("status").filter(has_text="Left out")
    assert notice.inner_text() == (
        "Left out, as nothing here has it: fold=nothing, fold=\0, hide=<b>, view=upside-down, stage=nowhere, utm=x."
    )
    desk.locator("[data-lane=actions] button").click()
    assert "utm=x" in desk.url
    assert "fold=actions&" in desk.url
    assert notice.count() == 0, "the notice is about what the address said when it was opened"
    desk.goto(f"{desk.url.partition('?')[0]}?fold=actions&hide=alex&view=compact&stage=decision&h=basket&__proto__=x")
    assert notice.inner_text() == "Left out, as nothing here has it: __proto__=x."
    desk.reload()
    desk.goto(f"{desk.url.partition('?')[0]}?fold=actions")
    assert notice.count() == 0


def test_one_persona_alone_is_two_clicks_at_most(desk: Page) -> None:
    only = desk.get_by_role("button", name="only Alex")
    only.click()
    assert only.get_attribute("aria-pressed") == "true"
    shown = "all => all.filter(one => one.checkVisibility()).length"
    assert desk.locator(".js-curve [*|href='#js-m1']").evaluate_all(shown) > 5
    assert desk.locator(":is(.js-curve, .js-feelings) :is(.js-s3, .js-s5)").evaluate_all(shown) == 0
    assert "Priya" not in desk.locator(".js-kind-emotion").aria_snapshot()
    assert desk.locator("#search-for-the-old-model").evaluate("one => one.classList.contains('js-dim')")
    assert not desk.locator("#product-page").evaluate("one => one.classList.contains('js-dim')")
    only.click()
    assert desk.locator(".js-curve [*|href='#js-m3']").evaluate_all(shown) > 5
    assert "hide" not in desk.url


def test_the_moments_that_matter_are_those_of_the_persona_who_is_shown_alone(desk: Page) -> None:
    said = desk.locator(".js-map > [data-moments]:visible")
    turns = desk.locator(".js-turn:visible")
    everybody, marked = said.all_inner_texts(), turns.all_inner_texts()
    assert len(everybody) == 1
    assert "Alex" in everybody[0]
    assert sorted(one.split()[1] for one in marked) == ["Highest", "Lowest", "Steepest"]
    desk.get_by_role("button", name="only Tomasz").click()
    (own,) = said.all_inner_texts()
    assert own.startswith("Tomasz: Best at ")
    assert not any(name in own for name in ("Alex", "Priya"))
    assert sorted(one.split()[1] for one in turns.all_inner_texts()) == ["Highest", "Lowest", "Steepest"]
    for link in said.get_by_role("link").all():
        cell = desk.locator(f"[id='{(link.get_attribute('href') or '')[1:]}']")
        assert re.search(r"^T ", cell.inner_text(), re.MULTILINE), "where Tomasz feels something"
    desk.get_by_role("button", name="Priya", exact=True).click()
    assert [one.partition(":")[0] for one in said.all_inner_texts()] == ["Priya", "Tomasz"]
    rings = desk.locator(".js-curve [*|href='#js-ring']").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.className.baseVal)"
    )
    assert sorted(rings) == ["js-s3", "js-s3", "js-s5", "js-s5"], "the highest and the lowest point of who is shown"
    assert turns.count() == 6
    assert Counter(one.rpartition("(")[2] for one in turns.all_inner_texts()) == {"Priya)": 3, "Tomasz)": 3}
    for name in ("Priya", "Tomasz"):
        desk.get_by_role("button", name=name, exact=True).click()
    assert (said.count(), turns.count()) == (0, 0), "nobody is left"
    desk.get_by_role("button", name="only Alex").click()
    desk.get_by_role("button", name="only Alex").click()
    assert (said.all_inner_texts(), turns.all_inner_texts()) == (everybody, marked)


def test_the_wheel_moves_the_page_until_the_table_is_in_view(desk: Page) -> None:
    region = desk.locator(".js-region:has(> .js-table)")
    scrolled = "region => region.scrollTop"
    desk.set_viewport_size({"width": 1024, "height": 768})
    desk.mouse.move(500, 740)  # over what is seen of the table before anything is scrolled
    assert region.evaluate("region => region.matches(':hover')")
    for _ in range(2):
        before = desk.evaluate("scrollY")
        desk.mouse.wheel(0, 120)
        desk.wait_for_function("before => scrollY > before", arg=before)
        assert region.evaluate(scrolled) == 0, "the table moves in a gap"
    desk.evaluate("scrollBy(0, 300)")
    desk.wait_for_function("document.querySelector('.js-region:has(> .js-table)').style.overflowY === ''")
    desk.mouse.wheel(0, 120)
    desk.wait_for_function("document.querySelector('.js-region:has(> .js-table)').scrollTop > 0")


def test_a_cells_heads_and_its_link_are_shown(desk: Page) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.locator("[id='basket--pains']").hover()
    marked = desk.locator(".js-at").evaluate_all("all => all.map(one => one.id)")
    assert marked == ["decision", "basket", "lane--pains", "basket--pains"]
    link = desk.get_by_role("link", name="Copy the link to this cell")
    link.click()
    assert desk.evaluate("navigator.clipboard.readText()") == f"{desk.url}#basket--pains"
    assert desk.locator(".js-map .js-hidden[role=status]").inner_text() == "Link copied"
    assert desk.locator(".js-map [data-left-out]").inner_text() == "", "what is copied moves nothing"


FORBID = "() => { navigator.clipboard.writeText = async () => { throw new DOMException('', 'NotAllowedError') } }"


def test_where_nothing_may_be_copied_the_address_is_that_of_the_cell(desk: Page) -> None:
    desk.evaluate(FORBID)
    desk.locator("[id='basket--pains']").hover()
    desk.get_by_role("link", name="Copy the link to this cell").click()
    desk.wait_for_url("**#basket--pains")
    assert desk.locator(".js-map .js-hidden[role=status]").inner_text() == "", "nothing was copied"


def test_the_address_is_that_of_the_cell_whose_link_was_pressed(desk: Page) -> None:
    """However long the browser asks whether it may be copied, and wherever the reader points meanwhile."""
    desk.evaluate("() => { navigator.clipboard.writeText = () => new Promise((_, refuse) => setTimeout(refuse, 500)) }")
    desk.locator("[id='basket--pains']").hover()
    desk.get_by_role("link", name="Copy the link to this cell").click()
    desk.locator("[id='basket--actions']").hover()
    desk.wait_for_url("**/#*")
    assert desk.url.endswith("#basket--pains")


def test_a_link_is_copied_with_instant_navigation(
    tmp_path: Any, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    config = CONFIG.replace("font: false", "font: false, features: [navigation.instant]")
    text = "---\ntitle: One\n---\n## A\n### B\n- Actions: x\n- Pain points: It hurts (severity 2)\n"
    built = strictly(write(tmp_path, {"maps/one.md": text}, f"{config}site_url: http://127.0.0.1/\n"))
    site = serve(built.site)
    places = built.site / "sitemap.xml"  # the host goes where the addresses of the site map say
    places.write_text(places.read_text("utf-8").replace("http://127.0.0.1/", site), "utf-8")
    with watch(permissions=["clipboard-read", "clipboard-write"]) as watched:
        page = watched.page
        page.goto(f"{site}maps/one/", wait_until="networkidle")
        page.evaluate("document.querySelector('.js-table').same = true")
        page.locator("[id='b--pains']").hover()
        page.get_by_role("link", name="Copy the link to this cell").click()
        page.wait_for_timeout(300)
        assert page.locator(".js-map .js-hidden[role=status]").inner_text() == "Link copied"
        assert page.evaluate("navigator.clipboard.readText()") == f"{site}maps/one/#b--pains"
        assert page.evaluate("document.querySelector('.js-table').same"), "the map was replaced"
        assert watched.wrong == []


def test_cells_and_their_links_are_one_stop_for_the_keyboard(desk: Page) -> None:
    assert desk.locator(".js-table [tabindex='0']").count() == 1
    first = desk.locator(".js-table td[tabindex='0']")
    first.focus()
    assert desk.evaluate("document.activeElement.id") == "awareness--goal"  # over both touchpoints
    for key in ("ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowRight", "ArrowUp", "ArrowUp"):
        desk.keyboard.press(key)
    assert desk.evaluate("document.activeElement.id") == "friend-s-post-after-a-run"
    desk.keyboard.press("ArrowUp")
    assert desk.evaluate("document.activeElement.id") == "awareness"
    for key in ("ArrowUp", "ArrowLeft"):
        desk.keyboard.press(key)  # nothing is there
    assert desk.evaluate("document.activeElement.id") == "awareness"
    assert desk.locator(".js-table [tabindex='0']").count() == 1
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.activeElement.matches('.js-cell-link')")
    desk.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    desk.keyboard.press("Enter")  # without a clipboard, the address is there to be copied
    assert desk.url.endswith("#awareness")


def test_a_phone_can_go_stage_by_stage(phone: Page) -> None:
    heads = phone.locator(".js-stage").evaluate_all
    shown = "all => all.filter(one => one.checkVisibility()).map(one => one.id)"
    assert len(heads(shown)) == 6
    assert phone.get_by_role("button", name="Previous stage").is_disabled()
    phone.get_by_role("button", name="Next stage").click()
    phone.get_by_role("button", name="Next stage").click()
    assert heads(shown) == ["consideration"]
    assert phone.get_by_role("combobox", name="Stage").input_value() == "consideration"
    assert phone.locator("[id='live-chat--actions']").is_visible()
    assert phone.locator("[id='basket--actions']").is_hidden()
    phone.reload()
    assert heads(shown) == ["consideration"]
    phone.evaluate("location.hash = 'basket--pains'")
    phone.wait_for_timeout(200)
    assert phone.locator("[id='basket--pains']").is_visible(), (
        "an address leads to a cell of a stage that was not shown"
    )
    phone.get_by_role("combobox", name="Stage").select_option("advocacy")
    assert heads(shown) == ["advocacy"]
    phone.emulate_media(media="print")  # all stages are printed
    phone.wait_for_function(
        "[...document.querySelectorAll('.js-stage')].filter(one => one.checkVisibility()).length >= 6"
    )


def test_a_card_on_a_phone_shows_where_the_front_stage_ends(watch: Callable[..., Any], example_pages: str) -> None:
    with watch(width=390) as watched:
        page = watched.page
        page.goto(f"{example_pages}maps/seeing-a-specialist/")
        cells = page.locator(".js-role-backstage td:not(:empty)")
        assert cells.count() > 5
        assert set(cells.locator(".js-line-in").all_inner_texts()) == {"Line of visibility"}
        assert cells.locator(".js-line-in").count() == cells.count()
        line = cells.locator(".js-line-in").first
        assert line.is_visible()
        assert line.evaluate(
            "one => one.getBoundingClientRect().top <= one.nextElementSibling.getBoundingClientRect().top"
        )
        page.set_viewport_size({"width": 1440, "height": 900})
        assert line.is_hidden()


SHIFT = """new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


@pytest.mark.parametrize("width", [1440, 1024, 390])
@pytest.mark.parametrize("path", [MAP, "maps/online-fitting-room/"])
def test_nothing_moves_when_the_script_starts(
    example_site: Built, watch: Callable[..., Any], example_pages: str, width: int, path: str
) -> None:
    with watch(width=width) as watched:
        page = watched.page
        page.route("**/journeysite.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.goto(example_pages + path)
        before = page.evaluate(SHIFT)  # what moves while the page arrives
        page.add_script_tag(content=example_site.read("assets/journeysite/journeysite.js"))
        page.locator(".js-map[data-ready]").wait_for()
        assert page.evaluate(SHIFT) == before
        assert page.locator(".js-views").is_visible()


def test_a_journey_with_the_keyboard_alone(watch: Callable[..., Any], example_pages: str) -> None:
    """Open a map, fold a lane, follow a persona, come back: the choice is still there."""
    with watch() as watched:
        page = watched.page

        def tab_to(selector: str) -> None:
            for _ in range(150):
                page.keyboard.press("Tab")
                if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                    return
            raise AssertionError(f"{selector} cannot be reached")

        page.goto(f"{example_pages}maps/")
        tab_to(".js-card-title a[href*='running-shoes-online']")
        page.keyboard.press("Enter")
        page.locator(".js-map[data-ready]").wait_for()
        tab_to("[data-lane=actions] button")
        page.keyboard.press("Enter")
        assert page.locator("[data-lane=actions] td").first.is_hidden()
        page.locator("h1").click()
        tab_to(".js-facts a.js-persona")
        page.keyboard.press("Enter")
        page.wait_for_url("**/personas/alex/")
        page.go_back()
        page.locator(".js-map[data-ready]").wait_for()
        assert page.locator("[data-lane=actions] td").first.is_hidden()
        assert page.locator("[data-lane=actions] button").get_attribute("aria-expanded") == "false"
        assert watched.wrong == []


def test_arrows_pass_lanes_that_are_folded(watch: Callable[..., Any], example_pages: str) -> None:
    focused = "document.activeElement.id"
    with watch() as watched:
        page = watched.page
        page.goto(f"{example_pages}{MAP}?fold=goal,actions")
        page.locator(".js-map[data-ready]").wait_for()
        (stop,) = page.locator("tbody td[tabindex='0']").all()
        stop.focus()
        assert page.evaluate(focused).endswith("--thoughts")
        page.keyboard.press("ArrowUp")
        assert page.evaluate("document.activeElement.closest('thead') !== null")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        assert page.evaluate(focused).endswith("--emotion")

        page.locator("[data-lane=emotion] button").press("Enter")  # the lane in which the only stop is
        (stop,) = page.locator("tbody td[tabindex='0']").all()
        assert stop.is_visible()
        stop.focus()
        page.keyboard.press("ArrowDown")
        assert page.locator(":focus").is_visible()


def test_a_cell_can_be_reached_in_every_stage_that_is_shown_alone(
    watch: Callable[..., Any], example_pages: str
) -> None:
    with watch(width=390) as watched:
        page = watched.page
        page.goto(f"{example_pages}{MAP}")
        page.get_by_role("button", name="Next stage").click()
        page.get_by_role("button", name="Next stage").click()
        assert page.locator("tbody td[tabindex='0']").is_visible()


def test_a_lane_stays_folded_when_the_page_is_loaded_again(watch: Callable[..., Any], example_pages: str) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(f"{example_pages}{MAP}")
        lane = page.locator("[data-lane=emotion]")
        way = page.locator("p:visible a[href$='--emotion']").first
        way.click()
        lane.get_by_role("button").click()
        assert "fold=emotion#" in page.url
        page.reload()
        page.locator(".js-map[data-ready]").wait_for()
        page.wait_for_load_state()
        assert lane.locator("td").first.is_hidden()
        way.click()  # the address already says where it leads
        assert lane.locator("td").first.is_visible()
        assert "fold=" not in page.url


def test_in_the_colours_of_the_system_icons_are_drawn_by_lines(watch: Callable[..., Any], example_pages: str) -> None:
    with watch(forced_colors="active") as watched:
        watched.page.goto(f"{example_pages}maps/buying-running-shoes-online/")
        icons = watched.page.locator(".js-map :is(.js-channel, .js-lane-label) use")
        assert set(icons.evaluate_all("all => all.map(one => getComputedStyle(one).fill)")) == {"none"}
        signs = watched.page.locator(".js-curve use")
        assert "none" not in signs.evaluate_all("all => all.map(one => getComputedStyle(one).fill)")


STAGES = "\n".join(
    f"""## Stage {name}
- Goal: understand what the total will be, with shipping, taxes and the discount for members, before any data is
  typed into a form on a phone, and what it takes to get the money back

### Compares the total with that of another shop {name}
- Channel: website, app, email
- Actions:
    - {"; ".join(["does a thing that takes time"] * 8)}
- Thoughts: Why?
- Emotion: {felt}
- Pain points:
    - {" and ".join(["a pain point of ordinary length"] * 8)}
"""
    for name, felt in zip("ABCDEF", ("P1 +1", "P7 -1", "P1 -2; P7 +2", "P2 0; P7 +1", "-1", "0"), strict=True)
)
TALL = {
    **{f"personas/p{number}.md": f"---\nname: P{number}\n---\n" for number in range(1, 9)},
    "maps/tall.md": f"""\
---
title: Tall heads
personas: [{", ".join(f"p{number}" for number in range(1, 9))}]
---
{STAGES}
## Stage G
### Returns as in [Short](short.md)
- Actions: returns
""",
    "maps/short.md": "---\ntitle: Short\npersonas: [p1]\n---\n## One\n### Two\n- Actions: x\n- Emotion: 1\n",
}
"""Seven stages with long goals and eight personas, and a touchpoint whose name leads elsewhere."""

SEEN = """() => {
  const cell = document.querySelector(":focus:not(body)") || document.querySelector(":target");
  const { left, width, top, bottom } = cell.getBoundingClientRect();
  let seen = 0;
  for (let y = top + 3; y < bottom; y += 6) {
    seen += cell.contains(document.elementFromPoint(left + width / 2, y)) * 6;
  }
  return [cell.id, seen, bottom - top];
}"""


@pytest.fixture(scope="session")
def tall_pages(tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., str]) -> str:
    return serve(strictly(write(tmp_path_factory.mktemp("tall"), TALL)).site)


@pytest.mark.parametrize(("width", "height"), [(1366, 650), (1280, 600), (1440, 900)])
def test_heads_hide_no_cell_that_is_reached(
    watch: Callable[..., Any], tall_pages: str, width: int, height: int
) -> None:
    with watch(width=width, height=height) as watched:
        page = watched.page
        page.goto(f"{tall_pages}maps/tall/")
        page.locator("td[tabindex='0']").focus()
        for key in ["ArrowDown"] * 4 + ["ArrowRight"] * 3 + ["ArrowUp"] * 3 + ["ArrowLeft"] * 2:
            page.keyboard.press(key)
            page.wait_for_timeout(50)
            cell, seen, high = page.evaluate(SEEN)
            assert seen >= min(high, 200) - 12, cell
        static = page.locator(".js-table thead").evaluate("one => getComputedStyle(one).position") == "static"
        heads = page.locator(".js-table thead").evaluate("one => one.offsetHeight")
        assert static == (heads * 2 > page.locator(".js-region").evaluate("one => one.clientHeight"))
        for lane in ("thoughts", "emotion", "pains"):
            page.goto("about:blank")
            page.goto(f"{tall_pages}maps/tall/#compares-the-total-with-that-of-another-shop-d--{lane}")
            page.wait_for_timeout(300)
            cell, seen, high = page.evaluate(SEEN)
            assert seen >= min(high, 150) - 12, cell


def test_a_persona_is_hidden_alone_where_two_share_a_colour(watch: Callable[..., Any], tall_pages: str) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(f"{tall_pages}maps/tall/")
        shown = "all => all.map(one => one.checkVisibility())"
        first, seventh = (page.locator(f".js-curve [*|href='#js-m{number}']") for number in (1, 7))
        name = page.get_by_role("button", name="P7", exact=True)
        name.click()
        assert (set(first.evaluate_all(shown)), set(seventh.evaluate_all(shown))) == ({True}, {False})
        name.click()
        page.get_by_role("button", name="P1", exact=True).click()
        assert (set(first.evaluate_all(shown)), set(seventh.evaluate_all(shown))) == ({False}, {True})


def test_a_name_that_leads_elsewhere_is_followed_by_the_way_to_the_text(
    watch: Callable[..., Any], tall_pages: str
) -> None:
    with watch() as watched:
        watched.page.goto(f"{tall_pages}maps/tall/")
        links = watched.page.locator("#returns-as-in-short > b > a")
        assert [link.rpartition("/maps/")[2] for link in links.evaluate_all("all => all.map(one => one.href)")] == [
            "short/",
            "tall/story/#returns-as-in-short",
        ]
        assert links.all_inner_texts() == ["Short", "Read as text"]


def test_the_way_back_leads_to_the_choices_of_before(desk: Page) -> None:
    desk.goto(f"{desk.url}?fold=emotion&hide=priya&view=compact")
    desk.locator(".js-map > p:visible a[href$='--emotion']").first.click()
    lane = desk.locator("[data-lane=emotion]")
    assert lane.locator("td").first.is_visible()
    assert "fold=" not in desk.url
    desk.go_back()
    assert "fold=emotion" in desk.url
    assert lane.locator("td").first.is_hidden()
    assert lane.get_by_role("button").get_attribute("aria-expanded") == "false"
    assert desk.locator(".js-toggle[aria-pressed=false]").count() == 1
    desk.go_forward()
    assert lane.locator("td").first.is_visible()


def test_heads_can_be_reached_where_all_lanes_are_folded(desk: Page) -> None:
    lanes = desk.locator(".js-lane").evaluate_all("all => all.map(one => one.cells[0].id.slice(6))")
    desk.goto(f"{desk.url}?fold={','.join(lanes)}")
    desk.locator(".js-map[data-ready]").wait_for()
    assert desk.locator(".js-table td:visible").count() == 0
    (stop,) = desk.locator(".js-table [tabindex='0']").all()
    assert stop.get_attribute("id") == "awareness"
    stop.focus()
    desk.keyboard.press("ArrowRight")
    assert desk.evaluate("document.activeElement.id") == "consideration"


def test_a_phone_folds_what_the_address_folds(phone: Page) -> None:
    phone.goto(f"{phone.url}?fold=pains")
    cell = phone.locator("[id='delivery--pains']")
    assert cell.is_hidden()
    label = phone.get_by_role("button", name="Pain points")
    assert label.get_attribute("aria-expanded") == "false"
    folded, first = label.bounding_box(), phone.locator("#awareness").bounding_box()
    assert folded
    assert first
    assert folded["y"] < first["y"], "before the cards"
    label.click()
    assert cell.is_visible()
    assert "fold" not in phone.url


def test_a_magnified_page_folds_every_lane(watch: Callable[..., Any], example_pages: str) -> None:
    """A window of 1280 × 1024 pixels magnified to 400 %, without a pointer."""
    with watch(width=320, height=256) as watched:
        page = watched.page
        page.goto(f"{example_pages}maps/seeing-a-specialist/")
        page.locator(".js-map[data-ready]").wait_for()
        lanes = page.locator(".js-lane .js-lane-label")
        assert lanes.count() == page.locator(".js-lane").count() > 8
        first_card = page.locator(".js-stage").first.bounding_box()
        assert first_card
        for lane in lanes.all():
            box = lane.bounding_box()
            assert box
            assert box["height"] >= 24
            assert 0 <= box["x"] <= box["x"] + box["width"] <= 320
            assert box["y"] + box["height"] < first_card["y"]
            cells = lane.locator("xpath=ancestor::tr").locator("td:not(:empty, .js-empty)")
            lane.focus()
            page.keyboard.press("Enter")
            assert lane.get_attribute("aria-expanded") == "false"
            assert cells.first.is_hidden()
        assert page.locator(".js-table td:visible").count() == 0
        lanes.first.press("Enter")
        assert page.locator(".js-table td:visible").count() > 0
        page.locator(".js-stepper select").select_option(index=2)
        assert all(lane.is_visible() for lane in lanes.all()), "also where one stage is shown"


def test_without_a_script_there_is_nothing_to_fold(watch: Callable[..., Any], example_pages: str) -> None:
    with watch(width=390, height=844, java_script_enabled=False) as watched:
        watched.page.goto(f"{example_pages}maps/seeing-a-specialist/")
        assert watched.page.locator(".js-lane-label:visible").count() == 0
        assert watched.page.locator(".js-table td:visible").count() > 50


ROOM = """() => {
  const table = document.querySelector(".js-table"), region = table.parentNode;
  return [region.offsetWidth - region.clientWidth - 2 * region.clientLeft, table.offsetWidth];
}"""


@pytest.fixture
def page_with_bars(browser: Browser) -> Iterator[Page]:
    """In a browser whose scroll bars take room."""
    other = browser.browser_type.launch(
        executable_path=chosen_browser(),
        args=["--no-sandbox", "--disable-gpu"],
        ignore_default_args=["--hide-scrollbars"],
    )
    yield other.new_page()
    other.close()


@pytest.mark.parametrize(("path", "height"), [("maps/tall/", 900), ("maps/short/", 460)])
def test_a_table_has_room_for_a_bar_at_its_side_where_it_scrolls(
    page_with_bars: Page, tall_pages: str, path: str, height: int
) -> None:
    """The same room before scripts start, while the wheel moves the page and while it moves the table."""
    page = page_with_bars
    page.set_viewport_size({"width": 1440, "height": height})
    page.route("**/journeysite.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(tall_pages + path)
    moved, (bar, width) = page.evaluate(SHIFT), page.evaluate(ROOM)
    assert (bar > 0) == ("tall" in path)
    page.unroute("**/journeysite.js")
    page.add_script_tag(url=f"{tall_pages}assets/journeysite/journeysite.js")
    region = page.locator(".js-region:has(> .js-table)")
    for block in ("", "end", "", "center", ""):
        if block:
            region.evaluate("(one, block) => one.scrollIntoView({ block, behavior: 'instant' })", block)
        else:
            page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
        assert page.evaluate(SHIFT) == moved, block
        assert page.evaluate(ROOM) == [bar, width], block
        held = region.evaluate("one => one.style.overflowY") == "hidden"
        assert held == ("tall" in path and not block), "only what scrolls is held"
