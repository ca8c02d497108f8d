"""Facets: numbers for items, and a bar that says which number is which value."""

from __future__ import annotations

import pytest
from support.built_pages import BuiltPage

from journeysite.catalog.owners import owner_slug
from journeysite.rendering.facets import addresses, facets_of, filter_bar
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


def _addresses(*names: str) -> dict[str, str]:
    """What names are called in addresses, where there are no others."""
    facets = facets_of(W, ["owner"])
    for name in (*names, ""):
        facets["owner"].of_name(name)
    page = BuiltPage(filter_bar(W, facets.values(), ""))
    values = [one.attrs["value"] or "" for one in page.all("input")[1:]]
    return dict(zip([one.text for one in page.all("label")], values, strict=True))


def test_an_address_means_the_same_whatever_names_there_are_besides() -> None:
    names = ("C", "C++", "C#", "None", "none!", "★", "☆", "E-commerce", "Équipe", "شحن", "Shop & Co")
    together = _addresses(*names)
    assert len(set(together.values())) == len(names) + 1
    for name in names:
        assert _addresses(name)[name] == together[name]
        assert _addresses(*reversed(names))[name] == together[name]


def test_addresses_of_words_are_the_words() -> None:
    names = ("C", "E-commerce", "Équipe", "شحن", "Fit and returns", "2nd line")
    assert list(_addresses(*names).values()) == [
        "2nd-line", "c", "e-commerce", "fit-and-returns", "équipe", "شحن", "none",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "names", [("E-commerce", "e commerce", "E-Commerce"), ("Team A", "team-a"), ("\u00c9quipe", "E\u0301quipe")]
)
def test_spellings_of_one_name_are_one_value(names: tuple[str, ...]) -> None:
    """Those that have one page as owners."""
    facet = facets_of(W, ["owner"])["owner"]
    assert {facet.of_name(name) for name in names} == {"0"}
    assert facet.of_names(names) == "0"
    assert len({owner_slug(name) for name in names}) == 1
    assert list(addresses(facet)) == []
    facet.of_name("")
    assert list(addresses(facet).values()) == [owner_slug(names[0]), "none"]


def test_spellings_of_a_channel_of_the_format_are_one_value_of_channels_alone() -> None:
    facets = facets_of(W, ["channel", "tag"])
    for facet in facets.values():
        facet.of_names(["Fax", "web site", "website"])
    assert list(addresses(facets["channel"]).values()) == ["fax", "website"]
    assert list(addresses(facets["tag"]).values()) == ["fax", "web-site", "website"]


def test_ids_are_their_own_addresses() -> None:
    facet = facets_of(W, ["map"])["map"]
    for id_ in ("a-b", "a_b", "none", "in-progress", ""):
        facet.number(id_)
    found = addresses(facet)
    assert [found[id_] for id_ in ("a-b", "a_b", "in-progress", "")] == ["a-b", "a_b", "in-progress", "none"]
    assert found["none"].startswith("none-")


def test_a_facet_with_one_value_is_known_but_not_shown_and_names_are_text() -> None:
    facets = facets_of(W, ["owner", "stage"])
    facets["stage"].of_name("only")
    facets["owner"].of_names(['"><img src=x>', "<script>"])
    bar = filter_bar(W, facets.values(), "")
    page = BuiltPage(bar)
    assert [("hidden" in one.attrs, one.attrs["data-place"]) for one in page.all("fieldset")] == [
        (False, "0"),
        (True, "1"),
    ]
    assert page.all("img") == page.all("script") == []
    assert "&lt;script&gt;" in bar
