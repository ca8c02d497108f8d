"""Specimens of cards and curves, and of what stands where something is missing or wrong."""

from __future__ import annotations

from collections.abc import Mapping

from journeysite.catalog.curve import curves
from journeysite.diagnostics import Severity
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering.gallery import starter_groups
from journeysite.rendering.journeys_view import journeys
from journeysite.rendering.listing_view import persona_cards
from journeysite.rendering.map_view import map_card, sparkline
from journeysite.rendering.site import Site
from shown.made import PAGE, Specimen, document, macro, only


def _map(site: Site) -> Document:
    return document(site, Kind.MAP, "buying-running-shoes-online")


def _curve(site: Site) -> str:
    return macro(site, "sparkline(one)", one=sparkline(site, _map(site), curves(site.catalog, _map(site))))


def _card(site: Site) -> str:
    card = macro(site, "map_card(card)", card=map_card(site, _map(site), PAGE))
    return f'<ul class="js-plain js-cards-grid">{card}</ul>'


def _persona_card(site: Site) -> str:
    return only(site, "personas.html", ("cards",), cards=persona_cards(site, PAGE)[:1], folder="")


def _starter_card(site: Site) -> str:
    group = starter_groups(site, PAGE)[0]
    return only(site, "starters.html", ("groups",), groups=[group._replace(cards=group.cards[:1])])


def _journey(site: Site) -> str:
    journey = next(journeys(site, PAGE, document(site, Kind.PERSONA, "alex")))
    return f'<div class="js-alone">{journey.strip}</div>'


def _faults(site: Site) -> str:
    fault = {
        "id": "fault",
        "severity": Severity.ERROR.value,
        "message": "There is no persona “aleks”.",
        "remedy": "Did you mean “alex”?",
        "place": "content/maps/shoes.md:7:12",
        "code": "J401 unknown-persona",
        "anchor": "",
        "where": "",
    }
    return site.render("faults.html", faults=[fault])


CARDS: Mapping[str, Specimen] = {
    "curve": Specimen(_curve),
    "journey": Specimen(_journey, wide=True),
    "card": Specimen(_card),
    "persona-card": Specimen(_persona_card),
    "starter-card": Specimen(_starter_card),
    "nothing": Specimen(lambda site: macro(site, "nothing('no_maps', 'content/maps')")),
    "faults": Specimen(_faults),
}
