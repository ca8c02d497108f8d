"""Which spellings are one channel."""

from __future__ import annotations

import pytest

from journeysite.catalog.channels import OWN, channel_address
from journeysite.catalog.name_addresses import name_address
from journeysite.rendering.signs import channel


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("email", "email"), ("E-Mail", "email"), ("e – mail", "email"), ("web site", "website"), ("Website", "website"),
        ("T V", "tv"), ("in store", "in-store"), ("Live Chat", "live-chat"), ("LiveChat", "livechat"), ("fax", "fax"),
    ],
)  # fmt: skip
def test_spellings_of_the_channels_of_the_format_are_these(name: str, address: str) -> None:
    assert channel_address(name) == address


@pytest.mark.parametrize("name", ["Fax", "C++", "none", "e.mail"])
def test_any_other_channel_is_called_as_its_name_is(name: str) -> None:
    assert channel_address(name) == name_address(name)


def test_channels_of_the_format_have_a_sign_of_their_own() -> None:
    assert {word: channel(word).icon for word in OWN} == {word: word for word in OWN}
