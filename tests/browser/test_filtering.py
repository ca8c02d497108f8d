"""Registers and cards in a real browser: filtering, sorting, and all of it in the address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from support.building import CONFIG, Built, strictly, write
from support.built_pages import page_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAINS = "pain-points/"
ROWS = ".js-reg tbody tr:visible"


@pytest.fixture
def desk(watch: Callable[..., Any], example_pages: str) -> Iterator[Page]:
    with watch() as watched:
        watched.page.goto(example_pages + PAINS)
        yield watched.page
        assert watched.wrong == []


def _query(page: Page) -> str:
    return urlsplit(page.url).query


def _count(page: Page) -> int:
    found = re.match(r"\d+", page.locator(".js-shown").inner_text())
    assert found
    return int(found[0])


def _seen(page: Page, part: str) -> bool:
    """Whether the whole of a part is in view, below the header of the page."""
    top, bottom, head, height = page.locator(part).evaluate(
        "(one) => { const box = one.getBoundingClientRect();"
        " return [box.top, box.bottom, document.querySelector('header').getBoundingClientRect().bottom, innerHeight] }"
    )
    return bool(head <= top < bottom <= height)


def test_facets_narrow_the_list_and_say_how_much_is_left(desk: Page) -> None:
    whole = _count(desk)
    desk.get_by_role("button", name="Filters").click()
    desk.get_by_role("group", name="Persona").get_by_label("Alex").check()
    desk.get_by_role("group", name="Severity").get_by_label("5 of 5").check()
    few = _count(desk)
    assert 0 < few < whole
    assert desk.locator(ROWS).count() == few
    assert all("Alex" in text for text in desk.locator(ROWS).all_text_contents())
    said = desk.get_by_role("status").first.inner_text()
    assert "Persona: \u2068Alex\u2069" in said  # a name from right to left turns nothing round but itself
    assert f"of {whole} pain points · Severity: 5 of 5 · Persona: Alex" in re.sub("[\u2068\u2069]", "", said)
    assert _query(desk) == "severity=5&persona=alex"
    promised = desk.get_by_role("group", name="Severity").locator("label", has_text="4 of 5").locator("i").inner_text()
    desk.get_by_role("group", name="Severity").get_by_label("4 of 5").check()
    assert _count(desk) == few + int(promised), "values of one facet add up"


def test_words_narrow_the_list_without_case_and_accents(desk: Page) -> None:
    whole = _count(desk)
    find = desk.get_by_role("searchbox", name="Find in this list")
    find.fill("SHIPPING délivery")
    assert 0 < _count(desk) < whole
    assert all("hipping" in text for text in desk.locator(ROWS).all_text_contents())
    assert _query(desk).startswith("find=SHIPPING+")
    desk.locator(".js-clear").click()
    assert _count(desk) == whole
    assert _query(desk) == ""
    assert find.evaluate("one => one === document.activeElement")


def test_letters_that_change_with_their_case_are_found(
    tmp_path: Any, serve: Callable[..., str], watch: Callable[..., Any]
) -> None:
    pains = "    - The Straße is closed to a Größe οδός\n    - Another\n"
    content = {"maps/a.md": f"## A\n### B\n- Pain points:\n{pains}"}
    with watch() as watched:
        watched.page.goto(serve(strictly(write(tmp_path, content)).site) + PAINS)
        find = watched.page.get_by_role("searchbox", name="Find in this list")
        for asked in ("Straße", "straße", "STRASSE", "strasse", "GRÖSSE", "größe", "ΟΔΟΣ", "οδός"):
            find.fill(asked)
            assert _count(watched.page) == 1, asked
        assert watched.wrong == []


def test_columns_sort_both_ways_and_empty_cells_are_last(desk: Page) -> None:
    head = desk.locator(".js-reg th[data-key=owner]")
    own = ".js-reg tbody td:last-child"
    first_order = desk.locator(own).all_text_contents()
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    assert desk.locator("th[aria-sort]").count() == 1
    up = [text for text in desk.locator(own).all_text_contents() if text]
    assert up == sorted(up, key=str.casefold)
    assert _query(desk) == "sort=owner"
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    assert desk.locator(own).first.inner_text() == up[-1]
    assert _query(desk) == "sort=-owner"
    desk.get_by_role("button", name="Severity").click()
    assert desk.locator(own).all_text_contents() == first_order
    assert _query(desk) == ""


def test_a_reader_with_a_keyboard_goes_to_a_cell_and_comes_back_to_the_same_list(desk: Page) -> None:
    desk.get_by_role("button", name="Filters").focus()
    desk.keyboard.press("Enter")
    desk.get_by_role("group", name="Persona").get_by_label("Tomasz").focus()
    desk.keyboard.press("Space")
    desk.locator("th[data-key=map] button").focus()
    desk.keyboard.press("Enter")
    state, left = _query(desk), _count(desk)
    assert state == "persona=tomasz&sort=map"
    link = desk.locator(f"{ROWS} td a[href*='#']").first
    link.focus()
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/maps/**--pains")
    assert desk.locator(":target").count() == 1
    desk.go_back()
    desk.wait_for_url(f"**/{PAINS}?{state}")
    assert _count(desk) == left
    assert desk.locator("th[data-key=map]").get_attribute("aria-sort") == "ascending"


def test_an_address_is_read_and_what_it_does_not_know_is_said(desk: Page) -> None:
    desk.goto(f"{desk.url}?persona=alex&persona=nobody&owner=%3Cb%3E&sort=nothing&h=word&find=shoe")
    assert _count(desk) < 30
    said = desk.get_by_role("status").first
    assert "Left out, as nothing here has it: persona=nobody, owner=<b>, sort=nothing." in said.inner_text()
    assert said.locator("b").count() == 0
    desk.get_by_role("button", name="Filters").click()
    desk.get_by_label("Priya").check()
    assert _query(desk) == "find=shoe&persona=alex&persona=priya"
    assert "Left out" not in said.inner_text()


def test_the_link_that_is_copied_is_that_of_the_list_as_it_is(desk: Page) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.locator("th[data-key=stage] button").click()
    desk.get_by_role("button", name="Copy link").click()
    desk.get_by_role("button", name="Copied").wait_for()
    assert desk.evaluate("navigator.clipboard.readText()") == desk.url
    assert desk.url.endswith("?sort=stage")


@pytest.mark.parametrize("width", [1440, 390])
def test_who_opens_a_copied_address_sees_the_list_and_what_was_left_out(
    watch: Callable[..., Any], example_pages: str, width: int
) -> None:
    address = f"{example_pages}opportunities/"
    with watch(width=width) as watched:
        page = watched.page
        page.goto(f"{address}?status=in-progress&owner=nobody#register")
        assert _seen(page, "#register")
        assert _seen(page, ".js-shown")
        assert "Left out" in page.locator(".js-shown").inner_text()
        page.goto(f"{address}?status=in-progress#plan")
        assert _seen(page, "#plan")
        for plain in ("", "?h=shop"):
            page.goto(address + plain)
            assert page.evaluate("scrollY") == 0
            assert page.locator(".js-clear").is_hidden()
        page.locator("nav a[href='#register'].js-button").click()
        page.locator(".js-open").click()
        page.get_by_role("checkbox", name="in progress").check()
        assert page.locator(".js-address").text_content() == f"{address}?status=in-progress#register"
        assert watched.wrong == []


STALE = "opportunities/?status=nothing"
"""What is left out is said above the list."""


@pytest.mark.parametrize("width", [1440, 390])
def test_who_types_filters_alone_sees_the_list(watch: Callable[..., Any], example_pages: str, width: int) -> None:
    """What stands before the list is not filtered. An address that asks nothing of it begins at the top."""
    with watch(width=width) as watched:
        page = watched.page
        for asked in ("opportunities/?status=planned", "touchpoints/?find=chat", "kpis/?sort=-owner", STALE):
            page.goto("about:blank")
            before = page.evaluate("history.length")
            page.goto(example_pages + asked)
            assert page.url == f"{example_pages}{asked}#register"
            assert page.evaluate("history.length") == before + 1, "one step back leads out of the page"
            assert _seen(page, "#register"), asked
            assert _seen(page, ".js-shown"), asked
        for asked in ("opportunities/?utm_source=mail", "maps/?type=future-state"):
            page.goto(example_pages + asked)
            assert page.url == example_pages + asked
            assert page.evaluate("scrollY") == 0
        assert watched.wrong == []


def test_who_comes_back_stands_where_they_were(watch: Callable[..., Any], example_pages: str) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(f"{example_pages}opportunities/?status=planned#register")
        link = page.locator(f"{ROWS} td a[href*='maps/']").nth(40)
        link.scroll_into_view_if_needed()
        before = page.evaluate("scrollY")
        link.evaluate("one => one.click()")
        page.wait_for_url("**/maps/**")
        page.go_back()
        page.wait_for_url("**/opportunities/?status=planned#register")
        page.wait_for_function("y => Math.abs(scrollY - y) < 300", arg=before)
        assert watched.wrong == []


@pytest.mark.parametrize("width", [1440, 1280, 1024, 390])
def test_the_count_of_a_value_stands_in_one_line(watch: Callable[..., Any], example_pages: str, width: int) -> None:
    with watch(width=width) as watched:
        page = watched.page
        for register in (PAINS, "touchpoints/", "evidence/", "opportunities/"):
            page.goto(example_pages + register)
            page.locator(".js-open").click()
            lines = page.locator(".js-facets label i").evaluate_all(
                "all => all.map(one => one.getBoundingClientRect().height"
                " / parseFloat(getComputedStyle(one).lineHeight))"
            )
            assert len(lines) > 20
            assert max(lines) < 1.5, register


@pytest.mark.parametrize("width", [1440, 390])
def test_owners_lead_to_their_pages_and_have_room_for_fingers(
    watch: Callable[..., Any], example_pages: str, width: int
) -> None:
    with watch(width=width) as watched:
        page = watched.page
        for listing in (PAINS, "opportunities/", "touchpoints/", "evidence/", "maps/", "owners/"):
            page.goto(example_pages + listing)
            owners = page.locator(
                ".js-reg td:last-child a, .js-card-foot .js-parted a" + (", .js-rows th a" if width == 390 else "")
            ).filter(visible=True)
            boxes = owners.evaluate_all(
                "all => all.map(one => one.getBoundingClientRect()).map(box => [box.width, box.height])"
            )
            assert boxes or listing == "owners/"
            small = [box for box in boxes if min(box) < 23.9]
            assert small == [], listing
        page.goto(f"{example_pages}opportunities/")
        page.locator(".js-reg td:last-child a").first.click()
        page.wait_for_url("**/owners/*/")


def test_cards_of_maps_have_the_same_facets(watch: Callable[..., Any], example_pages: str) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(f"{example_pages}maps/?type=future-state&persona=priya")
        cards = page.locator(".js-map-card:visible")
        assert 0 < cards.count() == _count(page)
        assert page.locator("section:has(.js-map-card):visible h2").count() == 1
        assert page.locator("section:has(.js-map-card):visible h2").inner_text() == "Future state"
        assert watched.wrong == []


def test_matrix_and_plan_lead_to_as_many_rows_as_they_say(watch: Callable[..., Any], example_pages: str) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(f"{example_pages}opportunities/")
        in_matrix, in_plan = (page.locator(f"{part} a", has_text="See all") for part in (".js-matrix", ".js-more"))
        assert in_matrix.count() > 2
        assert in_plan.count() > 1
        for way in (*in_matrix.all(), *in_plan.all()):
            way.click()
            assert _count(page) == int(way.inner_text().split()[-1]), way.get_attribute("href")
        for number in page.locator(".js-matrix td > span > a").all():
            number.click()
            assert _count(page) == int(number.locator("b").inner_text()), number.get_attribute("href")


def test_without_scripts_the_register_is_a_plain_table(watch: Callable[..., Any], example_pages: str) -> None:
    with watch(java_script_enabled=False) as watched:
        page = watched.page
        page.goto(f"{example_pages}{PAINS}?persona=alex")
        assert page.locator(ROWS).count() == page.locator(".js-reg tbody tr").count() > 100
        assert page.locator(".js-register :is(button, input):visible").count() == 0
        assert page.locator(".js-shown").is_visible()


def test_works_from_disk(example_from_disk: Built, watch: Callable[..., Any]) -> None:
    with watch() as watched:
        page = watched.page
        page.goto((example_from_disk.site / "pain-points.html").as_uri() + "?persona=alex&sort=map")
        left = _count(page)
        assert page.locator(ROWS).count() == left < 100
        page.get_by_role("searchbox", name="Find in this list").fill("shoe")
        page.wait_for_url(re.compile(r"\?find=shoe&persona=alex&sort=map$"))
        page.locator(f"{ROWS} td a[href*='#']").first.click()
        page.wait_for_url("**/maps/*.html#*")
        page.go_back()
        page.wait_for_url("**/pain-points.html?*")
        assert _count(page) < left


def test_works_with_instant_navigation(tmp_path: Any, watch: Callable[..., Any], serve: Callable[..., str]) -> None:
    shoes = "---\ntitle: {0}\nowner: {0} team\n---\n## A\n### B {0}\n- Pain points:\n    - {0} hurts (severity 2)\n"
    config = CONFIG.replace("font: false", "font: false, features: [navigation.instant]")
    content = {f"maps/{name}.md": shoes.format(name) for name in ("One", "Two")}
    built = strictly(write(tmp_path, content, f"{config}site_url: http://127.0.0.1/\n"))
    site = serve(built.site)
    for file in built.site.rglob("*"):  # the host goes where the addresses of the site map say
        if file.name in ("sitemap.xml",):
            file.write_text(file.read_text("utf-8").replace("http://127.0.0.1/", site), "utf-8")
    with watch() as watched:
        page = watched.page
        page.goto(site)
        page.evaluate("window.same = true")
        page.locator(".md-nav a", has_text="Pain points").first.click()
        page.locator(".js-open:visible").click()
        page.get_by_label("Two team").check()
        assert page.locator(ROWS).count() == 1
        page.locator(f"{ROWS} td a[href*='#']").first.click()
        page.locator(".js-table").wait_for()
        page.go_back()
        page.locator(".js-reg").wait_for()
        page.wait_for_function("document.querySelectorAll('.js-reg tbody tr:not([data-out=missed])').length === 1")
        assert _query(page) == "owner=two-team"
        page.goto(f"{site}maps/?persona=nobody")  # the list of the next page is not its first thing
        page.evaluate("window.same = true")
        page.locator(".md-nav a", has_text="Opportunities").first.click()
        page.locator(".js-opportunities, h1:text('Opportunities')").first.wait_for()
        page.go_back()
        page.locator("h1", has_text="Journey maps").wait_for()
        assert page.evaluate("location.search + location.hash") == "?persona=nobody"
        assert page.evaluate("window.same")


def test_paper_shows_what_the_screen_does(desk: Page) -> None:
    desk.goto(f"{desk.url}?persona=lena")
    left = _count(desk)
    desk.emulate_media(media="print")
    assert desk.locator(ROWS).count() == left
    assert desk.locator(".js-register :is(button.js-button, .js-find):visible").count() == 0
    assert desk.locator(".js-shown").is_visible()
    assert desk.locator(".js-reg thead").evaluate("one => getComputedStyle(one).display") == "table-header-group"


def test_paper_leaves_out_what_stands_before_a_filtered_list(watch: Callable[..., Any], example_pages: str) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(f"{example_pages}opportunities/")
        page.emulate_media(media="print")
        before = page.locator(".js-matrix, .js-plan")
        assert before.first.is_visible()
        page.goto(f"{page.url}?status=planned&owner=e-commerce")
        assert before.filter(visible=True).count() == 0
        assert page.locator(ROWS).count() == _count(page) > 0
        page.emulate_media(media="screen")
        assert before.first.is_visible()


def test_of_many_rows_the_first_are_shown_until_somebody_asks_or_prints(
    tmp_path: Any, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    pains = "".join(f"    - Pain {n} (severity {n % 5 + 1})\n" for n in range(1350))
    built = strictly(write(tmp_path, {"maps/a.md": f"## A\n### B\n- Pain points:\n{pains}"}))
    with watch() as watched:
        page = watched.page
        page.goto(f"{serve(built.site)}{PAINS}")
        assert page.locator(ROWS).count() == 100
        page.get_by_role("button", name="Show 1,000 more").click()
        assert page.locator(ROWS).count() == 1100
        assert page.locator(ROWS).nth(100).evaluate("one => one.contains(document.activeElement)")
        page.get_by_role("button", name="Show 250 more").click()
        assert page.locator(ROWS).count() == 1350
        page.reload()
        page.emulate_media(media="print")
        assert page.locator(ROWS).count() == 1350
        assert watched.wrong == []


MOVES = """
window.moves = [];
new MutationObserver((all) => {
  for (const { removedNodes } of all) {
    const rows = [...removedNodes].filter((one) => one.querySelector && (one.matches("tr") || one.querySelector("tr")));
    if (rows[0]) moves.push(rows.length);
  }
}).observe(document, { childList: true, subtree: true });
"""
"""How many rows were taken out of the page at once, each time; a table with all of its rows counts as one."""


def test_rows_are_moved_only_to_be_sorted_and_all_at_once(watch: Callable[..., Any], example_pages: str) -> None:
    """Rows that leave one by one take a time that grows with the square of their number: seconds for thousands."""
    with watch() as watched:
        page = watched.page
        page.add_init_script(MOVES)
        page.goto(example_pages + PAINS)
        rows = page.locator(".js-reg tbody tr").count()
        find = page.get_by_role("searchbox", name="Find in this list")
        find.fill("shoe")
        page.locator(".js-clear").click()
        page.locator("th[data-key=severity] button").click()
        page.locator("th[data-key=map] button").click()
        assert page.evaluate("moves") == [rows, rows], "nothing is moved at first, nor to clear what was not sorted"
        find.fill("shoe")
        page.locator("th[data-key=map] button").click()
        page.locator(".js-clear").click()
        page.goto(f"{example_pages}{PAINS}?sort=stage")
        page.locator("th[data-key=stage][aria-sort]").wait_for()
        assert page.evaluate("moves") == [rows]
        assert watched.wrong == []


def test_rows_are_sorted_whatever_stands_between_them(watch: Callable[..., Any], example_pages: str) -> None:
    """As where a site's own template or what makes pages smaller puts white space there."""
    with watch() as watched:
        page = watched.page
        page.route(
            f"**/{PAINS}",
            lambda route: route.fulfill(
                response=(got := route.fetch()), body=got.text().replace("</tr><tr", "</tr>\n <tr")
            ),
        )
        page.goto(example_pages + PAINS)
        rows = page.locator(".js-reg tbody tr").count()
        assert page.evaluate("document.querySelector('.js-reg tbody').childNodes.length") > 1.9 * rows
        page.locator("th[data-key=map] button").click()
        maps = [text.casefold() for text in page.locator(".js-reg tbody td.js-in").all_text_contents()]
        assert maps == sorted(maps)
        assert len(maps) == rows
        assert watched.wrong == []


