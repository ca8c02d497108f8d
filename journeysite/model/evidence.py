"""Where a claim comes from."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from journeysite.model.base import Date, Text, shared, value


class Confidence(StrEnum):
    """How well a claim is founded."""

    ASSUMPTION = "assumption"
    PARTIAL = "partial"
    RESEARCHED = "researched"


@value
class Evidence:
    """A source that supports what is said about a journey or a persona."""

    source: Text | None = None
    """A study, a report, a person: what a reader would look for."""
    date: Date | None = None
    """Of when it is."""
    sample: Annotated[int, Field(ge=1), AfterValidator(shared)] | None = None
    """How many people or cases were looked at."""
    quote: Text | None = None
    """Somebody's own words."""
    link: Text | None = None
    """An address, or a file of the site."""
