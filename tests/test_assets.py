"""What every page loads."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeysite.assets import EARLY_SCRIPT, SCRIPTS, STYLES, early_script, fault_styles, scripts, styles, theme_folder


def test_styles_and_scripts_stay_small() -> None:
    assert 10_000 < len(styles().encode()) < 30_000
    assert 0 < len(fault_styles().encode()) < 1_000
    assert 5_000 < len((scripts() + early_script()).encode()) < 20_000


@pytest.mark.parametrize(("folder", "names"), [("styles", (*STYLES, "faults")), ("scripts", (*SCRIPTS, EARLY_SCRIPT))])
def test_every_part_is_published(folder: str, names: tuple[str, ...]) -> None:
    assert sorted(Path(file).stem for file in (theme_folder() / folder).iterdir()) == sorted(names)


def test_nothing_but_comments_and_spaces_is_lost() -> None:
    # In CSS, the space before a colon tells a descendant from the element itself.
    assert ".js-words) :is(p,h2,h3,h4):not(.js-label)" in styles()
    assert "/*" not in styles()
