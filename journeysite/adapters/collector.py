"""Python's garbage collector, kept from walking through the content again and again.

What is read stays until the build is done, so looking for garbage in it is in vain: it would take a third of the time
for reading 500 maps, and a fifth of the time for writing their pages. Garbage is young when it dies.
"""

from __future__ import annotations

import gc

_NEW = 4_000
"""So many new objects are looked through at a time: those of about one map."""
_NEVER = 1_000_000


def look_at_new() -> None:
    """From now on, look for garbage only among what is new, and once more when it is a little older."""
    gc.set_threshold(_NEW, _USUAL[1], _NEVER)


def look_everywhere() -> None:
    """Look for garbage as Python does by itself, and once at once."""
    gc.set_threshold(*_USUAL)
    gc.collect()


_USUAL = gc.get_threshold()
