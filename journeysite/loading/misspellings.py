"""When a misspelt word certainly means another one: what a program may mend without knowing what was thought.

A guess may be wrong, for a person reads it; what is mended must not be. So this is stricter than “did you mean”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from difflib import SequenceMatcher, get_close_matches

_RIVAL = 0.8
"""What is as like as this, from 0 to 1, may be meant too."""
_LONG = 10
_VERY_LIKE = 0.9
"""Two slips are still plain to see in a long word."""
_LONGEST = 100
_SHORTEST = 4
_ANOTHER_WORD = 6
"""In shorter words another letter makes another word: `steps` and `stops`, `mary` and `mark`."""
_PARTS = re.compile(r"[\s_-]+")
_DIGITS = re.compile(r"\d+")


def surely_meant(word: str, choices: Mapping[str, Hashable]) -> str | None:
    """The choice that a word is a slip of; None if that is not certain.

    Each choice has what it stands for: several spellings of one thing do not make it uncertain, another thing that is
    near does.
    """
    return _the_one(word, choices, is_slip)


def name_meant(name: str, choices: Mapping[str, Hashable]) -> str | None:
    """The name that a name nobody has is a slip of; None if no other is near, or more than one.

    A name of a catalog must be one of those that there are, so more is certain than of a word: any letter may be wrong.
    """
    return _the_one(name, choices, is_near)


def _the_one(word: str, choices: Mapping[str, Hashable], may_be: Callable[[str, str], bool]) -> str | None:
    if len(word) > _LONGEST:
        return None
    slips = [choice for choice in choices if may_be(word, choice)]
    by_lower = {choice.lower(): choice for choice in choices}
    rivals = [by_lower[near] for near in get_close_matches(word.lower(), by_lower, n=5, cutoff=_RIVAL)]
    if not slips or len({choices[choice] for choice in (*slips, *rivals)}) > 1:
        return None
    return max(slips, key=lambda choice: (_likeness(word, choice), choice))


def is_slip(word: str, meant: str) -> bool:
    """Whether a word is another one with a slip of the pen: case, spaces and hyphens, or a letter in one of its parts.

    Numbers are never slips, nor are the first letter, short parts and another ending: `v2`, `team-a` and `Alexa` may
    well be something else that does not exist yet.
    """
    given, wanted = word.casefold(), meant.casefold()
    if _PARTS.sub("", given) == _PARTS.sub("", wanted):
        return True
    if _DIGITS.findall(given) != _DIGITS.findall(wanted):
        return False
    parts, others = _PARTS.split(given), _PARTS.split(wanted)
    return len(parts) == len(others) and all(
        part == other or _is_slip_of_letter(part, other) for part, other in zip(parts, others, strict=True)
    )


def is_near(name: str, meant: str) -> bool:
    """Whether a name is a slip of another one, or has a single letter wrong: left out, put in, or two changed about.

    Numbers and short parts are never wrong: `team-a` and `order-2` may be names that nobody has written down yet.
    """
    if is_slip(name, meant):
        return True
    given, wanted = name.casefold(), meant.casefold()
    if _DIGITS.findall(given) != _DIGITS.findall(wanted):
        return False
    parts, others = _PARTS.split(given), _PARTS.split(wanted)
    wrong = [pair for pair in zip(parts, others, strict=False) if pair[0] != pair[1]]
    return len(parts) == len(others) and len(wrong) == 1 and _is_one_letter_off(*wrong[0])


def _is_one_letter_off(word: str, meant: str) -> bool:
    if len(meant) < _SHORTEST or abs(len(word) - len(meant)) > 1:
        return False
    start = next((at for at, (one, other) in enumerate(zip(word, meant, strict=False)) if one != other), len(meant))
    rest, wanted = word[start:], meant[start:]
    return (
        rest[1:] == wanted[1:]
        or rest[1:] == wanted
        or rest == wanted[1:]
        or (rest[:2] == wanted[:2][::-1] and rest[2:] == wanted[2:])
    )


def _is_slip_of_letter(word: str, meant: str) -> bool:
    short, long = sorted((word, meant), key=len)
    if len(short) < _SHORTEST or word[0] != meant[0]:
        return False
    start = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    if len(long) == len(short) + 1 and short[start:] == long[start + 1 :]:
        return start < len(short) or long[-1] in ("s", long[-2])
    if len(long) == len(short):
        if short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]:
            return True
        if short[start + 1 :] == long[start + 1 :]:
            return len(long) >= _ANOTHER_WORD and start < len(long) - 1
    return len(long) >= _LONG and word[-1] == meant[-1] and _likeness(word, meant) >= _VERY_LIKE


def _likeness(word: str, other: str) -> float:
    return SequenceMatcher(None, word, other).ratio()
