"""Addresses of names: promises, which depend on nothing but the name."""

from __future__ import annotations

import re

import pytest

from journeysite.catalog.name_addresses import id_address, name_address


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("E-commerce", "e-commerce"), ("e commerce", "e-commerce"), ("ecommerce", "ecommerce"), ("Éa", "éa"),
        ("C", "c"), ("A – B", "a-b"), ("A—B", "a-b"), ("O’Brien", "o-brien"), ("o brien", "o-brien"),
        ("OpsTeam", "opsteam"),
    ],
)  # fmt: skip
def test_words_are_an_address(name: str, address: str) -> None:
    assert name_address(name) == address


@pytest.mark.parametrize(("name", "begins"), [("C++", "c-"), ("★", ""), ("None", "none-"), ("none", "none-")])
def test_what_words_leave_out_stands_in_digits(name: str, begins: str) -> None:
    assert re.fullmatch(f"{begins}[0-9a-f]{{8}}", name_address(name))


@pytest.mark.parametrize("names", [("Fit & returns", "FIT-&-Returns"), ("O'Brien (EU)", "o brien (eu)")])
def test_spellings_of_one_name_have_the_same_digits(names: tuple[str, ...]) -> None:
    assert len({name_address(name) for name in names}) == 1


def test_words_that_are_run_together_are_another_name_also_in_digits() -> None:
    assert len({name_address(name) for name in ("Ops Team+", "OpsTeam+", "Ops Team +")}) == 3


def test_an_id_is_its_address_but_for_the_one_that_means_nothing() -> None:
    assert [id_address(one) for one in ("a_b", "Alex")] == ["a_b", "Alex"]
    assert id_address("none") != "none"
