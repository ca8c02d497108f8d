"""Pictures of pages beside those that somebody has looked at."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageChops

_TILE = 16
"""Pixels. Within a tile only the mean colour counts, so the edges of letters do not."""
_ALIKE = 20
"""How far the mean colours of two tiles may be apart, of 255, in any channel."""
_COLOURS = 48
"""Of a kept picture: enough to judge a page by, at a quarter of the size."""


def keep(picture: bytes, file: Path) -> None:
    """Keep a picture as the one that others are compared with."""
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.open(io.BytesIO(picture)).convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(
        file, optimize=True
    )


def difference(picture: bytes, file: Path) -> float:
    """The share of tiles (0 to 1) in which a picture differs from the kept one; 1 where their sizes do."""
    taken, kept = Image.open(io.BytesIO(picture)).convert("RGB"), Image.open(file).convert("RGB")
    if taken.size != kept.size:
        return 1.0
    apart = ImageChops.difference(taken.reduce(_TILE), kept.reduce(_TILE))
    worst = ImageChops.lighter(ImageChops.lighter(*apart.split()[:2]), apart.split()[2])
    counts = worst.histogram()
    return sum(counts[_ALIKE + 1 :]) / sum(counts)