@pytest.mark.parametrize("width", [1440, 390])
def test_filtering_has_the_browser_look_at_no_more_than_the_rows_that_come_or_go(desk: Page, width: int) -> None:
    """With thousands of rows, each look at the page around a row or at the cells in it would be felt."""
    desk.set_viewport_size({"width": width, "height": 900})
    for way in ("persona", "owner"):
        seen = _restyled(desk, f"document.querySelectorAll('.js-facets input[name={way}]')[1].click()")
        rows = [one for one in seen if one["nodeName"].startswith("TR")]
        assert rows
        assert {one["changedAttribute"] for one in rows if "changedAttribute" in one} == {"data-out"}
        around = [one for one in seen if one.get("reason") == "Affected by :has()"]
        assert len(around) < len(rows) / 10, "the host's header may change, but nothing for each row"
        assert [one for one in rows if one.get("reason") == "Invalidation set invalidates subtree"] == []


def _restyled(page: Page, action: str) -> list[dict[str, Any]]:
    """What Chromium notes of the elements whose styles it looks up anew after an action."""
    events: list[dict[str, Any]] = []
    ended: list[Any] = []
    tracing = page.context.new_cdp_session(page)
    tracing.on("Tracing.dataCollected", lambda some: events.extend(some["value"]))
    tracing.on("Tracing.tracingComplete", lambda one: ended.append(one))
    tracing.send(
        "Tracing.start",
        {
            "transferMode": "ReportEvents",
            "traceConfig": {"includedCategories": ["disabled-by-default-devtools.timeline.invalidationTracking"]},
        },
    )
    page.evaluate(f"() => new Promise(done => {{ {action}; requestAnimationFrame(() => setTimeout(done)) }})")
    tracing.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(20)
    tracing.detach()
    return [one["args"]["data"] for one in events if "nodeName" in one.get("args", {}).get("data", {})]


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_a_row_is_heard_with_the_names_of_its_columns(desk: Page, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 900})
    heard = desk.locator(".js-reg").aria_snapshot()
    assert heard.count("- columnheader") == 8
    assert heard.count("- rowheader") == 100, "as many as are shown at first"
    assert 'button "Severity"' in heard


