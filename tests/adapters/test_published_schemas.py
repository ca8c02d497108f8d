"""The schemas of a site's front matter are published with it."""

from __future__ import annotations

import json
from pathlib import Path

from support.building import CONFIG, SMALL, strictly, write

OWN = CONFIG.replace("journeysite]", "journeysite: {lanes: [{key: regulation, label: Regulation}]}]")


def test_a_site_publishes_its_schemas_with_its_lanes(tmp_path: Path) -> None:
    site = strictly(write(tmp_path, SMALL, OWN)).site
    files = sorted(path.name for path in (site / "schema").iterdir())
    assert files == ["kpi.schema.json", "map.schema.json", "persona.schema.json", "touchpoint.schema.json"]
    stage = json.loads((site / "schema/map.schema.json").read_text("utf-8"))["definitions"]["Stage"]
    assert stage["properties"]["regulation"]["title"] == "Regulation"


def test_a_file_of_the_writers_stays(tmp_path: Path) -> None:
    site = strictly(write(tmp_path, {**SMALL, "schema/map.schema.json": "{}"})).site
    assert (site / "schema/map.schema.json").read_text("utf-8") == "{}"
