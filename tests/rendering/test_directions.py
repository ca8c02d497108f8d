"""Texts that run from right to left turn nothing of ours round."""

from __future__ import annotations

import pytest

from journeysite.rendering.directions import isolated, isolated_text, without_isolates
from journeysite.rendering.inline import named, render_inline
from journeysite.rendering.words import words

HEBREW = "שלום צוות"


@pytest.mark.parametrize("text", ["", "Team", "Équipe – 12 €", "長い", "👩🏽\u200d🚀", "−2"])
def test_most_texts_stay_what_they_are(text: str) -> None:
    assert isolated(text) == isolated_text(text) == named(text) == text


@pytest.mark.parametrize("text", [HEBREW, "a فريق", "\u202ereversed", "right mark\u200f", "𐤀"])
def test_what_runs_from_right_to_left_keeps_it_to_itself(text: str) -> None:
    assert isolated(text) == f"<bdi>{text}</bdi>"
    assert isolated_text(text) == f"\u2068{text}\u2069"
    assert without_isolates(isolated_text(text)) == text


def test_no_text_closes_the_isolation_around_it_or_leaves_one_open() -> None:
    assert isolated(f"{HEBREW}\u2069 x") == f"<bdi>{HEBREW} x</bdi>"
    assert isolated(f"\u2067{HEBREW}") == f"<bdi>\u2067{HEBREW}\u2069</bdi>"
    assert isolated(f"\u2067{HEBREW}\u2069\u2069") == f"<bdi>\u2067{HEBREW}\u2069</bdi>"


def test_fields_and_names_are_isolated() -> None:
    assert (
        render_inline(f"**{HEBREW}** & <b>", lambda _: None) == f"<bdi><strong>{HEBREW}</strong> &amp; &lt;b&gt;</bdi>"
    )
    assert named(f"{HEBREW} & Co") == f"<bdi>{HEBREW} &amp; Co</bdi>"


def test_words_of_ours_isolate_what_is_filled_in() -> None:
    w = words("en")
    assert w("story_stage", n=1, name=HEBREW) == f"1. \u2068{HEBREW}\u2069"
    assert w("story_stage", n=1, name="Café") == "1. Café"
