"""Answers that functions give again and again while a site is built, kept until it is done.

They are made of the content: what outlived a build would keep texts in memory that nobody shows any more.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, Protocol, TypeVar, cast
from weakref import WeakSet

P = ParamSpec("P")
T = TypeVar("T")


class _Keeping(Protocol):
    """A function that keeps its answers."""

    def cache_clear(self) -> None: ...


_KEPT: WeakSet[_Keeping] = WeakSet()


def kept(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Let a function keep so many of its latest answers until the build is done."""

    def keeping(function: Callable[P, T]) -> Callable[P, T]:
        made = lru_cache(maxsize=most)(function)
        _KEPT.add(made)
        return cast(Callable[P, T], made)

    return keeping


def forget() -> None:
    """Let go of all answers: the build is done."""
    for function in _KEPT:
        function.cache_clear()
