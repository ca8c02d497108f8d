"""Templates say what they get, can be overridden one by one, and end a build rather than print nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from support.building import REPOSITORY

from journeysite.rendering.environment import environment, icon, icon_names
from journeysite.rendering.words import words

VIEWS = "".join(file.read_text("utf-8") for file in (REPOSITORY / "journeysite" / "rendering" / "views").glob("*.py"))
TEMPLATES = sorted((REPOSITORY / "theme" / "templates").glob("*.html"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.stem)
def test_declares_its_context_in_its_first_comment(template: Path) -> None:
    comment = re.match(r"\{#-(.*?)-#\}", template.read_text("utf-8"), re.DOTALL)
    assert comment, "a template begins with a comment"
    assert re.search(r"Context: \w+|no context", comment[1])
    for view in re.findall(r"[\[(]([A-Z]\w+)[\])]", comment[1]):
        assert f"class {view}(NamedTuple):" in VIEWS, view


@pytest.mark.parametrize(
    "template", [one for one in TEMPLATES if one.stem not in ("components", "icons")], ids=lambda one: one.stem
)
def test_has_named_blocks(template: Path) -> None:
    assert re.search(r"\{% block \w+ %\}", template.read_text("utf-8"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.stem)
def test_escapes_by_itself(template: Path) -> None:
    text = template.read_text("utf-8")
    assert "| safe" not in text
    assert "|safe" not in text
    assert not re.search(r"<[^>]* (style|on\w+)=", text)


def test_a_template_of_the_sites_own_comes_first_and_may_extend_ours(tmp_path: Path) -> None:
    (tmp_path / "kpi_foot.html").write_text("mine")
    made = environment(words("en"), [tmp_path])
    assert made.get_template("kpi_foot.html").render() == "mine"
    assert made.get_template("kpi_head.html").filename == str(REPOSITORY / "theme" / "templates" / "kpi_head.html")


def test_what_is_missing_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment(words("en")).from_string("{{ page.title }}").render()


def test_icons() -> None:
    assert {"email", "other", "lane"} <= icon_names()
    assert icon("no-such-icon") == icon("other")
    assert all("<svg" not in icon(name) and "style" not in icon(name) for name in icon_names())
