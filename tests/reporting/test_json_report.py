from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from broken_site import report_on, write_site
from jsonschema import Draft7Validator
from support.reports import finding, report

from journeysite.reporting.json_report import FORM, write

SCHEMA = json.loads((Path(__file__).parents[2] / "theme/schema/check-report.schema.json").read_text("utf-8"))
PUBLISHED = Draft7Validator(SCHEMA)


def closed(schema: Any) -> Any:
    """The schema with no key besides those that it describes: readers may meet new ones, writers say all they write."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    more = {"additionalProperties": False} if "properties" in schema else {}
    return {key: closed(value) for key, value in schema.items()} | more


COMPLETE = Draft7Validator(closed(SCHEMA))


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["form"]["const"] == FORM


def test_a_real_report_has_the_published_form(tmp_path: Path) -> None:
    data = json.loads(write(report_on(write_site(tmp_path))))
    COMPLETE.validate(data)
    assert {found["severity"] for found in data["findings"]} == {"error", "warning", "info"}
    assert data["summary"] == {"files": 5, "errors": 6, "warnings": 2, "infos": 1}
    assert {found["file"] for found in data["findings"]} <= {
        path.relative_to(tmp_path / "journeys").as_posix() for path in tmp_path.rglob("*.md")
    }


def test_a_report_without_findings_has_the_published_form() -> None:
    COMPLETE.validate(json.loads(write(report())))


@pytest.mark.parametrize(
    "change",
    [{"severity": "fatal"}, {"line": 0}, {"column": "5"}, {"code": "401"}, {"message": None}, {"fingerprint": ""}],
)
def test_the_schema_refuses_what_a_report_never_holds(change: dict[str, Any]) -> None:
    data = json.loads(write(report(finding())))
    PUBLISHED.validate(data)
    data["findings"][0] |= change
    assert not PUBLISHED.is_valid(data)


def test_very_long_lines_are_left_out() -> None:
    long, short = (json.loads(write(report(finding(), source="x" * size))) for size in (501, 500))
    assert (long["findings"][0]["source"], len(short["findings"][0]["source"])) == (None, 500)
