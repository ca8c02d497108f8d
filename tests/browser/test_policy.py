"""Pages under the content security policy that the guide for publishers gives, and under the strictest of all."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import pytest
from support.building import REPOSITORY, Built
from test_every_page import KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

GUIDE = (REPOSITORY / "content" / "guide" / "publishers.md").read_text("utf-8")
VIOLATIONS = """window.violations = []; addEventListener("securitypolicyviolation", (one) => {
  violations.push(`${one.violatedDirective} ${one.blockedURI} ${one.sourceFile} ${one.sample}`);
});"""


def _policy(built: Built) -> str:
    """The policy of the guide, with the hashes that the guide's program prints."""
    (program,) = re.findall(r'title="hashes.py" \}\n(.*?)```', GUIDE, re.DOTALL)
    (policy,) = re.findall(r"```text\n(default-src .*?)```", GUIDE, re.DOTALL)
    assert built.site.name == "site"
    run = [sys.executable, "-c", program]
    hashes = subprocess.run(run, cwd=built.site.parent, capture_output=True, check=True, encoding="utf-8").stdout
    assert hashes.count("'sha256-") > 2
    return " ".join(policy.replace("'sha256-…' 'sha256-…'", hashes).split())


def _filters(page: Page, address: str) -> None:
    """Words and values of facets narrow a register, and a lane of a map folds."""
    page.goto(f"{address}pain-points/")
    rows = page.locator(".js-reg tbody tr:visible")
    page.get_by_role("searchbox", name="Find in this list").fill("shipping")
    few = rows.count()
    assert 0 < few < 30
    page.get_by_role("button", name="Filters").click()
    page.get_by_role("group", name="Severity").get_by_label("5 of 5").check()
    assert 0 < rows.count() < few
    page.goto(address + KINDS["map"])
    label = page.locator("button.js-lane-label").first
    label.click()
    assert label.get_attribute("aria-expanded") == "false"


def test_the_policy_of_the_guide_is_violated_on_no_page(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    address = serve(example_site.site, headers={"Content-Security-Policy": _policy(example_site)})
    with watch() as watched:
        page = watched.page
        page.add_init_script(VIOLATIONS)
        for kind, path in KINDS.items():
            with nullcontext() if kind == "map as a text" else page.expect_response("**/search_index.json"):
                page.goto(address + path)  # the host's scripts ask for the index last of all
            assert page.evaluate("violations") == [], kind
        _filters(page, address)
        page.get_by_role("dialog", name="Search").get_by_role("textbox").press_sequentially("swatches")
        page.locator("a.md-search-result__link").first.wait_for()
        assert page.evaluate("violations") == []
        assert watched.wrong == []


def test_the_policy_is_needed(example_site: Built, watch: Callable[..., Any], serve: Callable[..., str]) -> None:
    """Without the hashes, violations are seen: the check above can fail."""
    policy = re.sub(r"'sha256-[^']*'", "", _policy(example_site))
    with watch() as watched:
        page = watched.page
        page.add_init_script(VIOLATIONS)
        page.goto(serve(example_site.site, headers={"Content-Security-Policy": policy}) + KINDS["map"])
        assert "script-src-elem inline" in page.evaluate("violations")[0]


def test_our_parts_work_where_nothing_but_files_of_the_site_is_allowed(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    """The host's inline scripts do not run there; nothing of ours is refused, and nothing of ours needs them."""
    address = serve(example_site.site, headers={"Content-Security-Policy": "default-src 'self'"})
    with watch() as watched:
        page = watched.page
        page.add_init_script(VIOLATIONS)
        _filters(page, address)
        page.goto(f"{address}pain-points/")
        page.wait_for_load_state("networkidle")
        assert [one for one in page.evaluate("violations") if "journeysite" in one or "style" in one] == []
        assert [one for one in watched.wrong if "page error" in one and "journeysite" in one] == []
