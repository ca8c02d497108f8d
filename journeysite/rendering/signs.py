"""The small signs that stand beside names, as HTML: personas, channels, how well a claim is founded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from journeysite.catalog.name_addresses import run_together
from journeysite.kept import kept
from journeysite.rendering.environment import icon_names
from journeysite.rendering.inline import attribute
from journeysite.rendering.persona_styles import style_classes
from journeysite.rendering.views.parts import Channel, PersonaChip

_NAMES = {
    "web": "website", "web site": "website", "web shop": "website", "online": "website", "mobile app": "app",
    "mobile": "app", "mail": "email", "newsletter": "email", "telephone": "phone", "call": "phone",
    "call centre": "phone", "call center": "phone", "live chat": "chat", "chatbot": "chat", "messenger": "chat",
    "social media": "social", "search engine": "search", "branch": "store", "shop": "store", "in store": "store",
    "letter": "post", "parcel": "post", "in person": "person", "face to face": "person", "text message": "sms",
    "letters": "post", "leaflet": "print",
}  # fmt: skip
"""What other names of channels are drawn as."""
_ICONS = {run_together(name): icon for name, icon in _NAMES.items()}

COMMA = '<span class="js-hidden">, </span>'
"""Heard between signs that stand apart on the screen."""


@kept(most=1024)
def channel(name: str) -> Channel:
    """A channel with its icon; channels without one share a plain sign."""
    key = run_together(name)
    drawn = _ICONS.get(key, key)
    return Channel(name, drawn if drawn in icon_names() and re.fullmatch(r"[a-z]+", drawn) else "other")


def channel_icons(*names: Iterable[str]) -> tuple[str, ...]:
    """The symbols that channels need, each once."""
    return tuple(dict.fromkeys(channel(name).icon for several in names for name in several))


@kept(most=1024)
def channels(names: tuple[str, ...]) -> Markup:
    """Channels with their icons, each once; empty without any."""
    signs = [
        f"<span class=js-channel>{symbol(channel(name).icon)}{escape(name)}</span>" for name in dict.fromkeys(names)
    ]
    return Markup(f'<span class="js-channels">{COMMA.join(signs)}</span>' if len(signs) > 1 else "".join(signs))


def symbol(icon: str) -> str:
    """A symbol of the sheet that `icons.html` puts into the page, for a sign that says itself that it holds one.

    With the old name of its address: the host's instant navigation wants to write to every `href`, and stops at these.
    """
    return f"<svg aria-hidden=true><use xlink:href=#js-icon-{icon} /></svg>"


def chip(persona: PersonaChip, *, named: bool = False, linked: bool = True) -> Markup:
    """A persona as a round sign. `named` shows the name beside it; `linked` is off inside other links."""
    name, initial = escape(persona.name), escape(persona.initial)
    link = f' href="{escape(persona.href)}"' if linked and persona.href else ""
    style = style_classes(persona.style)
    if not named:
        if link:
            return Markup(f'<a class="js-chip {style}"{link} title="{name}" aria-label="{name}">{initial}</a>')
        return Markup(f'<b class="js-chip {style}" role=img title={attribute(persona.name)}>{initial}</b>')
    tag = "a" if link else "span"
    return Markup(
        f'<{tag} class="js-persona js-named {style}"{link}>'
        f'<span class="js-chip" aria-hidden="true">{initial}</span><span class="js-name">{name}</span></{tag}>'
    )


def chips(personas: Sequence[PersonaChip], *, named: bool = False) -> Markup:
    """Several personas; empty without any."""
    signs = " ".join([chip(persona, named=named) for persona in personas])
    return Markup(f'<span class="js-chips">{signs}</span>' if signs else "")


def confidence(key: str, label: str) -> str:
    """How well a claim is founded: a full, half or empty circle and the word."""
    return f"<p class=js-conf-{key}>{escape(label)}"


def share(hundredths: int) -> str:
    """A share as a bar; the number stands beside it in words."""
    return (
        '<svg class="js-share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        f'<rect width="100" height="8"/><rect class="js-fill" width="{hundredths}" height="8"/></svg>'
    )


def icons_of(*groups: Iterable[str]) -> tuple[str, ...]:
    """The symbols that a page needs, each once."""
    return tuple(dict.fromkeys(icon for group in groups for icon in group))
