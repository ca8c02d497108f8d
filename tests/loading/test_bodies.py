from __future__ import annotations

from typing import Any

import pytest

from journeysite.loading.bodies import parted, settle_title, title_from_id


@pytest.mark.parametrize(
    ("data", "body", "title", "left"),
    [
        ({}, "# Buying shoes\nText", "Buying shoes", "\nText"),
        ({}, "\n# 1. **Buying** [shoes](x.md) #\nText", "Buying shoes", "\n\nText"),
        ({}, "# Buying shoes {#shoes .wide}\nText", "Buying shoes", "\nText"),
        ({}, "Text", "A name", "Text"),
        ({}, "#hashtag", "A name", "#hashtag"),
        ({}, "#", "A name", "#"),
        ({}, "", "A name", ""),
        ({"title": "Buying shoes"}, "# buying SHOES\nText", "Buying shoes", "\nText"),
        ({"title": "Buying shoes"}, "# Something else\nText", "Buying shoes", "# Something else\nText"),
        ({"title": ["a"]}, "# b", ["a"], "# b"),
        ({}, "## Not a title", "A name", "## Not a title"),
    ],
)
def test_titles(data: dict[str, Any], body: str, title: Any, left: str) -> None:
    assert settle_title(data, "title", body, "a-name") == left
    assert data["title"] == title


@pytest.mark.parametrize(
    ("name", "title"), [("buying-online", "Buying online"), ("a__b", "A b"), ("---", "---"), ("übung", "Übung")]
)
def test_titles_from_ids(name: str, title: str) -> None:
    assert title_from_id(name) == title


@pytest.mark.parametrize(
    ("body", "before", "after"),
    [
        ("Words.\n\n<!-- stages -->\n\nMore.", "Words.\n", "\nMore."),
        ("<!--Stages-->\nMore.", "", "More."),
        ("Words.\n<!-- stages -->", "Words.", ""),
        ("a\n<!-- stages -->\nb\n<!-- stages -->\nc", "a", "b\n<!-- stages -->\nc"),
        ("Words <!-- stages --> here", "Words <!-- stages --> here", ""),
        ("```\n<!-- stages -->\n```", "```\n<!-- stages -->\n```", ""),
        ("<!-- the stages -->", "<!-- the stages -->", ""),
        ("Words.\n\n## More\n### Of it", "Words.\n", "## More\n### Of it"),
        ("# A title\nWords.\n\n## More", "# A title\nWords.\n", "## More"),
        ("Words.\n\n## More\n<!-- stages -->\n", "Words.\n\n## More", ""),
        ("```\n## More\n```", "```\n## More\n```", ""),
    ],
)
def test_where_the_stages_of_front_matter_are_shown(body: str, before: str, after: str) -> None:
    assert parted(body) == (before, after)
