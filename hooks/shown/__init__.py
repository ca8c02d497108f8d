"""What the page on the visual language shows: every component, by the name that its mark in the page has."""

from __future__ import annotations

from collections.abc import Mapping

from shown.cards import CARDS
from shown.controls import CONTROLS
from shown.made import Specimen
from shown.pages import PAGES
from shown.signs import SIGNS
from shown.tables import TABLES
from shown.tokens import TOKENS

SPECIMENS: Mapping[str, Specimen] = {**TOKENS, **SIGNS, **CONTROLS, **TABLES, **CARDS, **PAGES}
