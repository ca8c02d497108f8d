"""The words of the interface, and dates and numbers as the language writes them."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Context
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from journeysite.assets import theme_folder
from journeysite.kept import kept
from journeysite.rendering.directions import isolated_text


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The interface in one language. Equal only to itself, so that what is said in it can be kept."""

    words: Mapping[str, str]
    locale: Locale
    borrowed: Collection[str] = ()
    """The keys that the language lacks: their words are English."""

    def __call__(self, key: str, **values: Any) -> str:
        """The words for a key, with the values filled in. Raises `KeyError` for a key that the language lacks."""
        word = self.words[key]
        return word.format(**{name: _apart(value) for name, value in values.items()}) if values else word

    def count(self, key: str, n: int, **values: Any) -> str:
        """The words for a number of things: `stages` with 6 gives “6 stages”."""
        return self(self.form(key, n), n=self.number(n), **values)

    def form(self, key: str, n: int) -> str:
        """The key of the form that a number takes in the language: `stages_other` for 6 stages.

        Languages have one form to six; what has none of its own takes that of `…_other`.
        """
        locale = _ENGLISH if f"{key}_other" in self.borrowed else self.locale
        form = f"{key}_{locale.plural_form(n)}"
        return form if form in self.words else f"{key}_other"

    def day(self, day: date) -> str:
        """A day of a year that is known, such as “31 Oct”."""
        return str(format_skeleton("MMMd", day, locale=self.locale))

    def date(self, day: date) -> str:
        """A day, such as “30 September 2026”."""
        return _date(day, self.locale)

    def together(self, names: tuple[str, ...]) -> str:
        """Names in one phrase, such as “Alex, Priya and Tomasz”."""
        return names[0] if len(names) == 1 else _together(names, self.locale)

    def number(self, number: float) -> str:
        """A number, such as “1,240.5”; “1e+18” where nobody would count its digits."""
        if isinstance(number, int) and -1000 < number < 1000:
            return str(number)
        if abs(number) >= _LONG or 0 < abs(number) < _SHORT:
            return str(Context(prec=6).create_decimal(number).normalize()).lower()
        return str(format_decimal(number, locale=self.locale))


def _apart(value: Any) -> Any:
    """A value that turns none of the words around it round, whatever direction it has."""
    return isolated_text(value) if isinstance(value, str) else value


_ENGLISH = Locale("en", "GB")
"""“en” alone writes dates in the American order; the rest of the world reads 30 September 2026."""

_LONG, _SHORT = 10**15, 0.001
"""From here on, and below, Babel says no number in full, or none at all."""


@kept(most=1024)
def _together(names: tuple[str, ...], locale: Locale) -> str:
    return format_list(names, locale=locale)


@kept(most=4096)
def _date(day: date, locale: Locale) -> str:
    return str(format_date(day, "long", locale=locale))


def words(language: str) -> Words:
    """The words of a language; English for everything that the language lacks, and for languages that are not there."""
    folder = theme_folder() / "words"
    english = _table(folder / "en.toml")
    file = folder / f"{language.split('-')[0].split('_')[0]}.toml"
    own = _table(file) if file.is_file() else {}
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        locale = _ENGLISH
    return Words(english | own, _ENGLISH if str(locale) == "en" else locale, english.keys() - own.keys())


def _table(file: Any) -> dict[str, str]:
    with file.open("rb") as stream:
        return dict(tomllib.load(stream)["words"])
