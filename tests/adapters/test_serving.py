"""A real `mkdocs serve` while somebody writes."""

from __future__ import annotations

import re
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from support.building import CONFIG, ENVIRONMENT, MAP, PERSONA, SMALL, write
from support.built_pages import BuiltPage
from support.forked_mkdocs import begin_mkdocs


@dataclass
class Serving:
    """A running server with the folder that it serves."""

    folder: Path
    address: str
    log_file: Path
    touched: dict[Path, int] = field(default_factory=dict)
    """What was changed since the server last rested, and how long the log was before."""

    def touch(self, path: str) -> Path:
        """The file at a path of the content, of which a change is to be noticed."""
        file = self.folder / "content" / path
        self.touched[file] = self.now()
        return file

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file so that at no time it is there without its text, which the server would take for a change."""
        file, written = self.touch(path), text if isinstance(text, bytes) else text.encode()
        if file.exists():
            with file.open("r+b") as opened:
                opened.write(written)
                opened.truncate()
        else:
            (self.folder / "new").write_bytes(written)
            (self.folder / "new").rename(file)

    def configure(self, config: str) -> None:
        """Write the configuration."""
        self.touch("../mkdocs.yml")
        write(self.folder, {}, config)

    def rename(self, path: str, new: str) -> None:
        self.touch(path).rename(self.touch(new))

    def remove(self, path: str) -> None:
        self.touch(path).unlink()

    def get(self, path: str) -> str:
        try:
            with urllib.request.urlopen(f"{self.address}{path}", timeout=10) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return f"{error.code}"
        except OSError:
            return ""

    def wait(self, path: str, words: str, *, gone: bool = False) -> str:
        """Ask for a page until it shows some words, or does not any more."""
        html = ""

        def is_there() -> bool:
            nonlocal html
            html = self.get(path)
            return html != "" and (words in html) is not gone

        self.until(is_there, f"{words!r} {'stays on' if gone else 'does not come to'} {path}")
        return html

    def rest(self) -> None:
        """Wait until every change was noticed and the site is built that has them all."""

        def is_built() -> bool:
            log = self.log()
            noticed = [log.find(f"path={str(file.resolve())!r}", since) for file, since in self.touched.items()]
            built = log.find("Building documentation", max(noticed, default=0))
            return -1 not in (*noticed, built, log.find("Reloading browsers", built))

        self.until(is_built, "the site is not rebuilt")
        self.touched.clear()

    def until(self, holds: Callable[[], bool], fault: str) -> None:
        """Wait for a condition: for so long that only a server that hangs is given up, however busy the machine."""
        end = time.monotonic() + 180
        while not holds():
            assert time.monotonic() < end, f"{fault}\n{self.log()}"
            time.sleep(0.1)

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
    log = folder / "log"
    address = f"127.0.0.1:{port}"
    server = begin_mkdocs("serve", "--verbose", "--dev-addr", address, folder=folder, log=log, environment=ENVIRONMENT)
    running = Serving(folder, f"http://{address}/", log)
    try:
        running.wait("maps/first-order/", "Taps the tagged shoes")
        yield running
        assert server.is_alive(), "the server has stopped"
    finally:
        server.terminate()
        server.join(10)
        server.kill()


@pytest.fixture(autouse=True)
def as_it_was(serving: Serving) -> Iterator[None]:
    """Every test begins with the small site and leaves it."""
    yield
    content = serving.folder / "content"
    for file in content.rglob("*.md"):
        if (path := file.relative_to(content).as_posix()) not in SMALL:
            serving.remove(path)
    for path, text in SMALL.items():
        file = content / path
        if not file.exists() or file.read_bytes() != text.encode():
            serving.write(path, text)
    serving.rest()
    serving.wait("maps/first-order/", "Taps the tagged shoes")


def test_a_change_of_a_map_shows(serving: Serving) -> None:
    serving.write("maps/first-order.md", MAP.replace("Taps the tagged shoes", "Looks again"))
    html = serving.wait("maps/first-order/", "Looks again")
    assert "js-faults" not in html
    assert "Looks again" in serving.get("maps/first-order/story/")


def test_a_configuration_that_becomes_wrong_does_not_stop_the_server(serving: Serving) -> None:
    """The host refuses it before there is a page that could say so; the log does, and the old pages stay."""
    before = serving.now()
    serving.configure(CONFIG.replace("journeysite]", "journeysite: {nav_limits: 3, today: soon}]"))
    serving.until(lambda: "build errors are resolved" in serving.log()[before:], "nothing is said")
    said = serving.log()[before:]
    assert "mkdocs.yml:4:33: error J601: There is no option “nav_limits”. Did you mean “nav_limit”?" in said
    assert "mkdocs.yml:4:55: error J602: “today” must be a date like 2026-09-30" in said
    assert "Traceback" not in said
    serving.configure(CONFIG)
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
    assert ".js-fault{" in serving.wait("assets/journeysite/journeysite.css", ".js-faults{")
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
    serving.rest()
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
    serving.rest()
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
    serving.rename("maps/second-order.md", "maps/third-order.md")
    serving.wait("maps/third-order/", "Second order")
    serving.wait("maps/second-order/", "404")
    serving.remove("maps/third-order.md")
    serving.wait("maps/", "Second order", gone=True)


def test_a_persona_with_another_name_is_renamed_in_its_maps(serving: Serving) -> None:
    """The maps themselves have not changed."""
    before = serving.now()
    serving.write("personas/alex.md", PERSONA.replace("Alex", "Robin"))
    page = BuiltPage(serving.wait("maps/first-order/", "Robin"))
    serving.rest()
    assert "Robin" in page.first("dl", "js-facts").text
    assert "Alex" not in page.first("table", "js-table").text
    assert "Robin" in serving.get("maps/")
    assert serving.log()[before:].count("Detected file changes") == 1


def test_a_persona_that_goes_is_missed_in_its_maps_until_it_is_back(serving: Serving) -> None:
    before = serving.now()
    serving.remove("personas/alex.md")
    html = serving.wait("maps/first-order/", "There is no persona “alex”.")
    serving.rest()
    assert "content/maps/first-order.md:3:12: error J401" in serving.log()[before:]
    assert "Taps the tagged shoes" in html
    assert serving.get("personas/alex/") == "404"
    serving.write("personas/alexa.md", PERSONA.replace("Alex", "Alexa"))
    serving.wait("maps/first-order/", "Did you mean “Alexa”?")
    serving.rest()
    before = serving.now()
    serving.rename("personas/alexa.md", "personas/alex.md")
    serving.wait("maps/first-order/", "js-fault", gone=True)
    serving.rest()
    assert "J401" not in serving.log()[before:]


def test_a_map_with_another_file_name_is_missed_where_it_is_named(serving: Serving) -> None:
    serving.write("maps/part.md", MAP.replace("title: First order", "title: A part\nparent: first-order"))
    serving.wait("maps/first-order/", "A part")
    serving.rename("maps/first-order.md", "maps/only-order.md")
    assert "first-order" in BuiltPage(serving.wait("maps/part/", "js-faults")).first("li", "js-fault").text
    serving.rename("maps/only-order.md", "maps/first-order.md")
    serving.wait("maps/part/", "js-faults", gone=True)


def test_serving_leaves_nothing_behind_and_repeats_nothing(serving: Serving) -> None:
    assert not (serving.folder / "site").exists()
    html = serving.get("maps/first-order/")
    assert len(re.findall(r'<link rel="stylesheet" href="[^"]*journeysite\.css"', html)) == 1
    assert len(re.findall(r'<script src="[^"]*journeysite\.js"', html)) == 1
