"""Pages in a real Chromium that says everything that goes wrong in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

import pytest
from support.building import Built

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Request


@dataclass
class Watched:
    """A page and all that went wrong in it."""

    page: Page
    wrong: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def example_pages(example_site: Built, serve: Callable[..., str]) -> str:
    """The address of the example site, for tests that search nothing."""
    return serve(example_site.site, searchable=False)


@pytest.fixture(scope="session")
def context_with(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """The one context with these options, which all pages share that want them.

    With a context of its own a page takes more than twice the work to open: a window is made with all that is around a
    page, and nothing of the site is compiled there yet. One empty page keeps the window open.
    """
    known: dict[str, BrowserContext] = {}

    def find(**options: Any) -> BrowserContext:
        key = repr(sorted(options.items()))
        if key not in known:
            known[key] = browser.new_context(**options)
            known[key].new_page()
        return known[key]

    yield find
    for context in known.values():
        context.close()


@pytest.fixture(scope="session")
def watch(context_with: Callable[..., BrowserContext]) -> Callable[..., Any]:
    """Open a page of which every message, error, dialog and request to elsewhere is noted; nothing leaves here.

    `options` are those of Playwright's contexts. A page knows nothing of those before it.
    """

    @contextmanager
    def opened(
        *,
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
        reduced_motion: Literal["reduce"] | None = None,
        forced_colors: Literal["active"] | None = None,
        **options: Any,
    ) -> Iterator[Watched]:
        context = context_with(**options)
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(
            color_scheme="dark" if dark else "light", reduced_motion=reduced_motion, forced_colors=forced_colors
        )
        watched = Watched(page)
        origins: set[str] = set()

        def look_where_it_goes(request: Request) -> None:
            address = urlsplit(request.url)
            origins.add(f"{address.scheme}://{address.netloc}")
            if address.hostname not in ("127.0.0.1", None):
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
            context.remove_listener("request", look_where_it_goes)
            _forget(context, origins)

    return opened


def _forget(context: BrowserContext, origins: Iterable[str]) -> None:
    """Close all pages but the empty one, and then, as none can write any more, clear what they kept."""
    empty, *pages = context.pages
    for page in pages:
        page.close()
    client = context.new_cdp_session(empty)
    for origin in origins:
        client.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    client.detach()
    context.clear_cookies()
    context.clear_permissions()
