"""The browser of the tests."""

from __future__ import annotations

import os
import shutil


def chosen_browser() -> str | None:
    """The one that JOURNEYSITE_CHROMIUM names, or one on the PATH; None for Playwright's own."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("JOURNEYSITE_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
