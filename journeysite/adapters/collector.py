"""Python's garbage collector, kept from walking through the content again and again.

What is read stays until the build is done and holds no cycles, so looking for garbage in it is in vain: it would take a
third of the time for reading 500 maps, and a fifth of the time for writing their pages.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Look for no garbage within the block."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def leave_out() -> None:
    """From now on, leave out of the search what has been made until now."""
    gc.freeze()


def take_in() -> None:
    """Search through everything again."""
    gc.unfreeze()
