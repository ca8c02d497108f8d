"""The host's files: what a site says of them, and which are beginnings of our pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from support.building import MAP, SMALL, strictly, write
from support.built_pages import page_of

from journeysite.adapters.host_files import has_diagrams


def _config(**options: object) -> MkDocsConfig:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Test site", **options})
    assert config.validate()[0] == []
    return config


FENCE = {"name": "mermaid", "class": "mermaid", "format": "x"}


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, False),
        ({"extra_javascript": ["own.js"]}, False),
        ({"extra_javascript": ["own/mermaid.min.js"]}, True),
        ({"markdown_extensions": [{"pymdownx.superfences": {"custom_fences": [FENCE]}}]}, True),
        ({"markdown_extensions": ["pymdownx.superfences"]}, False),
    ],
)
def test_a_site_asks_for_diagrams_by_a_fence_or_a_script(options: dict[str, object], expected: bool) -> None:
    assert has_diagrams(_config(**options, docs_dir="content")) is expected


def test_a_page_of_ours_whose_name_ends_like_an_index_can_be_begun_by_writers(tmp_path: Path) -> None:
    content = {
        **SMALL,
        "maps/first-order.md": MAP.replace("title: First order", "title: First order\nowner: Search index"),
        "owners/search-index/index.md": "# Those who make the index\n\nOur own words.\n",
    }
    page = page_of(strictly(write(tmp_path, content)).site, "owners/search-index/index.html")
    assert "Our own words." in page.text
    assert "First order" in page.text
