"""Which spellings are one channel, and what it is called in addresses."""

from __future__ import annotations

from journeysite.catalog.name_addresses import name_address, run_together
from journeysite.kept import kept

OWN = frozenset(
    (
        "app", "car", "chat", "device", "document", "email", "event", "form", "person", "phone", "post", "print",
        "search", "sms", "social", "store", "tv", "website",
    )
)  # fmt: skip
"""The channels that the format knows itself, each with a sign of its own."""


@kept(most=4096)
def channel_address(name: str) -> str:
    """The address of a channel: that of its name, but “E-Mail” and “web site” are channels of the format."""
    word = run_together(name)
    return word if word in OWN else name_address(name)
