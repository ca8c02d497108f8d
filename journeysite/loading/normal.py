"""Labels and names in the form in which they are compared."""

from __future__ import annotations

import unicodedata

from journeysite.kept import kept
from journeysite.loading.numbering import unnumbered

_ONLY_LETTERS = {code: " " for code in range(128) if not chr(code).isalnum()}


@kept(most=1024)
def normal(label: str) -> str:
    """A label without case, accents, numbering, emoji, emphasis and punctuation; as it is where nothing is left."""
    bare = unnumbered(label)
    if bare.isascii():
        return " ".join(bare.lower().translate(_ONLY_LETTERS).split()) or label.strip()
    decomposed = unicodedata.normalize("NFKD", bare)
    letters = "".join(
        character if character.isalnum() else " "
        for character in decomposed
        if not unicodedata.combining(character) and unicodedata.category(character) != "Cf"  # a sign without a width
    )
    return " ".join(letters.casefold().split()) or label.strip()
