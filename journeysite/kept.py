"""Answers that functions give again and again while a site is built, kept until it is done.

They are made of the content: what outlived a build would keep texts in memory that nobody shows any more.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from typing import Any, TypeVar
from weakref import WeakSet

T = TypeVar("T")

_KEPT: WeakSet[_lru_cache_wrapper[Any]] = WeakSet()


def kept(most: int) -> Callable[[Callable[..., T]], _lru_cache_wrapper[T]]:
    """Let a function keep so many of its latest answers until the build is done."""

    def keeping(function: Callable[..., T]) -> _lru_cache_wrapper[T]:
        made = lru_cache(maxsize=most)(function)
        _KEPT.add(made)
        return made

    return keeping


def forget() -> None:
    """Let go of all answers: the build is done."""
    for function in _KEPT:
        function.cache_clear()