def test_rows_are_the_same_size_with_and_without_the_script(watch: Callable[..., Any], example_pages: str) -> None:
    """Nothing moves when the script starts."""
    tops = []
    for scripts in (True, False):
        with watch(java_script_enabled=scripts) as watched:
            watched.page.goto(f"{example_pages}{PAINS}")
            box = watched.page.locator(".js-reg tbody tr").first.bounding_box()
            assert box
            tops.append(box["height"])
    assert tops[0] == tops[1]


def test_an_address_has_no_more_than_a_name_and_values(example_site: Built) -> None:
    boxes = page_of(example_site.site, f"{PAINS}index.html").all("input")
    values = [one.attrs["value"] for one in boxes if "data-n" in one.attrs]
    assert values
    assert [value for value in values if not re.fullmatch(r"[\w-]+", value)] == []


def test_a_way_within_the_page_filters_and_the_way_back_undoes_it(
    watch: Callable[..., Any], example_pages: str
) -> None:
    """Without loading the page again, as a host with instant navigation would not do it."""
    with watch() as watched:
        page = watched.page
        page.goto(f"{example_pages}opportunities/")
        page.evaluate("window.kept = true")
        whole = page.get_by_role("status").first.inner_text()
        page.locator(".js-matrix a[href*='?']").first.click()
        page.wait_for_url("**impact=*effort=*#register")
        assert " of " in page.get_by_role("status").first.inner_text()
        page.go_back()
        page.wait_for_function(
            "whole => document.querySelector('.js-shown').textContent === whole", arg=whole, timeout=5000
        )
        assert page.evaluate("window.kept")
        assert watched.wrong == []


