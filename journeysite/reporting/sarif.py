"""Findings as SARIF 2.1.0, the exchange format of checkers.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; section numbers below are those of this standard.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import PurePath
from urllib.parse import quote

from journeysite.diagnostics import Code, Severity
from journeysite.reporting.report import Report, Reported

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LINK = re.compile(r"\[([^\[\]]*)\](?=\()")


def write(report: Report) -> str:
    """One log with one run; its rules are the kinds of findings in it."""
    codes = {one.found.code.id: one.found.code for one in report.findings}
    rules = [codes[name] for name in sorted(codes)]
    places = {code.id: index for index, code in enumerate(rules)}
    driver = {
        "name": "journeysite",
        "version": report.version,
        "semanticVersion": report.version,
        "rules": [_rule(code) for code in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, places[one.found.code.id]) for one in report.findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: Code) -> Mapping[str, object]:
    manual = f"{code.meaning} Each finding says what to do; the guide lists {code.id} among the diagnostics."
    return {
        "id": code.id,
        "name": "".join(part.capitalize() for part in code.slug.split("-")),
        "shortDescription": {"text": code.meaning},
        "fullDescription": {"text": code.meaning},
        "help": {"text": manual},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(one: Reported, rule: int) -> Mapping[str, object]:
    found = one.found
    region: dict[str, object] = {"startLine": found.span.line, "startColumn": found.span.column}
    if one.snippet:
        region["snippet"] = {"text": one.snippet}
    return {
        "ruleId": found.code.id,
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": {"text": _plain(one.told)},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(one.path), "region": region}}],
        # A name of our own: GitHub's primaryLocationLineHash has a value that GitHub computes and compares.
        "partialFingerprints": {"journeysiteFinding/v1": one.fingerprint},
    }


def _artifact(path: str) -> Mapping[str, str]:
    """A URI reference from the root of the sources; of a file that is not below it, its own."""
    if PurePath(path).is_absolute():
        return {"uri": f"file:///{quote(path.removeprefix('/'), safe='/:', errors='replace')}"}
    return {"uri": quote(path, errors="replace"), "uriBaseId": "%SRCROOT%"}


def _plain(text: str) -> str:
    """A text in which nothing is a link between places of the log (3.11.6).

    Braces stay: they would stand for arguments (3.11.5), of which there are none, and viewers show double ones as two.
    """
    return _LINK.sub(r"\\[\1\\]", text)
