from __future__ import annotations

import pytest

from journeysite.loading.labels import LANE_WORDS, PERSONA_WORDS, Vocabulary

LANES, PERSONAS = Vocabulary(LANE_WORDS), Vocabulary(PERSONA_WORDS)


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("User pain points", "pains"),
        ("Customer's emotions", "emotion"),
        ("Client feelings", "emotion"),
        ("Customer need", "goal"),
        ("Visitor questions", "thoughts"),
        ("What they're thinking", "thoughts"),
        ("What they’re doing", "actions"),
        ("What they are feeling", "emotion"),
        ("What the customer does", "actions"),
        ("What do they feel?", "emotion"),
        ("Kunden-Bedürfnisse", "goal"),
        ("Kundenemotionen", "emotion"),
        ("Was der Kunde denkt", "thoughts"),
        ("Émotions du client", "emotion"),
        ("Ce que le client ressent", "emotion"),
        ("Qué siente el cliente", "emotion"),
        ("O que o cliente faz", "actions"),
        ("ユーザーの感情", "emotion"),
        ("顧客行動", "actions"),
        ("고객의 불편", "pains"),
        ("эмоции клиента", "emotion"),
        ("Что чувствует клиент", "emotion"),
        # what is of somebody else, or of nobody
        ("Customer support", None),
        ("User research", None),
        ("Clients", None),
        ("How it works", None),
        ("What is missing", None),
    ],
)
def test_whose_a_lane_is(label: str, key: str | None) -> None:
    assert LANES.key_of(label) == key


def test_sections_of_personas() -> None:
    assert [PERSONAS.key_of(label) for label in ("User frustrations", "Customer goals", "User research")] == [
        "frustrations",
        "goals",
        None,
    ]
