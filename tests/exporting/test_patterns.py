from __future__ import annotations

import re

from journeysite.exporting.patterns import any_case


def test_a_word_in_capitals_or_not() -> None:
    assert any_case("up") == "[Uu][Pp]"
    pattern = re.compile(any_case("in progress."))
    assert pattern.fullmatch("In PROGRESS.")
    assert not pattern.fullmatch("in progress!")
