from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from broken_site import report_on, write_site
from jsonschema import Draft7Validator
from support.reports import finding, report

from journeysite.reporting.sarif import write


def thing(*required: str, **properties: Any) -> dict[str, Any]:
    """An object with these keys and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": [name.strip("_") for name in required],
        "additionalProperties": False,
    }


TEXT = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 0}
PLACE = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
MESSAGE = thing("text", text=TEXT)

# The parts of SARIF 2.1.0 that a report has, as sections 3.13 to 3.52 of the standard describe them. Required is also
# what GitHub's page “SARIF support for code scanning” asks for.
RULE = thing(
    *("id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration"),
    id=TEXT,
    name=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=thing("level", level=LEVEL),
)
DRIVER = thing(
    *("name", "version", "semanticVersion", "rules"),
    name=TEXT,
    version=TEXT,
    semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+$"},
    rules={"type": "array", "uniqueItems": True, "items": RULE},
)
REGION = thing("startLine", "startColumn", startLine=PLACE, startColumn=PLACE, snippet=MESSAGE)
URI = {"type": "string", "pattern": r"^([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$"}
ARTIFACT = thing("uri", "uriBaseId", uri=URI, uriBaseId={"const": "%SRCROOT%"})
PHYSICAL = thing("artifactLocation", "region", artifactLocation=ARTIFACT, region=REGION)
LOCATION = thing("physicalLocation", physicalLocation=PHYSICAL)
RESULT = thing(
    *("ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"),
    ruleId=TEXT,
    ruleIndex=COUNT,
    level=LEVEL,
    message=MESSAGE,
    locations={"type": "array", "minItems": 1, "maxItems": 1, "items": LOCATION},
    partialFingerprints={"type": "object", "minProperties": 1, "additionalProperties": TEXT},
)
RUN = thing(
    *("tool", "columnKind", "results"),
    tool=thing("driver", driver=DRIVER),
    columnKind={"const": "unicodeCodePoints"},
    results={"type": "array", "items": RESULT},
)
LOG = Draft7Validator(
    {
        **thing("$schema", "version", "runs", version={"const": "2.1.0"}),
        "properties": {
            "$schema": {"type": "string", "format": "uri"},
            "version": {"const": "2.1.0"},
            "runs": {"type": "array", "minItems": 1, "maxItems": 1, "items": RUN},
        },
    }
)


def test_a_real_report_is_sarif(tmp_path: Path) -> None:
    log = json.loads(write(report_on(write_site(tmp_path))))
    LOG.validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert rules[result["ruleIndex"]]["defaultConfiguration"]["level"] == result["level"]
    assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}
    prints = [result["partialFingerprints"]["journeysiteFinding/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints) == 9
    names = {rule["name"] for rule in rules}
    assert names == {"ByteOrderMark", "UnknownLabel", "UnknownPersona", "BrokenLink"}


def test_a_report_without_findings_is_sarif() -> None:
    log = json.loads(write(report()))
    LOG.validate(log)
    assert log["runs"][0]["results"] == log["runs"][0]["tool"]["driver"]["rules"] == []


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("content/maps/50% off, now.md", "content/maps/50%25%20off%2C%20now.md"),
        ("c:/d#e?f.md", "c%3A/d%23e%3Ff.md"),
        ("Bücher.md", "B%C3%BCcher.md"),
    ],
)
def test_paths_are_uri_references(path: str, uri: str) -> None:
    log = json.loads(write(report(finding(file=path), above="")))
    LOG.validate(log)
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_a_file_outside_of_the_repository_has_a_uri_of_its_own() -> None:
    log = json.loads(write(report(finding(file="/else where/a.md"), above="")))
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "file:///else%20where/a.md"}


def test_brackets_in_a_message_are_no_link() -> None:
    log = json.loads(write(report(finding(message="[Alex](1) in [brackets]", remedy="Do."))))
    assert log["runs"][0]["results"][0]["message"]["text"] == "\\[Alex\\](1) in [brackets]\nDo."
