"""The manual pages of rules, and their examples as sites."""

from __future__ import annotations

import re
from collections.abc import Mapping

from journeysite.rules import RULES
from journeysite.rules.rule import Family, Rule

_EXAMPLE = re.compile(r'^``` \{ \.markdown title="([^"]+)" \}\n(.*?)^```$', re.MULTILINE | re.DOTALL)


def example(rule: Rule, which: str) -> dict[str, str]:
    """The files of the “Bad” or the “Good” example of a manual page, by their path in the content folder."""
    _, _, behind = rule.manual.partition(f"**{which}:**\n")
    return dict(_EXAMPLE.findall(behind.partition("**Good:**")[0]))


_NEEDED: Mapping[str, str] = {"not-looked": "review-overdue"}
_BY_DEFAULT = "stage-without-kpi"


def options(rule: Rule) -> str:
    """The plugin's options with which an example is run: of the rules of practice, only the one that it is about."""
    own = rule.code.slug
    about = own if rule.family != "checking" else _NEEDED.get(own, _BY_DEFAULT)
    return f"today: 2026-11-22\nrules: {{practice: off, {about}: {'error' if rule.family == 'structure' else 'info'}}}"


def rules_page() -> str:
    """The manual pages of all rules, by family, as a part of the guide."""
    families = (f"## {family.capitalize()}\n\n{_ABOUT[family]}\n\n{_rules(family)}" for family in Family)
    return "\n".join(families)


_ABOUT: Mapping[str, str] = {
    Family.STRUCTURE: "What is written does not hold together, in form or in reference. These rules are about\n"
    "published documents, not about drafts.",
    Family.PRACTICE: "What the guides on journey mapping call mistakes. These rules only inform, unless a site gives\n"
    "them more weight. They, too, are about published documents.",
    Family.CHECKING: "What the check has to say about itself.",
}


def _rules(family: Family) -> str:
    return "\n".join(
        f"### {rule.code.slug}\n\n{rule.code.id}, by default {_severity(rule)}. {rule.code.meaning}\n\n{rule.manual}\n"
        for rule in RULES
        if rule.family is family
    )


def _severity(rule: Rule) -> str:
    return {"info": "a remark", "warning": "a warning", "error": "an error"}[rule.code.severity]
