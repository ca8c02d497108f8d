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


@dataclass
class Serving:
    """A running server with the folder that it serves."""

    folder: Path
    address: str
    log_file: Path

    def write(self, path: str, text: str | bytes) -> None:
        write(self.folder, {path: text}, CONFIG)

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
    wanted = {serving.folder / "content" / path for path in SMALL}
    for file in (serving.folder / "content").rglob("*.md"):
        if file not in wanted:
            file.unlink()
    for path, text in SMALL.items():
        if (serving.folder / "content" / path).read_bytes() != text.encode():
            serving.write(path, text)
    serving.wait("maps/first-order/", "Taps the tagged shoes")


def test_a_change_of_a_map_shows(serving: Serving) -> None:
    serving.write("maps/first-order.md", MAP.replace("Taps the tagged shoes", "Looks again"))
    html = serving.wait("maps/first-order/", "Looks again")
    assert "js-faults" not in html


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


def test_drafts_are_there_while_writing(serving: Serving) -> None:
    serving.write("maps/later.md", MAP.replace("First order", "Later order").replace("tags:", "status: draft\ntags:"))
    assert "Draft" in serving.wait("maps/later/", "Later order")
    assert "Later order" in serving.get("maps/")


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
    serving.write("personas/alex.md", PERSONA.replace("Alex", "Alexandra"))
    assert "Alexandra" in serving.wait("maps/first-order/", "Alexandra")


def test_serving_leaves_nothing_behind_and_repeats_nothing(serving: Serving) -> None:
    assert not (serving.folder / "site").exists()
    html = serving.get("maps/first-order/")
    assert len(re.findall(r'<link rel="stylesheet" href="[^"]*journeysite\.css"', html)) == 1
    assert len(re.findall(r'<script src="[^"]*journeysite\.js"', html)) == 1
