"""When stages of several maps have the same name."""

from __future__ import annotations

import re

from journeysite.catalog.anchors import slug

_SIGNS = {"+": "plus", "#": "sharp", "%": "percent"}
_SIGN = re.compile(r"(?<=\w)[+#]+|(?<=\d)\s*%")


def stage_key(name: str) -> str:
    """What tells stages apart that several maps have: their names without case and signs.

    The signs in “C++”, “C#” and “10 %” are a part of what they follow, and are read as words.
    """
    return (
        slug(_SIGN.sub(lambda found: "".join(f" {_SIGNS[sign]}" for sign in found[0].strip()), name)) or name.casefold()
    )
