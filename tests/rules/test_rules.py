from __future__ import annotations

import pkgutil
from importlib import import_module
from types import ModuleType

import pytest

import journeysite.rules
from journeysite.diagnostics import Code, Severity
from journeysite.rules import RULES, files
from journeysite.rules.rule import Family, Rule

NO_RULES = {"finding", "rule", "walk", "run", "words"}


def modules() -> list[ModuleType]:
    found = pkgutil.walk_packages(journeysite.rules.__path__, "journeysite.rules.")
    return [import_module(one.name) for one in found if one.name.rpartition(".")[2] not in NO_RULES]


def test_every_code_is_listed() -> None:
    written = {value for module in modules() for value in vars(module).values() if isinstance(value, Code)}
    reading = {value for value in vars(files).values() if isinstance(value, Code)}
    assert sorted(written - reading, key=lambda code: code.id) == [rule.code for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.slug)
def test_every_rule_says_what_it_is_for(rule: Rule) -> None:
    assert rule.family is Family.CHECKING or (rule.find and rule.find.__doc__)


def test_every_function_of_a_rule_is_listed() -> None:
    listed = {rule.find for rule in RULES}
    for module in {import_module(rule.find.__module__) for rule in RULES if rule.find}:
        written = {
            value
            for name, value in vars(module).items()
            if callable(value) and not name.startswith("_") and getattr(value, "__module__", "") == module.__name__
        }
        assert {value for value in written if value.__annotations__.get("catalog")} <= listed


def test_rules_of_practice_inform_and_fail_nothing() -> None:
    assert {rule.code.severity for rule in RULES if rule.family is Family.PRACTICE} == {Severity.INFO}


def test_a_function_of_practice_finds_one_kind_of_fault() -> None:
    practice = [rule.find for rule in RULES if rule.family is Family.PRACTICE]
    assert len(practice) == len(set(practice))
