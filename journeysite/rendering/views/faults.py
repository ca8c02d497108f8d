"""What the checker found on a page."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """A finding, as shown on the page while writing."""

    id: str
    """The anchor of its entry in the list."""
    severity: str
    place: str
    code: str
    message: str
    remedy: str
    anchor: str | None = None
    """The anchor of the cell, touchpoint or stage that it concerns, where it is about one."""
    where: str = ""
    """What people call that."""
