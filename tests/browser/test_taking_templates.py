"""A template is taken from its page: copied with a press, downloaded, or made by the command that stands there."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from support.building import copy_example

from journeysite.adapters.cli import main

pytestmark = pytest.mark.browser


def test_the_three_ways_lead_to_one_text(
    watch: Callable[..., Any],
    example_pages: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with watch() as watched:
        page = watched.page
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"{example_pages}templates/")
        page.get_by_role("link", name="A weekend in a hotel").click()
        page.get_by_role("button", name="Copy").first.click()
        page.get_by_role("button", name="Copied").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        with page.expect_download() as download:
            page.get_by_role("link", name="Download").click()
        downloaded = download.value.path().read_text("utf-8")
        command = page.locator("#js-command").inner_text()
        assert download.value.suggested_filename == "hotel-stay.md"
        assert watched.wrong == []
    assert downloaded == copied
    program, *arguments = shlex.split(command)
    assert program == "journeysite"
    monkeypatch.chdir(copy_example(tmp_path))
    made = CliRunner().invoke(main, arguments)
    assert made.exit_code == 0, made.output
    written = Path("content/maps/a-weekend-in-a-hotel.md").read_text("utf-8")
    assert _undated(written) == _undated(copied)


def _undated(text: str) -> str:
    """A new file is reviewed today, and its dates are as far away as in the template."""
    return re.sub(r"\d{4}-\d\d-\d\d", "…", text)
