"""A catalog from texts, without a host."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journeysite import pipeline
from journeysite.adapters.folder import find_sources
from journeysite.rendering.site import Site, open_site
from journeysite.settings import Settings


@pytest.fixture
def site_of(tmp_path: Path) -> Callable[..., Site]:
    """Make a site of files, given by their paths, and of settings."""

    def made(files: dict[str, str], **settings: Any) -> Site:
        for uri, text in files.items():
            file = tmp_path / uri
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        chosen = Settings(today=date(2026, 9, 30), **settings)
        content = pipeline.read(find_sources(tmp_path, sorted(files), chosen), files, chosen)
        return open_site(content.catalog, chosen, pipeline.read_starters(chosen))

    return made
