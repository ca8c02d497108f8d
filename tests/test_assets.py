"""What every page loads."""

from __future__ import annotations

import pytest

from journeysite.assets import theme_folder


@pytest.mark.parametrize(("files", "limit"), [("styles/*.css", 30_000), ("scripts/*.js", 20_000)])
def test_styles_and_scripts_stay_small(files: str, limit: int) -> None:
    sizes = [file.stat().st_size for file in theme_folder().glob(files)]
    assert 0 < sum(sizes) < limit
