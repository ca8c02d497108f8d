"""What every format says of one site, in files that can be read: `broken_site.py` writes them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from broken_site import GOLDEN, NAMES, SUMMARY, outputs, report_on, write_site

from journeysite.reporting.formats import FORMATS


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    return outputs(report_on(write_site(tmp_path_factory.mktemp("repository"))))


@pytest.mark.parametrize("name", [*NAMES.values(), SUMMARY])
def test_a_format_says_exactly_this(name: str, written: Mapping[str, str]) -> None:
    assert written[name] == (GOLDEN / name).read_text("utf-8")


def test_every_format_has_a_golden_file() -> None:
    assert NAMES.keys() == FORMATS.keys()
    assert {file.name for file in GOLDEN.iterdir()} == {*NAMES.values(), SUMMARY}


def test_no_format_names_the_machine(written: Mapping[str, str], tmp_path: Path) -> None:
    assert not [name for name, text in written.items() if str(tmp_path.parents[1]) in text]
