"""`journeysite check --fix` and `--diff`, on real sites."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner, Result
from sites.made import make

from journeysite import pipeline
from journeysite.adapters.cli import main
from journeysite.adapters.folder import NoSite, WrongOptions, open_folder
from journeysite.adapters.mending import Change, changes_of, write_changes
from journeysite.adapters.output import Unwritable
from journeysite.adapters.spelling import spelling_of
from journeysite.diagnostics import Diagnostic
from journeysite.exporting.tidy import respelt
from journeysite.loading.documents import load
from journeysite.loading.sources import Kind, Source

BROKEN = Path(__file__).resolve().parents[1] / "sites" / "broken"

CONFIG = "docs_dir: content\nplugins:\n  - journeysite: {rules: {practice: off}}\n"
MAP = "---\ntitle: A\npersonas: [alex]\n---\n## Start\n- Actions: x\n"
FILES = {
    "mkdocs.yml": CONFIG,
    "content/personas/alex.md": "---\nname: Alex\n---\n",
    "content/personas/priya-nair.md": "---\nname: Priya Nair\n---\n",
    "content/maps/first-order.md": MAP,
    "content/touchpoints/live-chat.md": "---\nname: Live chat\n---\n",
    "content/kpis/return-rate.md": "---\nname: Return rate\n---\n",
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        put(tmp_path / name, text)
    return tmp_path


def put(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    return file


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


OUTLINE = "## Start\n- Actions: x\n"
BODY = "---\n## Start\n- Actions: x\n"
HEADER = "---\ntitle: B\nstages:\n- name: Start\n  actions: x\n"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("---\npersonas: [§]\n" + BODY, "alexx", "alex"),
        ('---\npersonas: ["§"]\n' + BODY, "alexx", "alex"),
        ("---\npersonas: [§]\n" + BODY, "alez", "alex"),
        ("---\npersonas: [§]\n" + BODY, "alx", "alex"),
        (OUTLINE + "- Emotion: § +1\n- Personas: alex\n", "Alek", "Alex"),
        (OUTLINE + "- Personas: alex, §\n", "Priya Niar", "Priya Nair"),
        (OUTLINE + "- Personas: [Al](../personas/§.md)\n", "alexx", "alex"),
        (OUTLINE + "- Personas: [Al][al]\n- Emotion: § +1\n\n[al]: ../personas/alex.md\n", "Alexx", "Alex"),
        (HEADER + "  emotion: {§: 1}\n  personas: [alex]\n---\n", "alexx", "alex"),
        ("---\nparent: §\n" + BODY, "frist-order", "first-order"),
        ("---\nparent: §\n" + BODY, "maps/first-order", "first-order"),
        (HEADER + "  touchpoints:\n  - {touchpoint: §}\n---\n", "live-caht", "live-chat"),
        (OUTLINE + "### [Chat](../touchpoints/§.md)\n- Actions: x\n", "live-caht", "live-chat"),
        ("---\nhide_lanes: [§]\n" + BODY, "atcions", "actions"),
        (OUTLINE + "- KPIs: §\n", "retrun-rate", "return-rate"),
        ("---\n§: B\n" + BODY, "titel", "title"),
        (HEADER + "  §: in the way\n---\n", "pain_points", "pains"),
        (OUTLINE + "- **§:** web\n### T\n- §: app\n", "Chanel", "Channel"),
        (OUTLINE + "\n#### §\n\n- in the way\n", "Pain pionts", "Pain points"),
        ("## Start\n- §: web\n", "Oportunities", "Opportunities"),
        (OUTLINE + "- Pain points:\n    - in the way (§ 2)\n", "severty", "severity"),
        ("---\nreviewed: §\n" + BODY, "2026/09/30", "2026-09-30"),
        ("---\nreviewed: §\n" + BODY, "2026-9-3", "2026-09-03"),
        (OUTLINE + "- Opportunities: y (impact 2, due §)\n", "30.09.2026", "2026-09-30"),
        (HEADER + "  emotion: {score: §}\n---\n", "−1", "-1"),
    ],
)
def test_what_is_mended(site: Path, text: str, wrong: str, right: str) -> None:
    file = put(site / "content/maps/b.md", text.replace("§", wrong))
    assert run("--diff").exit_code == 1
    assert file.read_text("utf-8") == text.replace("§", wrong)
    done = run("--fix", "--yes")
    assert file.read_text("utf-8") == text.replace("§", right)
    assert (done.exit_code, done.stdout) == (0, "Nothing found in 6 files.\n")
    assert (run("--diff").exit_code, run("--diff").output) == (0, "")


def test_what_a_mended_key_holds_is_mended_in_the_same_run(site: Path) -> None:
    file = put(site / "content/maps/b.md", "---\npersonsa: [alexx]\n" + BODY)
    assert run("--fix", "--yes").exit_code == 0
    assert file.read_text("utf-8") == "---\npersonas: [alex]\n" + BODY


@pytest.mark.parametrize(
    "text",
    [
        "---\npersonas: [al]\n---\n## S\n- Actions: x\n",
        "---\nparent: first-order-2\n---\n## S\n- Actions: x\n",
        "---\ntitle: A\ntitel: B\n---\n## S\n- Actions: x\n",  # the key would stand twice
        "---\ntitel: A\ntitlle: B\n---\n## S\n- Actions: x\n",
        "---\npersonas: [alex, alexx]\n---\n## S\n- Actions: x\n",  # she would be named twice
        HEADER + "  emotion: {alexx: 1, aelx: 2}\n---\n",
        "---\nreviewed: 03/04/2026\n---\n## S\n- Actions: x\n",
        "## S\n- Resources: x\n",
        "## S\n- Actons: x\n",  # actions or actors
        "## S\n- Personas: [Alexx]\n",
    ],
)
def test_what_is_not_certain_stays(site: Path, text: str) -> None:
    file = put(site / "content/maps/b.md", text)
    before = run()
    done = run("--fix", "--yes")
    assert (done.exit_code, done.stdout) == (before.exit_code, before.stdout)
    assert done.stderr == "There is nothing that can be mended with certainty.\n"
    assert file.read_text("utf-8") == text


def test_another_word_for_a_lane_becomes_that_of_the_site(site: Path) -> None:
    text = "---\ntitle: B\n---\n## S\n- Frictions: Chanel is slow (severty 2)\n- **User actions:** x\n- Chanel: app\n"
    file = put(site / "content/maps/b.md", text)
    assert run("--diff").exit_code == 1
    assert file.read_text("utf-8") == text
    assert run("--fix", "--yes").exit_code == 0
    assert file.read_text("utf-8") == (
        "---\ntitle: B\n---\n## S\n- Pain points: Chanel is slow (severity 2)\n- **Actions:** x\n- Channel: app\n"
    )
    assert run("--diff").exit_code == 0


def test_a_name_near_two_others_stays(site: Path) -> None:
    put(site / "content/personas/alec.md", "---\nname: Alec\n---\n")
    file = put(site / "content/maps/b.md", text := "---\npersonas: [alef]\n---\n## S\n- Actions: x\n")
    assert run("--fix", "--yes").exit_code == 1
    assert file.read_text("utf-8") == text


def test_dashes_that_are_read_are_no_fault(site: Path) -> None:
    put(site / "content/maps/b.md", "## S\n- Emotion: −1 sad\n### T\n- Emotion: –2 angry\n")
    assert (run("--diff").exit_code, run().exit_code) == (0, 0)


def test_numbers_of_kpis(site: Path) -> None:
    text = "---\nname: Return rate\nbaseline: −3\nseries:\n- {date: 2026/9/1, value: –2.5}\n"
    text += "- {date: 2026-10-01, value: 2}\n---\n"
    file = put(site / "content/kpis/return-rate.md", text)
    assert run("--fix", "--yes").exit_code == 0
    assert file.read_text("utf-8") == text.replace("−", "-").replace("–", "-").replace("2026/9/1", "2026-09-01")


def test_marks_and_line_endings_stay(site: Path) -> None:
    text = "\ufeff---\r\ntitel: Ü  \r\npersonas: [alexx]\r\n---\r\n## S\r\n- Chanel: x\n- Actions: y\t"
    file = put(site / "content/maps/b.md", text)
    file.chmod(0o640)
    run("--fix", "--yes")
    mended = text.replace("titel", "title").replace("alexx", "alex").replace("Chanel", "Channel")
    assert file.read_bytes() == mended.encode()
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(one.name for one in file.parent.iterdir()) == ["b.md", "first-order.md"]


def test_the_diff_is_a_patch(site: Path) -> None:
    faulty = "---\ntitel: B\n---\n## S\n- Actions: x"
    file = put(site / "content/maps/b.md", faulty)
    shown = run("--diff").stdout
    assert shown.startswith(
        "--- content/maps/b.md\n+++ content/maps/b.md\n@@ -1,5 +1,5 @@\n ---\n-titel: B\n+title: B\n"
    )
    assert shown.endswith(" - Actions: x\n\\ No newline at end of file\n")
    subprocess.run(["git", "apply", "-p0"], input=shown.encode(), check=True)
    assert file.read_text("utf-8") == faulty.replace("titel", "title")


def test_without_a_terminal_nothing_is_written(site: Path) -> None:
    file = put(site / "content/maps/b.md", faulty := "---\ntitel: B\n---\n## S\n- Actions: x\n")
    refused = run("--fix")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "+title: B\n" in refused.stderr
    assert refused.stderr.endswith("Nothing was written: nobody can be asked here. Add “--yes” to change 1 file.\n")
    assert file.read_text("utf-8") == faulty


def test_what_is_left_is_reported(site: Path) -> None:
    put(site / "content/maps/b.md", "---\ntitel: B\nreviewed: soon\n---\n## S\n- Actions: x\n")
    done = run("--fix", "--yes", "--format", "short")
    assert done.exit_code == 1
    assert done.stdout.startswith("content/maps/b.md:3:11: error J202")
    assert "titel" not in done.stdout


@pytest.mark.parametrize(
    ("read_only", "message"),
    [
        ("b.md", "content/maps/b.md cannot be written: the file or its folder is read-only."),
        ("a.md", "content/maps/a.md cannot be"),
    ],
)
def test_a_file_that_cannot_be_written(site: Path, read_only: str, message: str) -> None:
    files = [put(site / "content/maps" / name, "---\ntitel: B\n---\n## S\n- Actions: x\n") for name in ("a.md", "b.md")]
    (site / "content/maps" / read_only).chmod(0o444)
    refused = run("--fix", "--yes")
    assert refused.exit_code == 2
    assert message in refused.stderr
    assert all("titel" in file.read_text("utf-8") for file in files)


def test_a_suppressed_or_switched_off_finding_is_not_mended(site: Path) -> None:
    put(site / "content/maps/b.md", "---\npersonas: [alexx]\n---\n## S\n- Actions: x\n")
    assert run("--diff", "--without", "unknown-persona").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--diff", "--fix"], "“--diff” shows changes and nothing else"),
        (["--diff", "--format", "json"], "“--diff” shows changes and nothing else"),
        (["--yes"], "“--yes” belongs to “--fix”"),
    ],
)
def test_wrong_use(site: Path, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.parametrize("name", sorted(folder.name for folder in BROKEN.iterdir()))
def test_mending_a_fixture_makes_nothing_worse(name: str, tmp_path: Path) -> None:
    copied = Path(copytree(BROKEN / name, tmp_path / "site", symlinks=True))
    make(name, copied)
    try:
        folder = open_folder(copied)
    except (NoSite, WrongOptions):
        return

    def check(sources: Sequence[Source]) -> Sequence[Diagnostic]:
        return pipeline.read(sources, folder.files, folder.settings, folder.noted).diagnostics

    before = check(folder.sources)
    spelling = spelling_of(folder)

    def spelt(source: Source, text: str) -> str:
        return respelt(text, load(source, spelling.words), spelling)

    changes = changes_of(folder.sources, check, spelt)
    assert check(folder.sources) == before  # nothing is written yet
    write_changes(changes)
    after = check(folder.sources)
    assert len(after) <= len(before) if changes else after == before
    assert not changes_of(folder.sources, check, spelt)


@pytest.mark.parametrize("gone", [True, False])
def test_a_file_that_changes_while_somebody_is_asked(site: Path, gone: bool) -> None:
    file = put(site / "content/maps/b.md", "now")
    source = Source(file, "maps/b.md", Kind.MAP, "content/maps/b.md", site / "content")
    if gone:
        file.unlink()
    with pytest.raises(Unwritable, match="No such file" if gone else "it has changed since"):
        write_changes([Change(source, "before", "after")])
    assert gone or file.read_text("utf-8") == "now"


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
@pytest.mark.parametrize(("answer", "title"), [("y", "title"), ("n", "titel"), ("", "titel")])
def test_a_terminal_is_asked(site: Path, answer: str, title: str) -> None:
    import pty

    file = put(site / "content/maps/b.md", "---\ntitel: B\n---\n## S\n- Actions: x\n")
    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "journeysite", "check", "--fix"], stdin=theirs, stdout=subprocess.PIPE, stderr=theirs
    )
    os.close(theirs)
    said = b""
    while b"[y/N]" not in said:
        said += os.read(ours, 1000)
    os.write(ours, f"{answer}\n".encode())
    report, _ = child.communicate(timeout=60)
    os.close(ours)
    assert b"+title: B" in said
    assert b"Write these changes? [y/N]" in said
    assert title in file.read_text("utf-8")
    assert (child.returncode, b"titel" in report) == ((0, False) if title == "title" else (1, True))
