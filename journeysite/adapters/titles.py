"""Page titles for hosts that print them unescaped."""

from __future__ import annotations

from markupsafe import escape


class SafeTitle(str):
    """A title, already escaped; and once more for Jinja's `striptags`.

    MkDocs' templates have no autoescape, and Material prints `{{ page.title | striptags }}`, which unescapes what it
    returns. Through the protocol of `__html__` that filter gets a text that is still escaped afterwards.
    """

    def __new__(cls, text: str) -> SafeTitle:
        """Escape a text."""
        return super().__new__(cls, escape(text))

    def __html__(self) -> str:
        return _Escaped(self)


class _Escaped(str):
    """What `__html__` gives: HTML already for who asks for HTML again, one layer deeper for who takes it for a text.

    `| e` makes markup of it, and markup asks `__html__`; `| striptags` turns it into a plain text first, from which it
    then takes a layer away.
    """

    def __html__(self) -> str:
        return str.__str__(self)

    def __str__(self) -> str:
        return str(escape(str.__str__(self)))
