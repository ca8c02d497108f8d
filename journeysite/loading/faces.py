"""Faces that people draw for a feeling, and the word of the scale that each stands for."""

from __future__ import annotations

from collections.abc import Mapping

FACES: Mapping[str, str] = {
    face: word
    for word, faces in {
        "very positive": "😍🤩🥰😁🥳😻🤗😆",
        "positive": "🙂😊😀😃😄😌😎☺😇👍😋",
        "neutral": "😐😶😑🤔🫤",
        "negative": "🙁☹😕😟😔😒😞😣😖😰😥😓😬🙄👎😩😫😧",
        "very negative": "😡😠🤬😢😭😱😤🤯💔",
    }.items()
    for face in faces
}
"""By the character, without the mark that asks for colours."""


def word_of(text: str) -> tuple[str, int] | None:
    """The word of the scale that the faces of a text stand for, and where the first is; None where they disagree."""
    found = [(FACES[character], at) for at, character in enumerate(text) if character in FACES]
    return found[0] if len({word for word, _ in found}) == 1 else None
