"""A browser that reads a document and prints it, without a window and without a trace."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_SWITCHES = (
    *("--headless", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--mute-audio"),
    *("--no-first-run", "--no-default-browser-check", "--disable-default-apps", "--disable-extensions"),
    *("--disable-sync", "--disable-background-networking", "--disable-component-update"),
    *("--font-render-hinting=none", "--force-color-profile=srgb"),
)
_DOCUMENT = "poster.html"
_DATE = re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}([^)]{0,8}\))")
_NODE = re.compile(rb"\(node(\d{8})\)")
"""The name of a heading in a table; Chromium counts all that it has met before."""
_NOISE = re.compile(r"^\[[\d:/.]+:ERROR:")
"""What Chromium says of the machine around it: that there is no sound, no bus, no screen."""


class NotPrinted(Exception):
    """A browser has not done its work; the text says which, and what it said."""


@dataclass(frozen=True, slots=True)
class Press:
    """A browser that prints."""

    browser: Path
    limit: float = 120
    """So many seconds may it take."""

    def read(self, document: str) -> str:
        """The document as it is after its script has run; raises `NotPrinted`."""
        with _workshop(document) as place:
            return _run(self, Path(place), "--dump-dom")[0]

    def printed(self, document: str, *, tagged: bool, day: date) -> bytes:
        """The document as PDF, dated by a day rather than by the clock; raises `NotPrinted`.

        `tagged` is for those who hear it: it says what is a heading and what a table.
        """
        with _workshop(document) as place:
            target = Path(place) / "printed.pdf"
            switches = (f"--print-to-pdf={target}", "--no-pdf-header-footer", "--print-to-pdf-no-header")
            _, said = _run(self, Path(place), *switches, *(() if tagged else ("--disable-pdf-tagging",)))
            data = target.read_bytes() if target.is_file() else b""
        if not data.startswith(b"%PDF"):
            raise NotPrinted(f"{self.browser} has printed nothing{_reason(said)}")
        return _settled(data, day)


def _workshop(document: str) -> tempfile.TemporaryDirectory[str]:
    """A folder for the document and for all that the browser leaves behind."""
    place = tempfile.TemporaryDirectory(prefix="journeysite-", ignore_cleanup_errors=True)
    (Path(place.name) / _DOCUMENT).write_text(document, "utf-8")
    return place


def _run(press: Press, place: Path, *switches: str) -> tuple[str, str]:
    """What the browser writes, and what it says besides; nothing of it outlives the call."""
    command = [str(press.browser), *_SWITCHES, *_as_root(), f"--user-data-dir={place / 'profile'}", *switches]
    command.append((place / _DOCUMENT).as_uri())
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    try:
        process = subprocess.Popen(command, stdin=nothing, stdout=pipe, stderr=pipe, start_new_session=True)
    except OSError as error:
        raise NotPrinted(f"{press.browser} cannot be started: {error.strerror or error}.") from None
    try:
        written, said = (each.decode("utf-8", "replace") for each in process.communicate(timeout=press.limit))
    except subprocess.TimeoutExpired:
        raise NotPrinted(f"{press.browser} was not ready after {press.limit:g} seconds, and was ended.") from None
    finally:
        if process.poll() is None:
            _end(process)
    if process.returncode:
        raise NotPrinted(f"{press.browser} ended with status {process.returncode}{_reason(said)}")
    return written, said


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a browser with all its processes."""
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)  # its own group, because it has a session of its own
    else:
        process.kill()
    process.communicate()


def _as_root() -> tuple[str, ...]:
    """Chromium's sandbox refuses to work for root, as whom programs run in containers."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()


def _reason(said: str) -> str:
    """The end of a sentence: what a browser gave as its reason, if it did."""
    lines = [line.strip() for line in said.splitlines() if line.strip() and not _NOISE.match(line)]
    fatal = [line for line in lines if "FATAL" in line]
    return f": {(fatal or lines)[-1][:300]}" if lines else "."


def _settled(data: bytes, day: date) -> bytes:
    """A PDF in which nothing depends on when the browser ran, or on how fast.

    Its length stays, so that the places in it that it lists stay true.
    """
    dated = _DATE.sub(lambda found: found[1] + f"{day:%Y%m%d}000000".encode() + found[2], data)
    numbers = {node: b"%08d" % number for number, node in enumerate(sorted(set(_NODE.findall(dated))), 1)}
    return _NODE.sub(lambda found: b"(node" + numbers[found[1]] + b")", dated)
