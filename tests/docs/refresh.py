"""Write those parts of the guide anew that the code itself can say: `python tests/docs/refresh.py`.

These are the outputs below faulty examples and on the page of the first map, the tables of labels, the tables of
findings, the manual pages of the rules, the page of the format, and the schemas. Read the difference before you keep
it: tests/test_docs.py holds the guide against the code and does not know which of the two is right.
"""

import os
import re
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from click.testing import CliRunner
from following import Reader, with_printed

from journeysite.adapters.cli import main
from journeysite.adapters.codes import SITE_CODES
from journeysite.assets import schema_file
from journeysite.exporting.json_schema import schema_text
from journeysite.loading.codes import READING_CODES
from journeysite.loading.labels import LANE_WORDS, PERSONA_WORDS
from journeysite.loading.sources import Kind
from journeysite.rules import RULE_CODES

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from support.format_page import format_page
from support.manuals import rules_page

GUIDE = Path(__file__).resolve().parents[2] / "content" / "guide"
CONFIG = "site_name: Examples\ndocs_dir: content\ntheme:\n  name: material\nplugins: [search, journeysite]\n"

_FAULTY = re.compile(
    r'(?P<before>^``` \{ \.\w+ \.faulty title="(?P<title>[^"]+)" \}\n(?P<text>.*?)^```\n\n'
    r'``` \{ \.text title="journeysite check" \}\n).*?(?=^```$)',
    re.MULTILINE | re.DOTALL,
)


def refresh() -> None:
    """Write the pages anew."""
    writers, diagnostics, rules = GUIDE / "writers.md", GUIDE / "diagnostics.md", GUIDE / "rules.md"
    own = GUIDE / "your-own-markdown.md"
    own.write_text(with_outputs(own.read_text("utf-8")), encoding="utf-8")
    text = with_outputs(writers.read_text("utf-8"))
    text = with_rows(text, "| key | labels |", (f"| `{key}` | {labels} |" for key, labels in LANE_WORDS.items()))
    shown = set(
        re.findall(r"^\| `(\w+)` \|", text.partition("| key | headings |")[2].partition("\n\n")[0], re.MULTILINE)
    )
    sections = (f"| `{key}` | {labels} |" for key, labels in PERSONA_WORDS.items() if key in shown)
    writers.write_text(with_rows(text, "| key | headings |", sections), encoding="utf-8")
    diagnostics.write_text(with_codes(diagnostics.read_text("utf-8")), encoding="utf-8")
    (GUIDE / "format.md").write_text(format_page(), encoding="utf-8")
    by_hand = rules.read_text("utf-8").partition("\n## Structure\n")[0]
    rules.write_text(f"{by_hand}\n{rules_page()}", encoding="utf-8")
    for kind in Kind:
        schema_file(kind).write_text(schema_text(kind), encoding="utf-8")
    first_map = GUIDE / "first-map.md"
    with tempfile.TemporaryDirectory() as name:
        reader = Reader(Path(name), {**os.environ, "NO_MKDOCS_2_WARNING": "1"})
        reader.follow(first_map.read_text("utf-8"))
        page = with_printed(first_map.read_text("utf-8"), [printed for _, printed in reader.compared])
    first_map.write_text(page, encoding="utf-8")


def with_outputs(text: str) -> str:
    """A page whose faulty examples are followed by what the check prints."""
    return _FAULTY.sub(lambda found: found["before"] + output(found["title"], found["text"]), text)


def output(title: str, text: str) -> str:
    """What the check prints about a site with one file."""
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / title
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
        (Path(name) / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
        os.chdir(name)
        try:
            return CliRunner().invoke(main, ["check", "--without", "practice"]).output
        finally:
            os.chdir(here)


def with_rows(text: str, head: str, rows: Iterable[str]) -> str:
    """A page in which the table with a head has other rows."""
    before, head, after = text.partition(head)
    delimiter, *_ = after.lstrip("\n").split("\n", 1)
    rest = after.partition("\n\n")[2]
    return "\n".join([before + head, delimiter, *rows, "", rest])


def with_codes(text: str) -> str:
    """The page of findings with the rows of every section; ids that begin alike stand together."""
    sections = re.split(r"(?=^## )", text, flags=re.MULTILINE)
    for index, section in enumerate(sections):
        ids = re.findall(r'<span id="\w+">(J\d\d)\d</span>', section)
        if ids:
            codes = [code for code in (*READING_CODES, *RULE_CODES, *SITE_CODES) if code.id[:3] in ids]
            rows = (
                f'| <span id="{code.id.lower()}">{code.id}</span> | `{code.slug}` | {code.severity.value} '
                f"| {code.meaning} |"
                for code in codes
            )
            sections[index] = with_rows(section, "| code | slug | severity | meaning |", rows).rstrip("\n") + "\n\n"
    return "".join(sections).rstrip("\n") + "\n"


if __name__ == "__main__":
    refresh()
