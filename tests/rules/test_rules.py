from __future__ import annotations

import pytest

from journeysite.diagnostics import Code
from journeysite.rules import CHECKS, RULE_CODES, duplicates, marks, references, structure
from journeysite.rules.finding import Check

FAMILIES = (references, structure, duplicates, marks)


def test_every_code_of_the_families_is_listed() -> None:
    written = [value for family in FAMILIES for value in vars(family).values() if isinstance(value, Code)]
    assert sorted(written, key=lambda code: code.id) == list(RULE_CODES)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_rule_says_what_it_is_for(check: Check) -> None:
    assert check.__doc__


def test_every_rule_is_listed() -> None:
    written = {
        value
        for family in FAMILIES
        for name, value in vars(family).items()
        if callable(value) and not name.startswith("_") and getattr(value, "__module__", "") == family.__name__
    }
    assert written == set(CHECKS)
