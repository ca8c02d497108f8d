"""Pictures of pages beside those that somebody has looked at."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

DRAWS = shutil.which("pdftoppm")
"""What makes a picture of a PDF; None where the machine has nothing."""
_INCH = 96
"""So many pixels of a picture are an inch of paper."""
_ALIKE = 8
"""How far two colours may be apart, of 255 in any channel: that of a pixel and all around its place, and the means of
both places. The faintest tint that says something is further from its ground, and so is the mean beside a hairline."""
_TILE = 32
"""Pixels: the side of the squares that are looked at one by one."""
_MOST = 0.01
"""The share of a whole picture that may differ: what another version of the browser draws in another way."""
_MOST_IN_TILE = 0.05
"""The same share in any one tile: a sign, a piece of a curve or a number is more."""


@dataclass(frozen=True, slots=True)
class Apart:
    """How far a picture is from the kept one."""

    whole: float
    """The share of its pixels that differ, 0 to 1."""
    tile: float
    """The same share in the worst tile."""
    place: tuple[int, int]
    """The left upper corner of that tile."""

    @property
    def told(self) -> bool:
        """Whether that is more than browsers differ in."""
        return self.whole > _MOST or self.tile > _MOST_IN_TILE

    def __str__(self) -> str:
        return f"{self.whole:.2%} differ, {self.tile:.0%} of the tile at {self.place}"


_NOT_AT_ALL = Apart(0, 0, (0, 0))
_WHOLLY = Apart(1, 1, (0, 0))


def seen(picture: bytes) -> Image.Image:
    """A picture that a browser has taken."""
    return Image.open(io.BytesIO(picture)).convert("RGB")


def first_sheet(printed: bytes) -> Image.Image:
    """The first sheet of a PDF."""
    assert DRAWS
    command = [DRAWS, "-png", "-r", str(_INCH), "-f", "1", "-l", "1", "-"]
    return seen(subprocess.run(command, input=printed, check=True, capture_output=True).stdout)


def keep(picture: Image.Image, file: Path) -> None:
    """Keep a picture as the one that others are compared with: with all its colours, in half the room of a PNG."""
    file.parent.mkdir(parents=True, exist_ok=True)
    picture.save(file, "WEBP", lossless=True)


def apart(picture: Image.Image, file: Path) -> Apart:
    """How far a picture is from the kept one; wholly where their sizes differ.

    A pixel differs that is like none around its place in the other picture, while the means around it differ, too: an
    edge may be a part of a pixel further, and smoothed in another way.
    """
    kept = seen(file.read_bytes())
    if picture.size != kept.size:
        return _WHOLLY
    box = _over(ImageChops.difference(picture, kept)).getbbox()
    if not box:
        return _NOT_AT_ALL
    left, upper = (side // _TILE * _TILE for side in box[:2])
    one, other = (image.crop((left, upper, *box[2:])) for image in (picture, kept))
    off = ImageChops.darker(ImageChops.lighter(_strange(one, other), _strange(other, one)), _shifted(one, other))
    tiles = off.reduce(_TILE)
    worst = tiles.getextrema()[1]
    row, column = divmod(tiles.tobytes().index(worst), tiles.width)
    share = off.histogram()[255] / (kept.width * kept.height)
    return Apart(share, worst / 255, (left + column * _TILE, upper + row * _TILE))


def _strange(one: Image.Image, other: Image.Image) -> Image.Image:
    """White where a pixel of one is like none around its place in the other, black elsewhere."""
    lacks = ImageChops.subtract(other.filter(ImageFilter.MinFilter(3)), one)
    exceeds = ImageChops.subtract(one, other.filter(ImageFilter.MaxFilter(3)))
    return _over(ImageChops.lighter(lacks, exceeds))


def _shifted(one: Image.Image, other: Image.Image) -> Image.Image:
    """White where the mean colours around a place differ, black elsewhere."""
    means = (image.filter(ImageFilter.BoxBlur(1)) for image in (one, other))
    return _over(ImageChops.difference(*means))


def _over(distances: Image.Image) -> Image.Image:
    """White where any channel is more than alike, black elsewhere."""
    red, green, blue = distances.split()
    furthest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return furthest.point([255 if distance > _ALIKE else 0 for distance in range(256)])
