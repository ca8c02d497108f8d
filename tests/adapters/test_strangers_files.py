"""Files as strangers write them, and files that nobody should write: a page or a finding, never a crash."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from support.building import CONFIG, MAP, REPOSITORY, SMALL, Built, build, copy_example, strictly, write
from support.built_pages import page_of, problems

REAL = REPOSITORY.parent / "shared" / "real"
REAL_FILES = sorted(f"{kind}/{file.name}" for kind in ("maps", "personas") for file in (REAL / kind).glob("*.md"))


_NO_WORDS = re.compile(
    r"\A---\n.*?\n---\n|<!--.*?-->|<[a-z/][^>]*>|!\[[^\]]*\]|\]\([^)]*\)|\{:[^}]*\}|```\w+", re.DOTALL
)
"""Front matter of other formats, comments, tags, addresses and attributes."""


def _words(text: str) -> list[str]:
    return re.findall(r"\w{4,}", text)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Built:
    if not REAL.is_dir():
        pytest.skip("the files of strangers are not part of the project")
    folder = copy_example(tmp_path_factory.mktemp("real"))
    for path in REAL_FILES:
        shutil.copy(REAL / path, folder / "content" / path)
    return build(folder)


def test_the_build_goes_through(real: Built) -> None:
    assert real.code == 0, real.log
    assert "Traceback" not in real.log
    assert [fault for fault in problems(real.site) if "twice" in fault] == []


@pytest.mark.parametrize("path", REAL_FILES)
def test_each_has_a_page_with_its_words(real: Built, path: str) -> None:
    written = _words(_NO_WORDS.sub(" ", (REAL / path).read_text("utf-8")))
    shown = set(_words(page_of(real.site, f"{path.removesuffix('.md')}/index.html").text))
    missing = [word for word in written if word not in shown]
    assert len(missing) <= len(written) * 0.02, missing


@pytest.mark.parametrize("path", REAL_FILES)
def test_what_was_not_understood_is_said(real: Built, path: str) -> None:
    findings = [line for line in real.log.splitlines() if f"content/{path}:" in line]
    assert all(re.search(r":\d+:\d+: (error|warning|info)", line) for line in findings), findings


BRACKETS = "[" * 40_000
AWKWARD: dict[str, bytes] = {
    "maps/empty.md": b"",
    "maps/binary.md": bytes(range(256)) * 40,
    "maps/nul.md": b"---\ntitle: A\x00B\n---\n",
    "maps/large.md": b"# Large\n\n" + b"word " * 1_000_000,
    "maps/deep-header.md": MAP.replace("First order", "Deep header")
    .replace("tags:", f"x-deep: {BRACKETS}\ntags:")
    .encode(),
    "maps/deep-body.md": MAP.replace("First order", "Deep body").replace("Taps the", BRACKETS).encode(),
    "maps/Shouted.md": MAP.encode(),
    "maps/shouted.md": MAP.encode(),
    "personas/unclosed.md": b"---\nname: Unclosed\n",
    "personas/list.md": b"---\n- a\n- b\n---\n",
}


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = write(tmp_path_factory.mktemp("awkward"), {**SMALL, **AWKWARD})
    outside = folder / "outside.md"
    outside.write_text("# Outside\n\nSecret words.\n")
    aside = folder / "aside"
    aside.mkdir()
    shutil.copy(outside, aside / "words.md")
    shutil.copy(outside, aside / "words.png")
    content = folder / "content"
    for name in ("maps/link.md", "maps/link.png", "link.txt", "link.md"):
        (content / name).symlink_to(outside)
    (content / "maps/aside").symlink_to(aside, target_is_directory=True)
    (content / "maps/loop").symlink_to(".", target_is_directory=True)
    os.mkfifo(content / "maps/pipe.md")
    return build(folder)


LINKS = ("maps/link.md", "maps/link.png", "link.txt", "link.md", "maps/aside", "maps/loop", "maps/pipe.md")


def test_the_build_goes_on(awkward: Built) -> None:
    assert awkward.code == 0, awkward.log
    assert "Traceback" not in awkward.log
    assert "Taps the tagged shoes" in awkward.read("maps/first-order/index.html")
    assert BRACKETS in awkward.read("maps/deep-body/index.html")


@pytest.mark.parametrize("path", [*(path for path in AWKWARD if path != "maps/Shouted.md"), *LINKS])
def test_each_has_exactly_one_finding(awkward: Built, path: str) -> None:
    findings = [line for line in awkward.warnings if f"content/{path}:" in line]
    assert len(findings) == 1, findings


def test_nothing_from_outside_is_published(awkward: Built) -> None:
    assert not any(b"Secret words" in file.read_bytes() for file in awkward.site.rglob("*") if file.is_file())
    assert not [file for file in awkward.site.rglob("*") if {"link", "aside", "loop", "pipe"} & {file.name, file.stem}]


def test_two_files_with_one_id_are_both_shown(tmp_path: Path) -> None:
    other = "---\ntitle: Another\n---\n## One\n- Actions: Walks\n\n## Two\n- Pain points: Falls\n"
    built = build(write(tmp_path, {**SMALL, "maps/a/first-order.md": other}))
    assert built.code == 0, built.log
    assert [line for line in built.warnings if "already belongs to" in line]
    assert "Walks" in built.read("maps/a/first-order/index.html")
    assert "Taps the tagged shoes" in built.read("maps/first-order/index.html")


def test_html_that_a_writer_left_open_does_not_swallow_the_table(tmp_path: Path) -> None:
    left_open = MAP.replace("Words before the stages.", "<div>\n\nWords before the stages.")
    built = build(write(tmp_path, {**SMALL, "maps/first-order.md": left_open}))
    assert built.code == 0, built.log
    page = page_of(built.site, "maps/first-order/index.html")
    assert len(page.all("table", "js-table")) == 1
    assert "standshere" not in page.text
    assert "Words before the stages." in page.text


ODD_NAMES = (
    "with space",
    "a#b",
    "100% sure?",
    "größe-日本",
    "R&D",
    "it's",
    'say "hi"',
    "semi;colon",
    "plus+plus",
    "a=b",
)


@pytest.mark.parametrize("urls", ["true", "false"])
def test_odd_file_names(tmp_path: Path, urls: str) -> None:
    content = {f"maps/{name}.md": MAP.replace("First order", f"Map {n}") for n, name in enumerate(ODD_NAMES)}
    content |= {
        "maps/sub folder/é/inner.md": MAP.replace("../personas", "../../../personas"),
        "personas/alex.md": SMALL["personas/alex.md"],
    }
    built = strictly(write(tmp_path, content, f"use_directory_urls: {urls}\n{CONFIG}"))
    assert problems(built.site, from_disk=urls == "false") == []
    index = built.read("maps/index.html")
    for n in range(len(ODD_NAMES)):
        assert f"Map {n}" in index
