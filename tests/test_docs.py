"""The documentation says what the code does: its examples are checked, and its tables are held against the code."""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from click.testing import CliRunner
from markdown_it import MarkdownIt
from support.format_page import format_page
from support.manuals import rules_page

from journeysite.adapters.cli import main
from journeysite.adapters.codes import SITE_CODES
from journeysite.adapters.folder import open_folder
from journeysite.adapters.options import OPTIONS, settings_from
from journeysite.adapters.plugin_options import JourneysiteConfig
from journeysite.assets import theme_folder
from journeysite.catalog.anchors import slug
from journeysite.exporting.facts import facts, name_of, parts
from journeysite.loading.codes import READING_CODES
from journeysite.loading.documents import Document, Loaded, load
from journeysite.loading.labels import LANE_WORDS, PERSONA_WORDS
from journeysite.loading.personas import _LISTS, _PAIRS
from journeysite.loading.sources import Kind
from journeysite.loading.vocabularies import vocabularies
from journeysite.model.lane import Lane
from journeysite.rules import RULE_CODES

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "content" / "guide"
WRITERS, PUBLISHERS = GUIDE / "writers.md", GUIDE / "publishers.md"
DECISIONS = sorted((ROOT / "docs").rglob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(GUIDE.glob("*.md")), *DECISIONS]

CONFIG = "site_name: Examples\ndocs_dir: content\ntheme:\n  name: material\nplugins: [search, journeysite]\n"
OUTPUT = "journeysite check"
"""The title of a block that holds what the check prints about the example before it."""


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


# Reading pages ------------------------------------------------------------------------------------------


class Example(NamedTuple):
    """A fenced block. `title` is the file that it shows, if it shows one."""

    language: str
    title: str
    faulty: bool
    text: str


def examples(page: Path) -> list[Example]:
    """The fenced blocks of a page, each begun by ```` ```yaml title="…" ```` or ```` ``` { .yaml title="…" } ````."""
    found = []
    for token in MarkdownIt("commonmark").parse(page.read_text("utf-8")):
        if token.type == "fence":
            title = re.search(r'title="([^"]+)"', token.info)
            language = re.match(r"[{\s.]*(\w*)", token.info)
            found.append(
                Example(
                    language[1] if language else "", title[1] if title else "", ".faulty" in token.info, token.content
                )
            )
    return found


def table(page: Path, heading: str) -> list[dict[str, str]]:
    """The first table below a heading, a mapping by column for each row."""
    _, _, below = page.read_text("utf-8").partition(f"\n{heading}\n")
    assert below, f"{named(page)} has no heading “{heading}”"
    lines = re.search(r"^\|.*(?:\n\|.*)*", below, re.MULTILINE)
    assert lines, f"nothing stands in a table below “{heading}” in {named(page)}"
    rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines[0].split("\n")]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[2:]]


def code(cell: str) -> str:
    """The first code in a cell."""
    found = re.search(r"`([^`]+)`", cell)
    assert found, f"there is no `code` in “{cell}”"
    return found[1]


def words(cell: str) -> set[str]:
    return {word.strip() for word in cell.split(",")}


# Examples -----------------------------------------------------------------------------------------------


def write(folder: Path, shown: Mapping[str, str]) -> Path:
    (folder / "content").mkdir()
    for title, text in ({"mkdocs.yml": CONFIG} | dict(shown)).items():
        file = folder / title
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def check(site: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, int]:
    monkeypatch.chdir(site)
    result = CliRunner().invoke(main, ["check", "--without", "practice"])
    return result.output, result.exit_code


def is_content(example: Example) -> bool:
    return example.title == "mkdocs.yml" or example.title.startswith("content/")


SITES = [page for page in PAGES if any(is_content(example) for example in examples(page))]
FAULTS = [
    (example, following)
    for page in PAGES
    for example, following in pairwise([*examples(page), Example("", "", False, "")])
    if example.faulty
]


