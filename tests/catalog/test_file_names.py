from __future__ import annotations

import pytest

from journeysite.catalog.file_names import DEVICES, OF_FOLDERS
from journeysite.catalog.owners import owner_slug


@pytest.mark.parametrize("name", ["con", "prn", "aux", "nul", "com0", "com9", "lpt0", "lpt9"])
def test_what_windows_keeps_for_devices(name: str) -> None:
    assert name in DEVICES
    assert owner_slug(name) != name


@pytest.mark.parametrize("name", ["com", "com10", "lpt", "console", "index-2"])
def test_what_only_begins_like_them(name: str) -> None:
    assert name not in DEVICES | OF_FOLDERS
    assert owner_slug(name) == name
