"""All rules over a catalog, as the site wants them and as each file lets them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from journeysite.catalog.catalog import Catalog
from journeysite.diagnostics import Code, Severity
from journeysite.loading.documents import Document
from journeysite.rules import RULES, suppressions
from journeysite.rules.finding import Finding, NotLooked
from journeysite.rules.not_looked import NOT_LOOKED, told
from journeysite.rules.rule import Family, Rule
from journeysite.settings import Settings

SUPPRESSIBLE = tuple(rule.code for rule in RULES if rule.find)
"""What a file may suppress: what rules find. What readers and the check itself find is always said."""


def run(catalog: Catalog, settings: Settings) -> Iterator[Finding]:
    """Everything that the rules find, with the severity that the site wants, without what files suppress."""
    return _run(catalog, _wanted(settings), RULES)


def run_remarks(catalog: Catalog, settings: Settings) -> Iterator[Finding]:
    """What the rules of practice find that `run` leaves out because it only informs; how a rule fared is not said."""
    known = _wanted(settings)
    more = {id_: code for id_, code in _wanted(replace(settings, remarks=True)).items() if id_ not in known}
    advice = [rule for rule in RULES if rule.family is Family.PRACTICE and rule.code.id in more]
    return _run(catalog, {rule.code.id: more[rule.code.id] for rule in advice}, advice)


def _run(catalog: Catalog, codes: Mapping[str, Code], rules: Iterable[Rule]) -> Iterator[Finding]:
    looked = codes.keys()
    hidden = {document: by_id for document in catalog.documents if (by_id := _suppressed(document))}
    used: dict[Document, set[str]] = defaultdict(set)
    unable: dict[Document, set[tuple[str, str]]] = defaultdict(set)
    for find in dict.fromkeys(rule.find for rule in rules if rule.find and _may_find(rule, looked)):
        for found in find(catalog):
            code, document = found.code.id, found.document
            if code not in looked:
                continue
            if hidden and code in hidden.get(document, ()):
                used[document].add(code)
            elif isinstance(found, NotLooked):
                unable[document].add((code, found.because))
            else:
                yield found if found.code is codes[code] else replace(found, code=codes[code])
    alike: dict[tuple[tuple[str, str], ...], list[Document]] = defaultdict(list)
    for document in catalog.documents:
        if reasons := unable.get(document):
            alike[tuple(sorted(reasons))].append(document)
    said = [told([(codes[code], why) for code, why in reasons], documents) for reasons, documents in alike.items()]
    for document in catalog.documents:
        if document.value.suppress:
            said += suppressions.faults(document, SUPPRESSIBLE, looked, used[document])
    yield from (replace(found, code=codes[found.code.id]) for found in said if found.code.id in looked)


def _may_find(rule: Rule, looked: Set[str]) -> bool:
    """Whether a rule's function is run: one walk of structure may find several kinds of fault, and is cheap."""
    return rule.family is Family.STRUCTURE or rule.code.id in looked


def _suppressed(document: Document) -> Mapping[str, str]:
    return suppressions.suppressed(document, SUPPRESSIBLE) if document.value.suppress else {}


def _wanted(settings: Settings) -> dict[str, Code]:
    """By id: the codes of the rules that are to be run, with the severity that the site gives them.

    Where remarks are not wanted, practice rules are run only if the site has given them more weight.
    """
    wanted = {}
    for rule in RULES:
        severity = settings.rules.get(rule.code.id, rule.code.severity)
        is_remark = severity is Severity.INFO and (rule.family is Family.PRACTICE or rule.code is NOT_LOOKED)
        if severity and not (is_remark and not settings.remarks):
            wanted[rule.code.id] = (
                rule.code if severity is rule.code.severity else replace(rule.code, severity=severity)
            )
    return wanted