@pytest.mark.parametrize("page", SITES, ids=named)
def test_examples_are_a_site_without_findings(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = [example for example in examples(page) if is_content(example) and not example.faulty]
    titles = [example.title for example in shown]
    assert len(titles) == len(set(titles)), "two examples show one file"
    output, status = check(write(tmp_path, {example.title: example.text for example in shown}), monkeypatch)
    assert (output.split(" in ")[0], status) == ("Nothing found", 0), output


def test_a_map_of_one_stage_is_read_as_the_guide_says(load_text: Callable[..., Loaded]) -> None:
    (text,) = (one.text for one in examples(WRITERS) if one.title == "content/maps/buying-shoes-next-year.md")
    loaded = load_text(text)
    assert loaded.document
    stages = [(stage.name, [one.name for one in stage.touchpoints]) for stage in loaded.document.value.stages]
    assert stages == [("Awareness", ["A post with a direct link"])]


@pytest.mark.parametrize(("example", "shown"), FAULTS, ids=[example.title for example, _ in FAULTS])
def test_a_faulty_example_is_followed_by_what_the_check_prints(
    example: Example, shown: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, status = check(write(tmp_path, {example.title: example.text}), monkeypatch)
    assert status == 1
    assert (shown.title, shown.text) == (OUTPUT, output)


def test_the_readme_and_the_guide_recommend_the_same_configuration() -> None:
    readme, guide = (
        [example.text for example in examples(page) if example.title == "mkdocs.yml"]
        for page in (ROOT / "README.md", PUBLISHERS)
    )
    assert len(readme) == 1
    assert readme == guide
    assert "extra:\n  generator: false" in readme[0]  # Material's line fails axe


def test_the_map_in_front_matter_is_the_first_map(tmp_path: Path) -> None:
    shown = {example.title: example.text for example in examples(WRITERS) if is_content(example) and not example.faulty}
    sources = {source.id: source for source in open_folder(write(tmp_path, shown)).sources}
    outline, data = (load(sources[name], vocabularies()).document for name in ("first-order", "first-order-as-data"))
    assert isinstance(outline, Document)
    assert isinstance(data, Document)
    assert outline.value == replace(data.value, title=outline.title)


def test_three_spellings_say_the_same(tmp_path: Path) -> None:
    shown = {example.title: example.text for example in examples(WRITERS) if is_content(example) and not example.faulty}
    sources = {source.id: source for source in open_folder(write(tmp_path, shown)).sources}
    document = load(sources["three-spellings"], vocabularies()).document
    assert document
    first, *others = ((stage.actions, stage.pains) for stage in document.value.stages)
    assert others == [first, first]


# The reference ------------------------------------------------------------------------------------------


def test_the_reference_is_that_of_the_model() -> None:
    assert (GUIDE / "format.md").read_text("utf-8") == format_page(), "write it anew: python tests/docs/refresh.py"


@pytest.mark.parametrize("kind", Kind)
def test_the_examples_of_the_reference_say_every_key(kind: Kind) -> None:
    page = (GUIDE / "format.md").read_text("utf-8")
    for model in parts(kind):
        below = page.partition(f"\n## {name_of(model)}\n")[2].partition("\n## ")[0]
        rows = re.findall(r"^\| `([\w…-]+)` \|", below, re.MULTILINE)
        assert rows == [fact.key.replace("x", "x-…") if fact.key == "x" else fact.key for fact in facts(model)]


def test_every_label_of_a_lane_is_listed() -> None:
    listed = {code(row["key"]): words(row["labels"]) for row in table(WRITERS, "## Labels and lanes")}
    assert listed == {key: words(labels) for key, labels in LANE_WORDS.items()}


def test_every_heading_of_a_persona_is_listed() -> None:
    rows = re.search(r"\| key \| headings \|\n\|.*\n((?:\|.*\n)+)", WRITERS.read_text("utf-8"))
    assert rows
    cells = [line.split("|")[1:3] for line in rows[1].splitlines()]
    read = _LISTS | _PAIRS | {"summary", "quote", "role"}
    assert {code(key): words(headings) for key, headings in cells} == {
        key: words(headings) for key, headings in PERSONA_WORDS.items() if key in read
    }


# Options, findings, commands ----------------------------------------------------------------------------


def test_every_option_is_listed_with_its_default() -> None:
    rows = {code(row["option"]): row["default"] for row in table(PUBLISHERS, "## Options")}
    assert set(rows) == set(OPTIONS)
    defaults = {name: option.default for name, option in JourneysiteConfig._schema}
    for name, shown in rows.items():
        default = "true" if defaults[name] is True else defaults[name]
        assert shown == (f"`{default}`" if default else ""), name


def test_every_key_of_a_lane_of_the_site_is_listed() -> None:
    rows = {code(row["key"]): row for row in table(PUBLISHERS, "### Lanes")}
    assert set(rows) == {field.name for field in fields(Lane)}
    required = {field.name for field in fields(Lane) if field.default is MISSING}
    assert {name for name, row in rows.items() if row["default"] == "required"} == required


def test_every_kind_of_finding_is_listed() -> None:
    page = (GUIDE / "diagnostics.md").read_text("utf-8")
    rows = re.findall(r'^\| <span id="(\w+)">(\w+)</span> \| `([\w-]+)` \| (\w+) \| (.+?) \|$', page, re.MULTILINE)
    assert rows == [
        (kind.id.lower(), kind.id, kind.slug, kind.severity.value, kind.meaning)
        for kind in sorted((*READING_CODES, *RULE_CODES, *SITE_CODES), key=lambda kind: kind.id)
    ]


def test_every_rule_has_its_manual_page() -> None:
    by_hand, heading, generated = (GUIDE / "rules.md").read_text("utf-8").partition("## Structure\n")
    assert heading + generated == rules_page()
    assert by_hand.endswith("\n\n")


def test_every_command_exists() -> None:
    dev = (ROOT / "dev.py").read_text("utf-8").split('"""')[1]
    for page in PAGES:
        text = page.read_text("utf-8")
        for command in re.findall(r"python3? dev\.py (\w+)", text):
            assert f"python dev.py {command}" in dev, f"{named(page)}: python dev.py {command}"
        for command in re.findall(r"(?:`|run: |- )journeysite (\w+)", text):
            assert command in main.commands, f"{named(page)}: journeysite {command}"


def test_templates_and_variables_of_the_theme_exist() -> None:
    text = PUBLISHERS.read_text("utf-8")
    templates = {code(row["template"]) for row in table(PUBLISHERS, "### Templates")}
    assert templates == {file.name for file in (ROOT / "theme" / "templates").glob("*.html")}
    styles = (ROOT / "theme" / "styles" / "tokens.css").read_text("utf-8")
    for variable in set(re.findall(r"--js-[\w-]+", text)):
        assert f"{variable}:" in styles, variable


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_yaml_in_the_text_is_valid(page: Path) -> None:
    for example in examples(page):
        if example.language == "yaml":
            data = yaml.safe_load(re.sub(r"!\w+", "", example.text))
            for plugin in data.get("plugins", ()) if isinstance(data, dict) else ():
                if isinstance(plugin, dict) and "journeysite" in plugin:
                    settings_from(plugin["journeysite"] or {}, drafts=False, directory_urls=True)


# Links and words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_relative_links_lead_somewhere(page: Path) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(page.read_text("utf-8"))
    inline = [child for token in tokens for child in token.children or ()]
    targets = [str(child.attrGet("href") or child.attrGet("src") or "") for child in inline]
    for target in filter(None, targets):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), target
        if anchor and file.suffix == ".md":
            headings = re.findall(r"^#{1,6} (.+)$", file.read_text("utf-8"), re.MULTILINE)
            assert anchor in {slug(heading) for heading in headings}, target


@pytest.mark.parametrize("page", [*PAGES, *sorted((ROOT / "content").rglob("*.md"))], ids=named)
def test_no_page_names_a_machine(page: Path) -> None:
    text = page.read_text("utf-8")
    found = re.findall(r"(?<![\w.:/])/(?:work|tmp|home|root|Users|opt|mnt)/[\w./-]*|[A-Z]:\\\w+|localhost:\d+", text)
    assert not found


def test_every_decision_is_listed() -> None:
    index = ROOT / "docs" / "decisions" / "README.md"
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", index.read_text("utf-8"))
    assert listed == [page.name for page in DECISIONS if page != index]
    for page in DECISIONS:
        if page != index:
            parts = re.findall(r"^\*\*(\w+)\.\*\*", page.read_text("utf-8"), re.MULTILINE)
            assert parts == ["Context", "Decision", "Consequences"], named(page)


def test_every_template_is_listed_with_its_blocks() -> None:
    rows = re.findall(r"^\| `(\w+\.html)` \| .* \| (.*) \|$", PUBLISHERS.read_text("utf-8"), re.MULTILINE)
    listed = {name: re.findall(r"`(\w+)`", blocks) for name, blocks in rows}
    templates = (theme_folder() / "templates").glob("*.html")
    assert listed == {file.name: re.findall(r"\{%-? *block (\w+)", file.read_text("utf-8")) for file in templates}