def test_a_way_to_the_same_place_of_another_site_is_left_to_the_browser(
    tmp_path: Any, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    pain = "- Pain points: As [they have it](http://other.invalid/pain-points/?severity=5#register) (severity 4)\n"
    write(tmp_path, {"maps/a.md": f"# A\n\n## Buy\n{pain}\n## Use\n- Actions: Uses it\n"})
    with watch() as watched:
        page = watched.page
        page.goto(f"{serve(strictly(tmp_path).site)}pain-points/")
        asked: list[str] = []
        page.route("http://other.invalid/**", lambda route: asked.append(route.request.url) or route.abort())
        page.get_by_role("link", name="they have it").click()
        page.wait_for_timeout(200)
        assert asked == ["http://other.invalid/pain-points/?severity=5"]


def test_an_address_from_when_there_were_others_is_still_known(
    tmp_path: Any, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    """As long as one row has the value, whether or not it tells rows apart."""
    write(tmp_path, {"maps/a.md": "---\nowner: Shop\n---\n# A\n## Buy\n- Pain points: It is slow (severity 4)\n"})
    with watch() as watched:
        page = watched.page
        page.goto(f"{serve(strictly(tmp_path).site)}pain-points/?owner=shop&severity=4")
        said = page.locator(".js-shown").inner_text()
        assert "Owner: \u2068Shop\u2069" in said
        assert "Left out" not in said
        page.locator(".js-open").click()
        assert page.locator("fieldset:visible").count() == 0
        page.locator(".js-clear").click()
        assert page.url.endswith("/pain-points/")
        assert watched.wrong == []
