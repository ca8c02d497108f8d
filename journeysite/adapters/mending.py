"""Content in which is mended what certainly can be: first as text that can be looked at, then in its files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory

from journeysite.adapters.output import telling, write_files
from journeysite.diagnostics import Diagnostic, Fix
from journeysite.loading.edits import edited
from journeysite.loading.sources import Source

_ROUNDS = 5
"""A mended key lets its values be read, in which there may be more to mend; nothing lies deeper than this."""
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Change:
    """A file, and its text before and after, with byte order mark and line endings."""

    source: Source
    before: str
    after: str


def changes_of(
    sources: Sequence[Source],
    check: Callable[[Sequence[Source]], Sequence[Diagnostic]],
    spelt: Callable[[Source, str], str],
) -> tuple[Change, ...]:
    """What mending would change, in the order of the sources. Nothing is written into the content.

    Each round is checked anew, on copies elsewhere, so that one run mends all there is and a second finds nothing. What
    is sound then is written in the site's own words: `spelt` says how a file is, from its text.
    """
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    with TemporaryDirectory() as folder:
        current = {source.label: source for source in sources}
        for _ in range(_ROUNDS):
            mended = dict(_mended(current, check(list(current.values()))))
            if not mended:
                break
            for label, (old, new) in mended.items():
                before.setdefault(label, old)
                after[label] = new
                copy = Path(folder, current[label].uri)
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(new.encode())
                current[label] = replace(current[label], path=copy, root=Path(folder))
        for label, source in current.items():
            text = _text_of(source)
            if text is not None and (respelt := spelt(source, text)) != text:
                before.setdefault(label, text)
                after[label] = respelt
    return tuple(
        Change(source, before[source.label], after[source.label])
        for source in sources
        if source.label in after and before[source.label] != after[source.label]
    )


def _mended(current: dict[str, Source], found: Sequence[Diagnostic]) -> Iterator[tuple[str, tuple[str, str]]]:
    fixes: dict[str, list[Fix]] = defaultdict(list)
    for one in found:
        for fix in one.fixes:
            fixes[fix.span.file].append(fix)
    for label, wanted in fixes.items():
        text = current[label].path.read_bytes().decode("utf-8")
        if (mended := edited(text, wanted)) != text:
            yield label, (text, mended)


def _text_of(source: Source) -> str | None:
    """The text of a file; None where it has none that can be read, or is gone."""
    try:
        return source.path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def diff_of(changes: Sequence[Change]) -> Iterator[str]:
    """The lines of a unified diff, as `patch -p0` takes it."""
    for change in changes:
        label = change.source.label
        for line in unified_diff(_LINE.findall(change.before), _LINE.findall(change.after), label, label):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def write_changes(changes: Sequence[Change]) -> None:
    """Write all files, each as a whole and none unless all can be written; raises `Unwritable`."""
    for change in changes:
        with telling(change.source.path):
            if change.source.path.read_bytes() != change.before.encode():
                raise OSError(0, "it has changed since it was read")
    write_files({change.source.path: change.after for change in changes})
