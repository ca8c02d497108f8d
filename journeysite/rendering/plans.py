"""Opportunities on pages other than their map's: one line each, with the way to the cell, the owner and the day."""

from __future__ import annotations

from journeysite.catalog.opportunities import Placed, is_finished, is_late
from journeysite.rendering import items
from journeysite.rendering.inline import escaped, named, plain_text
from journeysite.rendering.lanes import shows
from journeysite.rendering.site import Site


def opportunity_item(site: Site, one: Placed, start: str, *, owned: bool = False) -> str:
    """An opportunity as an `<li>`; `owned` leaves the owner out, where the page is theirs."""
    given, w = one.opportunity, site.w
    text = f'<a href="{escaped(_cell(site, one, start))}">{named(plain_text(given.text))}</a>'
    where = f'<span><a href="{escaped(site.link_to(one.journey, start))}">{named(one.journey.title)}</a></span>'
    moment = named(site.called(one.moment, one.spot.stage + 1))
    facts = (
        items.progress(w, given.status) if given.status else "",
        _due(site, one),
        f"<span>{items.owner(w, site.owner_name(given.owner), site.owner_page(given.owner, start))}</span>"
        if given.owner and not owned
        else "",
    )
    return (
        f'<li><div><span class="js-use">{text}</span> <span class="js-quiet js-path">{where} <span>{moment}</span>'
        f'</span></div>\n<div class="js-felt js-quiet">{" ".join(filter(None, facts))}</div></li>'
    )


def _due(site: Site, one: Placed) -> str:
    given = one.opportunity
    if not given.due or is_finished(given):
        return ""
    late = is_late(given, site.settings.today)
    said = escaped(site.w("late" if late else "due", date=site.w.date(given.due)))
    return f'<span class="js-badge js-fresh-overdue">{said}</span>' if late else f"<span>{said}</span>"


def _cell(site: Site, one: Placed, start: str) -> str:
    """The way to the cell; to its heading, where the map hides the lane."""
    anchor = site.anchors(one.journey)[one.spot.stage].of(one.spot.touchpoint)
    shown = shows(site, one.journey.value, "opportunities")
    return site.link_to(one.journey, start, f"{anchor}--opportunities" if shown else anchor)
