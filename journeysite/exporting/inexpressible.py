"""What one of the two forms cannot say."""

from __future__ import annotations

from journeysite.loading.places import Path


class Inexpressible(Exception):
    """A form has no words for a value; `path` leads to it, and the text says what it is and why."""

    def __init__(self, path: Path, message: str) -> None:
        self.path = path
        super().__init__(message)
