"""Facets: numbers for items, and a bar that says which number is which value."""

from __future__ import annotations

from support.built_pages import BuiltPage

from journeysite.rendering.facets import facets_of, filter_bar
from journeysite.rendering.words import words

W = words("en")


def test_a_value_keeps_its_number_and_case_does_not_matter() -> None:
    facet = facets_of(W, ["owner"])["owner"]
    assert [facet.of_name(name) for name in ("Shop", "Product", "SHOP", None, "")] == ["0", "1", "0", "2", "2"]
    assert facet.of_names(["Product", "Shop", "Product"]) == "1,0"
    assert facet.of_names([]) == "2"


def test_values_stand_in_their_order_then_by_name_and_none_is_last() -> None:
    facets = facets_of(W, ["owner", "impact"])
    for name in ("", "b", "A"):
        facets["owner"].of_name(name)
    for score in (2, 5):
        facets["impact"].number(str(score), order=-score)
    page = BuiltPage(filter_bar(W, facets.values(), "3 things"))
    boxes = [(one.attrs["name"], one.attrs["value"], one.attrs["data-n"]) for one in page.all("input")[1:]]
    assert boxes == [
        ("owner", "a", "2"), ("owner", "b", "1"), ("owner", "none", "0"), ("impact", "5", "1"), ("impact", "2", "0"),
    ]  # fmt: skip


def test_numbers_in_names_count() -> None:
    facet = facets_of(W, ["persona"])["persona"]
    facet.of_names(["P10", "P1", "P2"])
    page = BuiltPage(filter_bar(W, [facet], "3 things"))
    assert [one.attrs["value"] for one in page.all("input")[1:]] == ["p1", "p2", "p10"]


def test_no_two_values_have_one_address() -> None:
    facets = facets_of(W, ["owner"])
    for name in ("C", "C++", "C#", "None", "none!", "★", "☆"):
        facets["owner"].of_name(name)
    page = BuiltPage(filter_bar(W, facets.values(), ""))
    addresses = [one.attrs["value"] for one in page.all("input")[1:]]
    assert sorted(addresses) == ["c", "c-2", "c-3", "none-2", "none-3", "owner", "owner-2"]


def test_a_facet_with_one_value_is_left_out_and_names_are_text() -> None:
    facets = facets_of(W, ["owner", "stage"])
    facets["stage"].of_name("only")
    facets["owner"].of_names(['"><img src=x>', "<script>"])
    bar = filter_bar(W, facets.values(), "")
    page = BuiltPage(bar)
    assert [one.attrs["data-place"] for one in page.all("fieldset")] == ["0"]
    assert page.all("img") == page.all("script") == []
    assert "&lt;script&gt;" in bar
