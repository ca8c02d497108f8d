"""A file of the content folder becomes text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from os.path import islink, realpath
from pathlib import Path

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import BOM, EMPTY, OUTSIDE, TOO_LARGE, UNREADABLE
from journeysite.loading.invisible import with_plain_marks

LARGEST = 1_000_000
"""The largest file that is read, in bytes: some hundred times a large map."""

PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""How the names of files end that hosts take for pages."""


class Kind(StrEnum):
    """What a file of the content folder describes."""

    MAP = "map"
    PERSONA = "persona"
    TOUCHPOINT = "touchpoint"
    KPI = "kpi"


KIND_WORDS: Mapping[Kind, str] = {
    Kind.MAP: "map",
    Kind.PERSONA: "persona",
    Kind.TOUCHPOINT: "shared touchpoint",
    Kind.KPI: "KPI",
}
"""What messages call a document."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file: where it is, what it describes, and how diagnostics name it."""

    path: Path
    uri: str
    """The path from the content folder, with slashes: the page's promise."""
    kind: Kind
    label: str
    """The path that diagnostics show, from where the writer works."""
    root: Path
    """The content folder."""

    @property
    def id(self) -> str:
        """The file's stem."""
        return self.path.stem


@dataclass(frozen=True, slots=True)
class FileText:
    """The text of a file, or why there is none."""

    text: str | None
    diagnostics: tuple[Diagnostic, ...] = ()


def read_text(source: Source) -> FileText:
    """Read a file with `\\n` as its only line ending and without a byte order mark."""
    span = Span(source.label)
    try:
        if _leads_out(source):
            return _refused(leads_out(span))
        size = source.path.stat().st_size
        if size > LARGEST:
            return _refused(
                TOO_LARGE.at(
                    span,
                    f"The file has {size / 1e6:.1f} MB; at most {LARGEST / 1e6:.0f} MB is read.",
                    "Divide it, and keep attachments in files of their own.",
                )
            )
        raw = source.path.read_bytes()
    except OSError as error:
        return _refused(
            UNREADABLE.at(
                span,
                f"The file cannot be read: {error.strerror or error}.",
                "Check that it exists and that you may read it.",
            )
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        return _refused(
            UNREADABLE.at(
                Span(source.label, line, column),
                "The file is not text in UTF-8.",
                "Save it as UTF-8, or move it out of the folder if it is no text.",
            )
        )
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        return _refused(
            UNREADABLE.at(
                Span(source.label, line), "The file holds binary data.", "Move it out of the folder if it is no text."
            )
        )
    found: tuple[Diagnostic, ...] = ()
    if text.startswith("\ufeff"):
        text = text.lstrip("\ufeff")
        found = (BOM.at(span, "The file begins with a byte order mark.", "Save it as UTF-8 without BOM."),)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text or text.isspace():
        return _refused(EMPTY.at(span, "The file is empty.", "Write a title and a first stage, or delete the file."))
    return FileText(with_plain_marks(text), found)


def leads_out(span: Span) -> Diagnostic:
    """What is said of a link that leads out of the content folder."""
    return OUTSIDE.at(
        span,
        "This is a link that leads out of the content folder; it was not read.",
        "Copy the file into the content folder.",
    )


def _leads_out(source: Source) -> bool:
    """Whether a file stands outside the content folder, as only a link can make it seem to stand in it."""
    path, root = str(source.path), f"{source.root}/"
    if path.startswith(root):
        steps = [at for at in range(len(root), len(path)) if path[at] == "/"]
        if not any(islink(path[:at]) for at in (*steps, len(path))):  # noqa: PTH114 - asked for each file: a Path for each step would double its cost
            return False
    return not Path(realpath(source.path)).is_relative_to(realpath(source.root))


def _refused(found: Diagnostic) -> FileText:
    return FileText(None, (found,))
