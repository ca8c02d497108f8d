"""`journeysite convert`: both ways, and every way in which it must not write."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.building import write

from journeysite.adapters.cli import main

OUTLINE = """\
---
title: First order
personas: [alex]
x-workshop: 3
---
Words before.

## Awareness
- Actions: Hears of the shop
- Emotion: alex +1 curious
- Pain points: Delivery cost (severity 3) (severity 2)
- Evidence: Survey, 2026-01-31, n = 12, link https://example.org/a: "Why?"

## What this tells us
Words after.
"""
DATA = """\
---
title: First order
type: current-state
status: published
personas:
  - alex
stages:
  - name: Awareness
    actions: Hears of the shop
    emotion:
      alex:
        score: 1
        feeling: curious
    pains:
      - text: Delivery cost (severity 3)
        severity: 2
    evidence:
      - source: Survey
        date: 2026-01-31
        sample: 12
        quote: Why?
        link: https://example.org/a
x-workshop: 3
---
Words before.

## What this tells us
Words after.
"""
PERSONA = "---\nname: Alex\n---\nAlex stands for many.\n\n## Goals\n- Run ten kilometres\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write(tmp_path, {"maps/a.md": OUTLINE, "maps/data.md": DATA, "personas/alex.md": PERSONA})


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["convert", *map(str, arguments)])


def test_a_map_goes_both_ways(site: Path) -> None:
    assert run(site / "content/maps/a.md", "--to", "front-matter").output == DATA
    back = run(site / "content/maps/data.md", "--to", "outline")
    assert back.exit_code == 0
    assert back.stderr == ""
    assert "- Pain points: Delivery cost (severity 3) (severity 2)\n" in back.output
    assert back.output.endswith("## What this tells us\nWords after.\n")


def test_the_stages_are_shown_where_they_stood(site: Path) -> None:
    from journeysite.adapters.one_file import find
    from journeysite.loading.documents import load
    from journeysite.loading.vocabularies import vocabularies

    for name in ("a", "data"):
        document = load(find(site / f"content/maps/{name}.md").source, vocabularies()).document
        assert document
        assert (document.before.strip(), document.after.strip()) == (
            "Words before.",
            "## What this tells us\nWords after.",
        )


def test_a_persona_becomes_data(site: Path) -> None:
    result = run(site / "content/personas/alex.md", "--to", "front-matter")
    assert result.output == "---\nname: Alex\ngoals: Run ten kilometres\n---\nAlex stands for many.\n"


def test_in_place_and_elsewhere(site: Path) -> None:
    file = site / "content/maps/a.md"
    file.chmod(0o640)
    assert run(file, "--to", "front-matter", "--write").output == ""
    assert file.read_text("utf-8") == DATA
    assert file.stat().st_mode & 0o777 == 0o640
    other = site / "new.md"
    assert run(file, "--to", "outline", "--output", other).exit_code == 0
    assert other.read_text("utf-8").startswith("---\ntitle: First order\n")
    assert sorted(path.name for path in site.iterdir()) == ["content", "mkdocs.yml", "new.md"]


def test_windows_line_endings_stay(site: Path) -> None:
    file = site / "content/maps/a.md"
    file.write_bytes(OUTLINE.replace("\n", "\r\n").encode())
    run(file, "--to", "front-matter", "--write")
    assert file.read_bytes() == DATA.replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("text", "form", "message"),
    [
        (
            "---\nstages: [{name: A, actions: x, x-note: {y: z}}]\n---\n",
            "outline",
            "a.md:2:40: An outline cannot say this: “x-note” of “A” is more than a text or a list of texts.",
        ),
        (
            "---\nstages: [{name: A, pains: [{text: Slow (severity 3)}]}]\n---\n",
            "outline",
            "a.md:2:28: An outline cannot say this: “Slow (severity 3)” ends with brackets that are read as facts.",
        ),
        (
            "---\nstages: [{name: 1. A, actions: x}]\n---\n",
            "outline",
            "a.md:2:17: An outline cannot say this: “1. A” would be read as “A”.",
        ),
        (
            '---\nstages:\n  - name: A\n    actions: x\n    emotion: 1\n    feeling: "glad; tired"\n---\n',
            "outline",
            "“glad; tired” holds a semicolon, which parts the emotions of several personas.",
        ),
        (
            "---\nstages:\n  - name: A\n    actions: |\n      one\n      two\n---\n",
            "outline",
            "“one two” has several lines, and is read as one.",
        ),
        (
            "---\nstages: [{name: A, channel: ['Chat, phone'], actions: x}]\n---\n",
            "outline",
            "“Chat, phone” is read as “Chat” and “phone”.",
        ),
        (
            "---\nstages: [{name: A, actions: x}]\n---\n<!-- stages -->\nWords.\n",
            "outline",
            "the text after the stages must begin with a heading that is not below theirs, and with no lanes below it.",
        ),
        ("---\nsumary: x\n---\n## A\n- Actions: x\n", "front-matter", "“sumary” is no key of a map."),
    ],
)
def test_what_cannot_be_said_is_said_and_nothing_is_written(site: Path, text: str, form: str, message: str) -> None:
    file = site / "content/maps/a.md"
    file.write_text(text, "utf-8")
    result = run(file, "--to", form, "--write")
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert file.read_text("utf-8") == text


def test_comments_that_stay_behind_are_named(site: Path) -> None:
    file = site / "content/maps/a.md"
    file.write_text(
        "---\n# one\ntitle: 'a # b' # two\n---\n<!-- kept -->\n\n## A\n<!-- three -->\n- Actions: x\n", "utf-8"
    )
    result = run(file, "--to", "front-matter")
    assert "<!-- kept -->" in result.stdout
    assert result.stderr.endswith("content/maps/a.md: The comments in lines 2, 3, 8 stay behind.\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["content/maps/a.md"], "Missing option '--to'"),
        (["content/maps/a.md", "--to", "yaml"], "'yaml' is not one of"),
        (["content/maps/none.md", "--to", "outline"], "does not exist"),
        (["mkdocs.yml", "--to", "outline"], "mkdocs.yml is no map, persona, touchpoint or KPI"),
        (["content/maps/a.md", "--to", "outline", "--output", "mkdocs.yml"], "mkdocs.yml exists. Nothing was written"),
        (["content/maps/a.md", "--to", "outline", "--write", "--output", "b.md"], "Choose one."),
        (["content/maps/a.md", "--to", "outline", "--force"], "--force goes with --output FILE."),
        (["content/maps/a.md", "--to", "outline", "--output", "no/folder/b.md"], "No such file or directory"),
    ],
)
def test_wrong_use(site: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str) -> None:
    monkeypatch.chdir(site)
    before = (site / "mkdocs.yml").read_text("utf-8")
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.output
    assert (site / "mkdocs.yml").read_text("utf-8") == before


def test_a_file_outside_every_site(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(OUTLINE, "utf-8")
    result = run(tmp_path / "a.md", "--to", "front-matter")
    assert result.exit_code == 2
    assert "is not in a site: there is no mkdocs.yml in its folder, or above it." in result.output
