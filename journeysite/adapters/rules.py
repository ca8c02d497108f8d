"""The option `rules`: what a site thinks of rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from journeysite.adapters.codes import SITE_CODES, UNKNOWN_OPTION, WRONG_OPTION
from journeysite.adapters.option_faults import OptionFault
from journeysite.diagnostics import Severity, did_you_mean
from journeysite.loading.codes import READING_CODES
from journeysite.rules import RULES
from journeysite.rules.rule import Family

OFF = "off"

_CHOICES = (OFF, *Severity)
_ALWAYS = {name for code in (*READING_CODES, *SITE_CODES) for name in (code.id, code.slug)}
"""What readers find, and what is wrong with the site: nobody can switch that off."""


def rules_from(given: Mapping[str, Any]) -> Mapping[str, Severity | None]:
    """The severities that the option gives, by the id of a code: None is off. A rule comes before its family."""
    families = {id_: choice for name, choice in given.items() for id_ in _of_family(name) if choice is not None}
    single = {id_: choice for name, choice in given.items() for id_ in _of_rule(name) if choice is not None}
    return {id_: _severity(choice) for id_, choice in (families | single).items()}


def ids_of(name: str) -> tuple[str, ...]:
    """The ids of the rules that a code, a slug or the name of a family means; none where it means nothing."""
    return (*_of_rule(name), *_of_family(name))


def _of_rule(name: str) -> tuple[str, ...]:
    return tuple(rule.code.id for rule in RULES if str(name).upper() == rule.code.id or name == rule.code.slug)


def _of_family(name: str) -> tuple[str, ...]:
    return tuple(rule.code.id for rule in RULES if name == rule.family)


def _severity(choice: Any) -> Severity | None:
    return None if choice in (False, OFF) else Severity(choice)  # YAML reads `off` as False


def rule_faults(given: Any) -> Iterator[OptionFault]:
    """Everything that is wrong with the option: rules that do not exist or stand twice, and what they cannot be."""
    if not isinstance(given, Mapping):
        message = "“rules” must be made of “rule: off” or “rule: warning” lines."
        yield OptionFault(WRONG_OPTION, ("rules",), message, "Write “rules: {stage-without-kpi: off}”, for example.")
        return
    seen: dict[str, str] = {}
    for name, choice in given.items():
        path = ("rules", name)
        if not ids_of(name):
            yield OptionFault(UNKNOWN_OPTION, path, *unknown(str(name)))
            continue
        for id_ in _of_rule(name):
            if seen.setdefault(id_, name) != name:
                message = f"“{seen[id_]}” and “{name}” are the same rule."
                yield OptionFault(WRONG_OPTION, path, message, "Keep one of the two.")
        if choice is not None and choice is not False and choice not in _CHOICES:
            message = f"“{name}” must be one of {', '.join(_CHOICES)}, not {_said(choice)}."
            remedy = "Take it out: rules are on unless switched off." if choice is True else "Choose one of them."
            yield OptionFault(WRONG_OPTION, path, message, did_you_mean(str(choice), _CHOICES) or remedy)


def _said(choice: Any) -> str:
    if isinstance(choice, Mapping | list):
        return "a mapping" if isinstance(choice, Mapping) else "a list"
    return "“on”" if choice is True else f"“{str(choice)[:40]}”"  # YAML reads `on` as True


def unknown(name: str) -> tuple[str, str]:
    """What is wrong with a name that is no rule's, and what to do."""
    if name in _ALWAYS or name.upper() in _ALWAYS:
        return f"“{name}” is no rule: it is always looked for.", "Take it out, and mend what it finds."
    words = [*Family, *(word for rule in RULES for word in (rule.code.slug, rule.code.id))]
    remedy = f"Name a rule by its code or its slug, or one of the families {', '.join(Family)}."
    return f"There is no rule “{name}”.", did_you_mean(name, words) or remedy
