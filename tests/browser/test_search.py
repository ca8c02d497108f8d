"""Material's search: the words of a pain point lead to its cell, and a result says in which map and stage it is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.building import REPOSITORY, Built, copy_example, strictly

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

MAP = "Buying running shoes online"
COMPLAINTS = {
    "Nine minutes of waiting after": "hotel-stay-today/#queue-at-reception--pains",
    "stars cannot be reached": "buying-running-shoes-online/#review-request--pains",
    "The purchase feels like an": "lifetime-of-a-runner/#first-proper-pair--pains",
    "A window of ten hours on a working day": "buying-running-shoes-online/#delivery--pains",
    "No appointments before 8 or after 17": "buying-and-owning-a-car-today/#at-the-dealer-s--pains",
    "The call has no day and no hour, and is not repeated if missed": (
        "seeing-a-specialist/#call-with-the-results--pains"
    ),
    "The form exists only as a file to print": "returning-shoes-by-post/#returns-page--pains",
    "is allowed but not": "filing-a-tax-return/#question-about-work-related-costs--pains",
    '"Two to five working days" is all it says': "buying-running-shoes-online/#order-confirmation-email--pains",
    'The line "plus shipping" gives no amount': "buying-running-shoes-online/#basket--pains",
}
NAMES = {
    "Delivery office": "owners/delivery-office/",
    "Fit and returns": "owners/fit-and-returns/",
    "Live chat": "touchpoints/live-chat/",
    "Checkout completion": "kpis/checkout-completion/",
    "Alex": "personas/alex/",
}
ROLES = {
    "first-time buyer": "alex",
    "New runner": "alex",
    "two teenagers": "daniel",
    "Community nurse who drives for a living": "grace",
    "Hourly worker": "joana",
    "Student who makes the playlist for everyone": "lena",
    "Service engineer": "mei",
    "Experienced runner with little time": "priya",
    "own records": "ruth",
    "Self-employed joiner": "samir",
    "clothes online": "sofia",
    "Software tester who uses a screen reader": "tomasz",
}
PROFILES = {
    "I don't mind what it costs. I mind finding out at the end.": "alex/#profile-quote",
    "Took up running in January, has a fixed budget for it, and looks for a reason to trust a shop before paying.": (
        "alex/#profile-summary"
    ),
    "First-time buyers": "alex/#profile-segment",
    "Teaching assistant at a primary school": "alex/#profile-demographics",
    "A price that grows between the product page and the last step": "alex/#profile-frustrations",
    "The whole price before the first form field": "alex/#profile-needs",
    "Asks one friend before any purchase over 50 euros": "alex/#profile-behaviours",
    "Run ten kilometres without stopping by the autumn": "alex/#profile-goals",
    "Running is the hour of the day when nobody asks for anything": "alex/#profile-motivations",
    "Product knowledge": "alex/#profile-traits",
    "I had the card in my hand, then it said another 6.90, and I shut the laptop.": "alex/#profile-evidence",
}
SHOWN = """one => { const box = one.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + 12;
  return one.contains(document.elementFromPoint(x, y)) }"""


def _look_for(page: Page, words: str, path: str, *, pasted: bool = False) -> Locator:
    """Type or paste words into the search; the result that leads to a path."""
    field = page.get_by_role("dialog", name="Search").get_by_role("textbox")
    sign = page.locator("header label.md-header__button[for=__search]")  # on a phone, in place of the field
    (sign if sign.is_visible() else field).click()
    if pasted:
        for text in ("", words):  # what was found before would be taken for what is found now
            field.fill(text)
            field.press("End")  # the host looks for words when a key is let go
            if not text:
                page.locator("a.md-search-result__link").first.wait_for(state="detached")
    else:
        field.press_sequentially(words)
    found = page.locator(f"a.md-search-result__link[href*='{path}']").first
    found.wait_for(state="attached")
    return found


def _lands(page: Page, id_: str) -> None:
    """The page shows a cell or a panel, and marks it."""
    page.wait_for_url(f"**#{id_}")
    place = page.locator(f"[id='{id_}']")
    place.wait_for()
    page.wait_for_timeout(400)
    assert place.evaluate("one => one.matches(':target')")
    assert place.evaluate(SHOWN), "it lies outside the window or below the heads"


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("how", ["click", "Enter"])
def test_the_words_of_a_pain_point_lead_to_its_cell(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str], how: str, width: int
) -> None:
    with watch(width=width, reduced_motion="reduce") as watched:
        page = watched.page
        page.goto(serve(example_site.site))
        found = _look_for(page, "swatches", "#product-page--pains")
        group = page.locator(".md-search-result__item").filter(has=found)
        assert group.locator("h1").inner_text() == MAP
        assert (
            found.locator("h2").inner_text().startswith("Consideration: Product page. Shipping cost is behind a link")
        )
        if how == "click":
            found.click()
        else:  # with nothing chosen, Enter follows the first result of all
            page.keyboard.press("Enter")
        _lands(page, "product-page--pains")
        cell = page.locator("[id='product-page--pains']")
        assert cell.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
        assert watched.wrong == []


def test_a_complaint_leads_to_its_cell_first(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    """As it is pasted: with common words, which begin words of other pages, and with quotation marks."""
    with watch(reduced_motion="reduce") as watched:
        page = watched.page
        page.goto(serve(example_site.site))
        for complaint, place in COMPLAINTS.items():
            map_, _, anchor = place.partition("#")
            _look_for(page, complaint, f"{map_}?", pasted=True)
            links = page.locator(".md-search-result__link")
            first, second = links.nth(0).get_attribute("href"), links.nth(1).get_attribute("href")
            assert first
            assert second
            assert f"/maps/{map_}?" in first, complaint
            assert "#" not in first, "the map that the cell stands in"
            assert second.startswith(first.partition("?")[0])
            assert second.endswith(f"#{anchor}"), complaint
        links.nth(1).click()
        _lands(page, anchor)
        marks = page.locator("article mark").all_inner_texts()
        assert "plus" in " ".join(marks)
        assert "" not in marks, "the theme marks what was asked, and takes the same signs and words for separators"
        assert watched.wrong == []


def test_names_and_words_of_a_register_are_found(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    with watch(reduced_motion="reduce") as watched:
        page = watched.page
        page.goto(serve(example_site.site))
        titles = page.locator(".md-search-result__item h1")
        for name, path in NAMES.items():
            _look_for(page, name, f"/{path}?", pasted=True)
            assert titles.first.inner_text() == name
        for words, path in {"sms": "touchpoints/", "moderated sessions": "evidence/", "overdue": "health/"}.items():
            assert _look_for(page, words, f"/{path}?", pasted=True).locator("h1").count() == 1
        assert watched.wrong == []


def test_a_touchpoint_and_a_persona_are_found(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    with watch(reduced_motion="reduce") as watched:
        page = watched.page
        page.goto(serve(example_site.site))
        found = _look_for(page, "Product page", "buying-running-shoes-online/?h=product+page#product-page")
        assert found.locator("h2").inner_text().startswith("Consideration: Product page. ")
        page.goto(serve(example_site.site))
        _look_for(page, "foam types", "personas/alex/?h=foam+types#profile-frustrations").click()
        page.wait_for_url("**/personas/alex/**#profile-frustrations")
        assert page.locator("#profile-frustrations").evaluate(SHOWN)


def test_words_of_a_role_find_its_persona_first(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    with watch(reduced_motion="reduce") as watched:
        page = watched.page
        page.goto(serve(example_site.site))
        first = page.locator(".md-search-result__item").first
        for words, id_ in ROLES.items():
            found = _look_for(page, words, "#profile-role", pasted=True)
            assert first.locator(f"a[href*='/personas/{id_}/'][href$='#profile-role']").count() == 1, words
        found.click()
        _lands(page, "profile-role")
        assert watched.wrong == []


def test_all_that_a_profile_says_finds_its_persona(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    """Among the first three, and the place in the profile where it stands."""
    with watch(reduced_motion="reduce") as watched:
        page = watched.page
        for words, place in PROFILES.items():
            id_, _, anchor = place.partition("/#")
            page.goto(serve(example_site.site))
            found = _look_for(page, words, f"/personas/{id_}/?", pasted=True)
            groups = page.locator(".md-search-result__item")
            first = [groups.nth(at).locator("a").first.get_attribute("href") or "" for at in range(3)]
            assert any(f"/personas/{id_}/?" in href for href in first), words
            item = groups.filter(has=found)
            if not item.locator(f"a[href$='#{anchor}']").is_visible():
                item.locator("summary").click()
            item.locator(f"a[href$='#{anchor}']").click()
            _lands(page, anchor)
        assert watched.wrong == []


def test_what_a_site_holds_stands_before_the_guide(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    with watch(reduced_motion="reduce") as watched:
        page = watched.page
        page.goto(serve(example_site.site))
        for words, path in {"screen reader": "personas/tomasz", "persona": "personas"}.items():
            _look_for(page, words, f"/{path}/?", pasted=True)
            links = page.locator("a.md-search-result__link").evaluate_all("all => all.map(one => one.pathname)")
            guide = next(at for at, link in enumerate(links) if link.startswith("/guide/"))
            assert links.index(f"/{path}/") < guide, words
        assert watched.wrong == []


@pytest.mark.parametrize("words", ["cost of shipping", "+cost +shipping"])
def test_small_words_do_not_lead_elsewhere(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str], words: str
) -> None:
    """Every word is looked for as a beginning: “of” finds each office. What is said of shipping stands above them."""
    with watch(reduced_motion="reduce") as watched:
        page = watched.page
        page.goto(serve(example_site.site))
        _look_for(page, words, "#product-page--pains")
        first = page.locator(".md-search-result__item").first
        assert first.locator("h1").inner_text() == MAP
        assert first.locator("a[href*='#product-page--pains']").count() == 1
        page.keyboard.press("Enter")
        page.wait_for_url("**/maps/buying-running-shoes-online/**")
        assert watched.wrong == []


def test_instant_navigation_lands_too(tmp_path: Path, watch: Callable[..., Any], serve: Callable[..., str]) -> None:
    folder = copy_example(tmp_path)
    config = folder / "mkdocs.yml"
    text = config.read_text("utf-8").replace("  features:\n", "  features:\n    - navigation.instant\n")
    config.write_text(text + "site_url: http://127.0.0.1/\n", "utf-8")
    with watch(reduced_motion="reduce") as watched:
        page = watched.page
        page.goto(serve(strictly(folder).site) + "personas/")
        _look_for(page, "swatches", "#product-page--pains").click()
        _lands(page, "product-page--pains")
        page.get_by_role("link", name="Read as text").click()
        page.wait_for_url("**/buying-running-shoes-online/story/")
        page.get_by_role("heading", name="Product page").get_by_role("link").click()
        _lands(page, "product-page")


def test_search_works_from_disk_with_the_offline_plugin(tmp_path: Path, watch: Callable[..., Any]) -> None:
    """And with a copy of the script that this plugin would fetch from outside."""
    folder = copy_example(tmp_path)
    shutil.copy(REPOSITORY / "tests" / "support" / "iframe-worker.js", folder / "content")
    config = folder / "mkdocs.yml"
    text = config.read_text("utf-8").replace("  - search\n", "  - search\n  - offline\n", 1)
    text = text.replace("extra:\n", "extra:\n  polyfills: [iframe-worker.js]\n", 1)
    config.write_text(text, "utf-8")
    site = strictly(folder).site
    with watch(reduced_motion="reduce") as watched:
        page = watched.page
        page.goto((site / "index.html").as_uri())
        _look_for(page, "swatches", "#product-page--pains").click()
        page.wait_for_url("**/maps/buying-running-shoes-online.html?**")
        _lands(page, "product-page--pains")
        assert [one for one in watched.wrong if "request to" in one] == []
