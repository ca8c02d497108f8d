"""Comments of a file, which say nothing to the reader and so have no place in another form."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from journeysite.loading.front_matter import split


def comment_lines(text: str, kept: str) -> tuple[int, ...]:
    """The lines, from 1, of the comments in a file that do not stand in `kept`, the narrative that goes along."""
    parts = split(text, "")
    found = {parts.header_line + line for line in yaml_comments(parts.header)}
    staying = {comment[0] for comment in _HTML.finditer(kept)}
    for comment in _HTML.finditer(parts.body):
        if comment[0] not in staying:
            found.add(parts.body_line + parts.body.count("\n", 0, comment.start()))
    return tuple(sorted(found))


_HTML = re.compile(r"<!--.*?-->", re.DOTALL)


def yaml_comments(header: str) -> Iterator[int]:
    """The lines of a header, from 0, that hold a comment: a # outside of everything that YAML reads."""
    bare = list(header)
    for token in yaml.scan(header, Loader=yaml.SafeLoader):
        for at in range(token.start_mark.index, token.end_mark.index):
            if bare[at] != "\n":
                bare[at] = " "
    for line, left in enumerate("".join(bare).split("\n")):
        if "#" in left:
            yield line
