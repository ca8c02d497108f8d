from __future__ import annotations

import json

from jsonschema import Draft7Validator
from support.reports import finding, report

from journeysite.reporting.gitlab import write

# What GitLab's page on Code Quality asks of each item of a report.
FORM = Draft7Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string"},
                "check_name": {"type": "string"},
                "fingerprint": {"type": "string", "minLength": 1},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "not": {"pattern": "^\\./"}},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)


def test_each_finding_has_what_gitlab_asks() -> None:
    data = json.loads(write(report(finding(remedy="Do."), finding("warning"), finding("info", line=2))))
    FORM.validate(data)
    assert [item["severity"] for item in data] == ["major", "minor", "info"]
    assert data[0]["description"] == "There is no persona “alx”. Do."
    assert data[0]["location"] == {"path": "site/content/a.md", "lines": {"begin": 12}}
    assert len({item["fingerprint"] for item in data}) == 3


def test_no_findings_are_an_empty_list() -> None:
    assert json.loads(write(report())) == []
