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
        return str(escape(str(self)))
