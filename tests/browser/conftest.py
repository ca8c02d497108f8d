"""Pages in a real Chromium that says everything that goes wrong in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@dataclass
class Watched:
    """A page and all that went wrong in it."""

    page: Page
    wrong: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def watch(browser: Browser) -> Callable[..., Any]:
    """Open a page of which every message, error, dialog and request to elsewhere is noted; nothing leaves here."""

    @contextmanager
    def opened(*, width: int = 1440, height: int = 900, dark: bool = False, **options: Any) -> Iterator[Watched]:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", **options
        )
        page = context.new_page()
        watched = Watched(page)

        def look_where_it_goes(request: Any) -> None:
            if urlsplit(request.url).hostname not in ("127.0.0.1", None):
                watched.wrong.append(f"request to {request.url}")

        def dismiss(dialog: Any) -> None:
            watched.wrong.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        context.on("request", look_where_it_goes)  # and the browser finds no other host
        page.on("console", lambda message: watched.wrong.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: watched.wrong.append(f"page error: {error}"))
        page.on("dialog", dismiss)
        page.on(
            "response",
            lambda answer: watched.wrong.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None,
        )
        try:
            yield watched
        finally:
            context.close()

    return opened
