from __future__ import annotations

from pathlib import Path

import pytest

from journeysite.loading.sources import LARGEST, FileText, Kind, Source, read_text


def read(folder: Path, raw: bytes) -> FileText:
    file = folder / "a.md"
    file.write_bytes(raw)
    return read_text(Source(file, "maps/a.md", Kind.MAP, "a.md", folder))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"a\nb", "a\nb"),
        (b"a\r\nb\rc", "a\nb\nc"),
        ("é 🎉 認".encode(), "é 🎉 認"),
        (b"x" * LARGEST, "x" * LARGEST),
    ],
)
def test_text(tmp_path: Path, raw: bytes, text: str) -> None:
    assert read(tmp_path, raw) == FileText(text)


@pytest.mark.parametrize(
    ("raw", "slug", "line", "column"),
    [
        (b"", "empty-file", 1, 1),
        (b" \n\t\n", "empty-file", 1, 1),
        (b"\xef\xbb\xbf", "empty-file", 1, 1),
        ("a\né caf".encode() + b"\xe9", "unreadable-file", 2, 6),
        ("text".encode("utf-16"), "unreadable-file", 1, 1),
        (b"a\nb\0c", "unreadable-file", 2, 1),
        (b"x" * (LARGEST + 1), "file-too-large", 1, 1),
    ],
)
def test_no_text(tmp_path: Path, raw: bytes, slug: str, line: int, column: int) -> None:
    reading = read(tmp_path, raw)
    assert reading.text is None
    assert [(found.code.slug, found.span.line, found.span.column) for found in reading.diagnostics] == [
        (slug, line, column)
    ]


def test_a_byte_order_mark_is_taken_off(tmp_path: Path) -> None:
    reading = read(tmp_path, b"\xef\xbb\xbfabc")
    assert reading.text == "abc"
    assert [found.code.slug for found in reading.diagnostics] == ["byte-order-mark"]


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.md", tmp_path):
        reading = read_text(Source(path, "a.md", Kind.MAP, "a.md", tmp_path))
        assert [found.code.slug for found in reading.diagnostics] == ["unreadable-file"]


def test_links_may_lead_within_the_content_and_not_out_of_it(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.md").write_text("inside")
    (tmp_path / "b.md").write_text("outside")
    (content / "in.md").symlink_to(content / "a.md")
    (content / "out.md").symlink_to(tmp_path / "b.md")
    (content / "loop.md").symlink_to(content / "loop.md")

    def slugs(name: str) -> list[str]:
        source = Source(content / name, name, Kind.MAP, name, content)
        return [found.code.slug for found in read_text(source).diagnostics]

    assert slugs("in.md") == []
    assert slugs("out.md") == ["outside-content"]
    assert slugs("loop.md") == ["unreadable-file"]
