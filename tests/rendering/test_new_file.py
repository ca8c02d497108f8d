"""Links that open a new file in a repository."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from journeysite.rendering.new_file import LONGEST, new_file

TEXT = 'title: A & B\n- Emotion: +1 curious; "100 %" #1 = §\n'


@pytest.mark.parametrize(
    ("edit", "page"),
    [
        ("https://github.com/o/r/edit/main/content/maps/x.md", "https://github.com/o/r/new/main/content/maps"),
        ("https://github.com/o/r/blob/main/content/maps/x.md", "https://github.com/o/r/new/main/content/maps"),
        ("https://github.example.org/o/r/edit/a/b/maps/x.md", "https://github.example.org/o/r/new/a/b/maps"),
        ("https://git.example.org/o/r/_edit/main/docs/maps/x.md", "https://git.example.org/o/r/_new/main/docs/maps"),
        ("https://git.example.org/o/r/src/branch/main/maps/x.md", "https://git.example.org/o/r/_new/main/maps"),
    ],
)
def test_a_forge_that_takes_the_text(edit: str, page: str) -> None:
    made = new_file(edit, TEXT)
    assert made
    assert made.href.partition("?")[0] == page
    assert parse_qs(urlsplit(made.href).query, strict_parsing=True) == {"filename": ["x.md"], "value": [TEXT]}
    assert ";" not in made.href, "some servers take it for a separator"
    assert made.hint == ""


@pytest.mark.parametrize(
    ("edit", "href", "hint"),
    [
        (
            "https://gitlab.com/g/s/p/-/edit/main/content/maps/x.md",
            "https://gitlab.com/g/s/p/-/new/main/content/maps?file_name=x.md",
            "empty",
        ),
        (
            "https://gitlab.com/g/p/edit/master/docs/maps/x.md",
            "https://gitlab.com/g/p/-/new/master/docs/maps?file_name=x.md",
            "empty",
        ),
        (
            "https://code.example.org/g/p/-/edit/main/maps/x.md",
            "https://code.example.org/g/p/-/new/main/maps?file_name=x.md",
            "empty",
        ),
        (
            "https://bitbucket.org/o/r/src/main/docs/maps/x.md",
            "https://bitbucket.org/o/r/src/main/docs/maps/",
            "folder",
        ),
    ],
)
def test_a_forge_that_does_not(edit: str, href: str, hint: str) -> None:
    made = new_file(edit, TEXT)
    assert made
    assert (made.href, made.hint) == (href, hint)


def test_a_text_that_is_too_long_is_left_out() -> None:
    edit = "https://github.com/o/r/edit/main/maps/x.md"
    page = "https://github.com/o/r/new/main/maps?filename=x.md"
    room = LONGEST - len(f"{page}&value=")
    whole, cut = new_file(edit, "x" * room), new_file(edit, "x" * (room + 1))
    assert whole
    assert cut
    assert (len(whole.href), whole.hint) == (LONGEST, "")
    assert (cut.href, cut.hint) == (page, "too_long")


@pytest.mark.parametrize(
    "edit",
    [
        None,
        "",
        "edit/main/docs/x.md",
        "javascript:alert(1)//o/r/edit/main/x.md",
        "https://example.org/x.md",
        "https://github.com/o/r/edit/main/",
    ],
)
def test_anything_else_has_no_such_page(edit: str | None) -> None:
    assert new_file(edit, TEXT) is None
