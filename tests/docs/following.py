"""Follow a page literally: type its commands, save its files, make its changes, and compare what is printed."""

from __future__ import annotations

import re
import shlex
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

from markdown_it import MarkdownIt

PRINTED = "what it prints"
"""The title of a block that holds what the command before it prints."""

_BLOCK = re.compile(r'(^``` ?\{ \.text title="' + PRINTED + r'" \}\n).*?(?=^```$)', re.MULTILINE | re.DOTALL)


@dataclass
class Reader:
    """Somebody who reads a page at a terminal: in a folder, with what was last printed and what still runs."""

    folder: Path
    environment: Mapping[str, str]
    printed: str = ""
    compared: list[tuple[str, str]] = field(default_factory=list)
    """What the page says is printed, and what was printed."""
    served: dict[str, str] = field(default_factory=dict)
    """What a server that was started showed, by path."""

    def follow(self, page: str) -> None:
        """Do all that a page says, in its order."""
        for token in MarkdownIt("commonmark").parse(page):
            if token.type != "fence":
                continue
            title = re.search(r'title="([^"]+)"', token.info)
            language = re.match(r"[{\s.]*(\w*)", token.info)
            assert language
            match language[1], title[1] if title else "":
                case "bash", _:
                    for line in token.content.splitlines():
                        self.run(line)
                case "markdown", path:
                    (self.folder / path).write_text(token.content, "utf-8")
                case "diff", path:
                    self.change(self.folder / path.removeprefix("change in "), token.content)
                case "text", title_ if title_ == PRINTED:
                    self.compared.append((token.content, self.printed))
                case other:
                    raise AssertionError(f"nobody knows what to do with {other}")

    def run(self, line: str) -> None:
        """Type a command."""
        program, *arguments = shlex.split(line)
        if program == "cd":
            self.folder /= arguments[0]
            return
        if (program, *arguments) == ("mkdocs", "serve"):
            self.serve()
            return
        if program == "rm":
            for path in arguments:
                (self.folder / path).unlink()
            return
        done = subprocess.run(
            [sys.executable, "-m", program, *arguments],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
        )
        self.printed = done.stdout

    def serve(self) -> None:
        """Look at the site that a server shows, and stop it: a port is free only for a moment."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        with subprocess.Popen(
            command, cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as server:
            said: list[str] = []
            assert server.stdout
            listening = threading.Thread(target=said.extend, args=(server.stdout,), daemon=True)
            listening.start()
            try:
                until = time.monotonic() + 60
                while not any("Serving on" in line for line in said):
                    assert server.poll() is None, "".join(said)
                    assert time.monotonic() < until, "".join(said)
                    time.sleep(0.05)
                with urlopen(f"http://127.0.0.1:{port}/", timeout=30) as shown:
                    self.served["/"] = shown.read().decode()
            finally:
                server.terminate()
                server.wait(30)
                listening.join(30)

    @staticmethod
    def change(file: Path, difference: str) -> None:
        """Change a file as a difference shows it; what is taken away must stand in it exactly once."""
        lines = difference.splitlines()
        old = "\n".join(line[1:] for line in lines if line[:1] in "- ")
        new = "\n".join(line[1:] for line in lines if line[:1] in "+ ")
        text = file.read_text("utf-8")
        assert text.count(f"{old}\n") == 1, old
        file.write_text(text.replace(f"{old}\n", f"{new}\n"), "utf-8")


def with_printed(page: str, printed: list[str]) -> str:
    """A page with other outputs in its blocks."""
    outputs = iter(printed)
    return _BLOCK.sub(lambda found: found[1] + next(outputs), page)
