"""Fixtures that are dear and shared: a built example site, folders served, a browser."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from support.browsers import chosen_browser
from support.building import ENVIRONMENT, REPOSITORY, Built, copy_example, strictly

from journeysite import pipeline
from journeysite.adapters.folder import open_folder
from journeysite.loading.documents import Loaded, load
from journeysite.loading.sources import Kind, Source
from journeysite.loading.vocabularies import vocabularies
from journeysite.model.lane import Lane
from journeysite.pipeline import Content

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# How long an example takes says how busy the machine is.
settings.register_profile("journeysite", deadline=None)
settings.load_profile("journeysite")

_SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing leaves here
)


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """This repository's own site, built strictly."""
    return strictly(REPOSITORY, site=tmp_path_factory.mktemp("example") / "site", env=ENVIRONMENT)


@pytest.fixture(scope="session")
def example_from_disk(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The example site as files that open without a server."""
    folder = copy_example(tmp_path_factory.mktemp("from_disk"))
    config = folder / "mkdocs.yml"
    config.write_text("use_directory_urls: false\n" + config.read_text("utf-8"), "utf-8")
    return strictly(folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium: the one that JOURNEYSITE_CHROMIUM names, one on the PATH, or Playwright's own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        fonts = {"FONTCONFIG_FILE": str(Path(__file__).parent / "support" / "fonts.conf")}
        browser = playwright.chromium.launch(
            executable_path=chosen_browser(), args=[*_SWITCHES], env={**os.environ, **fonts}
        )
        yield browser
        browser.close()


ALMOST_NOTHING_TO_FIND = Path(__file__).parent / "support" / "almost_nothing_to_find.json"


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(
        self, *args: Any, headers: Mapping[str, str], prefix: str, searchable: bool = True, **kwargs: Any
    ) -> None:
        self.own_headers, self.prefix, self.searchable = headers, prefix, searchable
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "there-is-nothing-outside-the-sub-path")
        if not self.searchable and path.endswith("/search/search_index.json"):
            return str(ALMOST_NOTHING_TO_FIND)
        return super().translate_path(path.removeprefix(self.prefix))

    def end_headers(self) -> None:
        for name, value in self.own_headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Serve a folder over HTTP, if wanted below a sub-path (`/a/b`) and with headers; gives its address.

    `searchable=False`: the host's search has one entry. Every page that opens makes the index anew; with all entries
    that is a fifth of the work of opening it, and nothing to a test that searches nothing.
    """
    servers: list[ThreadingHTTPServer] = []
    known: dict[tuple[Path, str, str, bool], str] = {}

    def start(
        folder: Path, prefix: str = "", headers: Mapping[str, str] | None = None, *, searchable: bool = True
    ) -> str:
        key = (folder, prefix, repr(headers), searchable)
        if key not in known:
            handler = partial(
                _Handler, directory=str(folder), headers=headers or {}, prefix=prefix, searchable=searchable
            )
            server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
            server.daemon_threads = True
            servers.append(server)
            threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
            known[key] = f"http://127.0.0.1:{server.server_port}{prefix}/"
        return known[key]

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def load_text(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Loaded]:
    """Load a text as if it stood in `content/<kind>s/shoes.md`."""
    content = tmp_path_factory.mktemp("content")

    def load_it(text: str | bytes, kind: Kind = Kind.MAP, lanes: tuple[Lane, ...] = ()) -> Loaded:
        file = content / f"{kind}s" / "shoes.md"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load(Source(file, f"{kind}s/shoes.md", kind, "shoes.md", content), vocabularies(lanes))

    return load_it


@pytest.fixture
def read_site(tmp_path: Path) -> Callable[..., Content]:
    """Read and check a site that consists of these files below `content/`; `options` are the plugin's, as YAML."""

    def read_it(files: Mapping[str, str], options: str = "", *, drafts: bool = False, remarks: bool = False) -> Content:
        config = f"docs_dir: content\nplugins:\n  - journeysite: {{{options}}}\n"
        for name, text in {"../mkdocs.yml": config, **files}.items():
            file = tmp_path / "site" / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        folder = open_folder(tmp_path / "site", drafts=drafts, remarks=remarks)
        return pipeline.read(folder.sources, folder.files, folder.settings, folder.noted)

    return read_it
