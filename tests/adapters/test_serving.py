"""A real `mkdocs serve` while somebody writes."""

from __future__ import annotations

import contextlib
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.building import CONFIG, ENVIRONMENT, MAP, PERSONA, SMALL, write
from support.built_pages import BuiltPage


@dataclass
class Serving:
    """A running server with the folder that it serves."""

    folder: Path
    address: str
    log_file: Path

    def write(self, path: str, text: str | bytes) -> None:
        (self.folder / "content" / path).write_bytes(text if isinstance(text, bytes) else text.encode())

    def get(self, path: str) -> str:
        try:
            with urllib.request.urlopen(f"{self.address}{path}", timeout=10) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return f"{error.code}"
        except OSError:
            return ""

    def wait(self, path: str, words: str, *, gone: bool = False, seconds: float = 40) -> str:
        """Ask for a page until it shows some words, or does not any more."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            html = self.get(path)
            if html and (words in html) is not gone:
                return html
            time.sleep(0.1)
        raise AssertionError(f"{words!r} {'stays on' if gone else 'does not come to'} {path}\n{self.log()}")

    def rest(self, before: int) -> None:
        """Wait until the site is rebuilt, which has to do with what the log says from there on."""
        end = time.monotonic() + 40
        while time.monotonic() < end:
            said = self.log()[before:]
            if 0 < said.count("Detected file changes") == said.count("Reloading browsers"):
                return
            time.sleep(0.1)
        raise AssertionError(f"the site is not rebuilt\n{self.log()[before:]}")

    def log(self) -> str:
        return self.log_file.read_text("utf-8")

    def now(self) -> int:
        return len(self.log())


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    folder = write(tmp_path_factory.mktemp("serving"), SMALL)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log_file = folder / "log"
    with log_file.open("wb") as log:
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        with subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, env={**ENVIRONMENT, "PYTHONUNBUFFERED": "1"}
        ) as server:
            running = Serving(folder, f"http://127.0.0.1:{port}/", log_file)
            try:
                running.wait("maps/first-order/", "Taps the tagged shoes")
                yield running
                assert server.poll() is None, "the server has stopped"
            finally:
                server.terminate()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    server.wait(10)
                server.kill()


@pytest.fixture(autouse=True)
def as_it_was(serving: Serving) -> Iterator[None]:
    """Every test begins with the small site and leaves it."""
    yield
    before, restored = serving.now(), False
    wanted = {serving.folder / "content" / path for path in SMALL}
    for file in (serving.folder / "content").rglob("*.md"):
        if file not in wanted:
            file.unlink()
            restored = True
    for path, text in SMALL.items():
        file = serving.folder / "content" / path
        if not file.exists() or file.read_bytes() != text.encode():
            serving.write(path, text)
            restored = True
    if restored:
        serving.rest(before)
    serving.wait("maps/first-order/", "Taps the tagged shoes")


def test_a_change_of_a_map_shows(serving: Serving) -> None:
    serving.write("maps/first-order.md", MAP.replace("Taps the tagged shoes", "Looks again"))
    html = serving.wait("maps/first-order/", "Looks again")
    assert "js-faults" not in html
    assert "Looks again" in serving.get("maps/first-order/story/")


def test_a_configuration_that_becomes_wrong_does_not_stop_the_server(serving: Serving) -> None:
    """The host refuses it before there is a page that could say so; the log does, and the old pages stay."""
    before = serving.now()
    write(serving.folder, {}, CONFIG.replace("journeysite]", "journeysite: {nav_limits: 3, today: soon}]"))
    end = time.monotonic() + 40
    while "build errors are resolved" not in serving.log()[before:] and time.monotonic() < end:
        time.sleep(0.1)
    said = serving.log()[before:]
    assert "mkdocs.yml:4:33: error J601: There is no option “nav_limits”. Did you mean “nav_limit”?" in said
    assert "mkdocs.yml:4:55: error J602: “today” must be a date like 2026-09-30" in said
    assert "Traceback" not in said
    write(serving.folder, {}, CONFIG)
    serving.write("maps/first-order.md", MAP.replace("Taps the tagged shoes", "Looks once more"))
    serving.wait("maps/first-order/", "Looks once more")


FAULTS = {
    "unknown persona": (MAP.replace("[alex]", "[alexa]").encode(), "There is no persona “alexa”."),
    "broken YAML": (MAP.replace("[alex]", "[alex").encode(), "content/maps/first-order.md:"),
    "no UTF-8": (MAP.replace("curious", "zö").encode("latin-1"), "The file is not text in UTF-8."),
    "nothing": (b"", "The file is empty."),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_shows_on_the_page_and_in_the_log_until_it_is_mended(serving: Serving, fault: str) -> None:
    before = serving.now()
    text, said = FAULTS[fault]
    serving.write("maps/first-order.md", text)
    html = serving.wait("maps/first-order/", "js-faults")
    assert said in html
    assert said in serving.log()[before:]
    assert "Traceback" not in serving.log()[before:]
    serving.write("maps/first-order.md", MAP)
    serving.wait("maps/first-order/", "js-faults", gone=True)
    assert "Taps the tagged shoes" in serving.get("maps/first-order/")


@dataclass(frozen=True)
class Flaw:
    """A slip in the small map: what is written instead of what, what is said, and which cell it is said in."""

    old: str
    new: str
    code: str
    cell: str
    said: str


FLAWS = {
    "a rule's finding": Flaw("+1 curious", "+9 curious", "J501", "friend-s-post--emotion", "Emotion"),
    "the reader's finding": Flaw("severity 3", "severity 8", "J202", "friend-s-post--pains", "Pain points"),
    "a label": Flaw("Actions: Compares", "Axtions: Compares", "J204", "basket--axtions", "Axtions"),
    "a touchpoint's name": Flaw("### Basket", "### [Basket](../touchpoints/basket.md)", "J403", "basket", "Basket"),
}


@pytest.mark.parametrize("flaw", FLAWS)
def test_a_fault_is_marked_in_its_cell_within_one_rebuild(serving: Serving, flaw: str) -> None:
    before, one = serving.now(), FLAWS[flaw]
    serving.write("maps/first-order.md", MAP.replace(one.old, one.new))
    page = BuiltPage(serving.wait("maps/first-order/", "js-faults"))
    serving.rest(before)
    cell = next(element for element in page.elements if element.attrs.get("id") == one.cell)
    assert one.code in cell.text
    (entry,) = page.all("li", "js-fault")
    assert entry.text.endswith(one.said)
    assert {f"#{one.cell}", f"#{entry.attrs['id']}"} <= {link.attrs.get("href") for link in page.all("a")}
    said = serving.log()[before:]
    assert said.count("Detected file changes") == 1
    assert one.code in said
    before = serving.now()
    serving.write("maps/first-order.md", MAP)
    assert "js-fault" not in serving.wait("maps/first-order/", "js-faults", gone=True)
    serving.rest(before)
    said = serving.log()[before:]
    assert said.count("Detected file changes") == 1
    assert one.code not in said


def test_drafts_are_there_while_writing(serving: Serving) -> None:
    serving.write("maps/later.md", MAP.replace("First order", "Later order").replace("tags:", "status: draft\ntags:"))
    assert "Draft" in serving.wait("maps/later/", "Later order")
    assert "Later order" in serving.get("maps/")
    assert "Status: Draft" in serving.get("maps/later/story/")


def test_files_come_go_and_change_their_names(serving: Serving) -> None:
    serving.write("maps/second-order.md", MAP.replace("First order", "Second order"))
    serving.wait("maps/", "Second order")
    assert "Second order" in serving.get("personas/alex/")
    content = serving.folder / "content"
    (content / "maps" / "second-order.md").rename(content / "maps" / "third-order.md")
    serving.wait("maps/third-order/", "Second order")
    serving.wait("maps/second-order/", "404")
    (content / "maps" / "third-order.md").unlink()
    serving.wait("maps/", "Second order", gone=True)


def test_a_persona_with_another_name_is_renamed_in_its_maps(serving: Serving) -> None:
    """The maps themselves have not changed."""
    before = serving.now()
    serving.write("personas/alex.md", PERSONA.replace("Alex", "Robin"))
    page = BuiltPage(serving.wait("maps/first-order/", "Robin"))
    serving.rest(before)
    assert "Robin" in page.first("dl", "js-facts").text
    assert "Alex" not in page.first("table", "js-table").text
    assert "Robin" in serving.get("maps/")
    assert serving.log()[before:].count("Detected file changes") == 1


def test_a_persona_that_goes_is_missed_in_its_maps_until_it_is_back(serving: Serving) -> None:
    file = serving.folder / "content" / "personas" / "alex.md"
    before = serving.now()
    file.unlink()
    html = serving.wait("maps/first-order/", "There is no persona “alex”.")
    serving.rest(before)
    assert "content/maps/first-order.md:3:12: error J401" in serving.log()[before:]
    assert "Taps the tagged shoes" in html
    assert serving.get("personas/alex/") == "404"
    before = serving.now()
    serving.write("personas/alexa.md", PERSONA.replace("Alex", "Alexa"))
    serving.wait("maps/first-order/", "Did you mean “Alexa”?")
    serving.rest(before)
    before = serving.now()
    file.with_name("alexa.md").replace(file)
    serving.wait("maps/first-order/", "js-fault", gone=True)
    serving.rest(before)
    assert "J401" not in serving.log()[before:]


def test_a_map_with_another_file_name_is_missed_where_it_is_named(serving: Serving) -> None:
    serving.write("maps/part.md", MAP.replace("title: First order", "title: A part\nparent: first-order"))
    serving.wait("maps/first-order/", "A part")
    maps = serving.folder / "content" / "maps"
    (maps / "first-order.md").rename(maps / "only-order.md")
    assert "first-order" in BuiltPage(serving.wait("maps/part/", "js-faults")).first("li", "js-fault").text
    (maps / "only-order.md").rename(maps / "first-order.md")
    serving.wait("maps/part/", "js-faults", gone=True)


def test_serving_leaves_nothing_behind_and_repeats_nothing(serving: Serving) -> None:
    assert not (serving.folder / "site").exists()
    html = serving.get("maps/first-order/")
    assert len(re.findall(r'<link rel="stylesheet" href="[^"]*journeysite\.css"', html)) == 1
    assert len(re.findall(r'<script src="[^"]*journeysite\.js"', html)) == 1
