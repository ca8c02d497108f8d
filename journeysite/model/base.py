"""What all values of the model share: frozen, compact, strict about names, forgiving about spelling.

The values are pydantic dataclasses with slots rather than `BaseModel`s: the same validation and the same
JSON Schema in a fraction of the memory, which is what lets a site of thousands of maps stay in memory.

Scalars may arrive as text (`"3"`, `"2026-09-30"`), because the readers hand over what was written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, TypeVar, cast, dataclass_transform

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from journeysite.kept import kept

CONFIG = ConfigDict(
    defer_build=True,
    extra="forbid",
    allow_inf_nan=False,
    str_strip_whitespace=True,
    cache_strings=False,  # pydantic's cache is never emptied: each of its texts would keep a piece of memory occupied
)

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
def value(cls: type[T]) -> type[T]:
    """Make a class a frozen value of the model."""
    made: Any = dataclass(config=CONFIG, frozen=True, slots=True, kw_only=True)(cls)
    return cast("type[T]", made)


def nothing() -> Mapping[str, Any]:
    """The empty mapping that all values share which say nothing there."""
    return _NOTHING


_NOTHING: Mapping[str, Any] = MappingProxyType({})


def _one_or_many(given: Any) -> Any:
    """One string stands for a list of one."""
    return (given,) if isinstance(given, _ONE) else given


_ONE = (str, int, float)
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def _iso_date(given: Any) -> Any:
    """Only dates like 2026-09-30: a bare number is no date, and 03/04 has two meanings."""
    if isinstance(given, str) and _ISO_DATE.fullmatch(bare := given.strip()):
        return _day(bare)
    if isinstance(given, date):
        return given
    raise PydanticCustomError("iso_date", "must be a date like 2026-09-30")


@kept(most=1024)
def _day(written: str) -> date | str:
    """A day as one value for all who name it; text that is no day of the calendar stays text, and is found out."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return written


@kept(most=16384)
def shared(given: T) -> T:
    """One value for all who say the same: names, texts, feelings with their scores stand in map after map."""
    return given


def each_shared(given: tuple[T, ...]) -> tuple[T, ...]:
    """The same for each of a list, and for a list of one."""
    found = tuple(map(shared, given))
    return shared(found) if len(found) == 1 else found


Text = Annotated[str, StringConstraints(min_length=1), AfterValidator(shared)]
"""Inline Markdown: emphasis, code and links; never raw HTML."""

Texts = Annotated[tuple[Text, ...], BeforeValidator(_one_or_many)]
"""One text, or several."""

Names = Annotated[tuple[Text, ...], BeforeValidator(_one_or_many), AfterValidator(shared)]
"""One id, name or word, or several."""

Date = Annotated[date, BeforeValidator(_iso_date)]
"""A day, written as 2026-09-30 (ISO 8601)."""

FivePoints = Annotated[int, Field(ge=1, le=5)]
"""A judgement from 1 (low) to 5 (high)."""
