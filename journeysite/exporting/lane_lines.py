"""A label and its texts as lines of Markdown, spelt so that the reader finds the same label and the same texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeysite.loading.blocks import scan
from journeysite.loading.labelled import read_labels
from journeysite.loading.labels import Vocabulary, normal

_INDENT = "    "


def lane_lines(label: str, key: str | None, texts: Sequence[str], vocabulary: Vocabulary) -> list[str] | None:
    """The lines of one lane, or None where no spelling is read as these texts; `key` is None for an unknown label."""
    if any("\n" in text for text in texts):
        return None
    for spelling in _spellings(label, texts):
        read = read_labels(spelling, scan(spelling), vocabulary)
        said = [value.text for entry in read.entries for value in entry.values]
        same = all(entry.key == key and normal(entry.label) == normal(label) for entry in read.entries)
        if same and not read.unplaced and said == list(texts) and (key or read.entries[0].label == label):
            return spelling
    return None


def _spellings(label: str, texts: Sequence[str]) -> Iterator[list[str]]:
    for shown in (f"{label}:", f"**{label}:**"):
        if len(texts) == 1:
            yield [f"- {shown} {texts[0]}"]
        yield [f"- {shown}", *(f"{_INDENT}- {text}" for text in texts)]
        yield [f"- {shown} {text}" for text in texts]
        yield [f"- {shown}", *(line for text in texts for line in ("", f"{_INDENT}{text}"))]  # keeps wide spaces
