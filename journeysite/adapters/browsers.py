"""A browser of the machine that can print: Chromium, Chrome or Edge."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template

VARIABLE = "JOURNEYSITE_BROWSER"
"""The environment variable that names the browser."""

_NAMES = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("msedge", "microsoft-edge", "microsoft-edge-stable"),
)
_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "$HOME/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"$LOCALAPPDATA\Chromium\Application\chrome.exe",
    r"$LOCALAPPDATA\Google\Chrome\Application\chrome.exe",
    r"$PROGRAMFILES\Google\Chrome\Application\chrome.exe",
    r"${PROGRAMFILES_X86}\Google\Chrome\Application\chrome.exe",
    r"${PROGRAMFILES_X86}\Microsoft\Edge\Application\msedge.exe",
    r"$PROGRAMFILES\Microsoft\Edge\Application\msedge.exe",
)
"""Where macOS and Windows have browsers, which are not on the PATH there."""


class NoBrowser(Exception):
    """There is no browser to print with; the text says what to do."""


def find_browser(named: str | None, environment: Mapping[str, str] = os.environ) -> Path:
    """The browser that an option names, else the environment, else the first that the machine has.

    Raises `NoBrowser`: also where the one that is named is not there, because another might look different.
    """
    if wanted := named or environment.get(VARIABLE):
        if found := shutil.which(wanted, path=environment.get("PATH")):
            return Path(found)
        source = "--browser" if named else VARIABLE
        raise NoBrowser(f"{source} names “{wanted}”, which is no program. Correct it, or leave it out.")
    for candidate in _candidates(environment):
        return candidate
    raise NoBrowser(
        "No browser was found that can print: Chromium, Google Chrome or Microsoft Edge. Install one, or name its "
        f"program by --browser or the environment variable {VARIABLE}."
    )


def _candidates(environment: Mapping[str, str]) -> Iterator[Path]:
    for name in _NAMES:
        if found := shutil.which(name, path=environment.get("PATH")):
            yield Path(found)
    known = {**environment, "PROGRAMFILES_X86": environment.get("PROGRAMFILES(X86)", "")}
    for place in _PLACES:
        file = Path(Template(place).safe_substitute(known))
        if file.is_file():
            yield file
