"""A hook of this repository's own site: every component of the pages, twice, in the page on the visual language.

The components are made by the functions and templates that make the pages, from the example content.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

from jinja2 import Environment
from markupsafe import escape

from journeysite.catalog.curve import curves
from journeysite.catalog.opportunities import opportunities
from journeysite.diagnostics import Severity
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.evidence import Confidence
from journeysite.rendering import items, parts, signs
from journeysite.rendering.comparison_view import comparison_page
from journeysite.rendering.coverage_view import coverage_page
from journeysite.rendering.environment import icon, icon_names
from journeysite.rendering.journeys_view import journeys
from journeysite.rendering.map_view import map_card, sparkline
from journeysite.rendering.pages import frame
from journeysite.rendering.plans import opportunity_item
from journeysite.rendering.site import Site

PAGE = "guide/design.md"
MAP = "buying-running-shoes-online"

_MARK = re.compile(r"<!-- specimen: ([\w-]+) -->")
_ANCHORS = re.compile(r' (?:id|aria-labelledby|headers)=(?:"[^"]*"|[^\s>]+)')
"""What may stand once on a page, and what refers to it."""
_SHEET = re.compile(r'<svg class="js-sprite".*?</svg>', re.DOTALL)
"""What is drawn once and used everywhere: the symbols of a page, and behind them the signs of its curves."""
_HERE = re.compile(' href="#')
"""A link to an anchor, which a specimen has not."""
_LABEL = re.compile(r'( aria-label="[^"]*)"')


def on_post_page(output: str, *, page: Any, config: Any) -> str:
    """Put the specimens where their marks stand."""
    if page.file.src_uri != PAGE:
        return output
    site = config.plugins["journeysite"].opened.site
    symbols = site.render("icons.html", icons=sorted(icon_names()))
    sheets = symbols + _SHEET.findall(_stage_table(site))[-1]
    return _MARK.sub(lambda mark: _twice(SPECIMENS[mark[1]](site)), output).replace("</h1>", f"</h1>{sheets}", 1)


def _twice(html: str) -> str:
    """On the colours of both schemes, and called by different names."""
    bare = _ANCHORS.sub("", html)
    return "".join(
        f'<div class="js-specimen specimen" data-md-color-scheme="{scheme}" data-md-color-primary="indigo">'
        f"{named}</div>"
        for scheme, named in (
            ("default", _LABEL.sub(r'\1, light"', bare)),
            ("slate", _LABEL.sub(r'\1, dark"', bare)),
        )
    )


def _map(site: Site) -> Document:
    return site.catalog.of_kind(Kind.MAP)[MAP]


def _personas(site: Site) -> str:
    people = list(site.catalog.of_kind(Kind.PERSONA).values())[:6]
    style = parts.styles(site, people)
    chips = [parts.chip(site, one, style[one.id], PAGE) for one in people]
    return signs.chips(chips, named=True)


def _macro(site: Site, call: str, **values: Any) -> str:
    """What a macro of `components.html` makes."""
    environment: Environment = site.templates
    name = call.partition("(")[0]
    template = environment.from_string(f'{{% from "components.html" import {name} %}}{{{{ {call} }}}}')
    return template.render(**values)


def _moments(site: Site, holding: str) -> list[Any]:
    stages = _map(site).value.stages
    return [one for stage in stages for moment in stage.touchpoints for one in getattr(moment, holding)]


def _listed(made: list[str]) -> str:
    return "".join(f"<p>{one}</p>" for one in made)


def _stage_table(site: Site) -> str:
    journey = site.catalog.of_kind(Kind.MAP)["returning-shoes-by-post"]
    return _HERE.sub(f' href="{site.link_to(journey, PAGE)}#', frame(site, journey).table)


_COLOURS = ("fg", "quiet", "accent", "focus", "edge", "line", "tint-1", "tint-2", "area", "good", "bad", "warn")
_SIZES = {"s": "labels, facts", "m": "cells", "l": "lists", "xl": "leads, titles of cards"}


def _swatch(token: str) -> str:
    box = '<svg class="specimen-swatch" viewBox="0 0 20 20" aria-hidden="true"><rect width="20" height="20" rx="4"'
    return f'<span class="specimen-icon">{box} fill="var(--js-{token})"/></svg> <code>--js-{token}</code></span>'


def _grid(site: Site) -> str:
    grid = coverage_page(site, "coverage.md").grids[0]
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in (grid.corner, *grid.stages[:3]))
    cells = "".join(
        re.sub(r"(?s)((?:<t[dh].*?</t[dh]>){4}).*?</tr>", r"\1</tr>", str(row)) for row in list(grid.rows)[:3]
    )
    bare = re.sub(r"<a\b[^>]*>", "<a>", cells)
    return f'<table class="js-grid"><thead><tr>{heads}</tr></thead><tbody>{bare}</tbody></table>'


def _journey(site: Site) -> str:
    journey = next(journeys(site, PAGE, site.catalog.of_kind(Kind.PERSONA)["alex"]))
    return f'<div class="js-alone">{journey.strip}</div>'


def _figures(site: Site) -> str:
    future = site.catalog.of_kind(Kind.MAP)["buying-running-shoes-next-year"]
    listed = "".join(
        f'<li><span class="js-big">{figure.value}</span> <span>{escape(figure.label)}</span></li>'
        for figure in comparison_page(site, PAGE, future).figures
    )
    return f'<ul class="js-plain js-counts">{listed}</ul>'


SPECIMENS: Mapping[str, Callable[[Site], str]] = {
    "colours": lambda site: "".join(map(_swatch, _COLOURS)),
    "persona-colours": lambda site: "".join(_swatch(f"s{number}") for number in range(1, 7)),
    "sizes": lambda site: _listed(
        [f'<span class="specimen-{size}"><code>--js-text-{size}</code> {use}</span>' for size, use in _SIZES.items()]
    ),
    "icons": lambda site: "".join(
        f'<span class="specimen-icon">{signs.symbol(name)} {name}</span>' for name in sorted(icon_names()) if icon(name)
    ),
    "personas": _personas,
    "channels": lambda site: signs.channels(("website", "app", "phone", "store")),
    "confidence": lambda site: "".join(
        signs.confidence(one.value, site.w(f"confidence_{one.value}")) for one in Confidence
    ),
    "freshness": lambda site: _listed(
        [
            _macro(site, "freshness(one)", one={"state": state, "label": site.w(f"freshness_{state}")})
            for state in ("current", "due", "overdue", "never")
        ]
    ),
    "last-change": lambda site: _macro(
        site, "last_change(one)", one={"date": "3 November 2026", "since": site.w("changed_since_review")}
    ),
    "shares": lambda site: _listed([f"{share} % {signs.share(share)}" for share in (0, 33, 100)]),
    "pain-points": lambda site: _listed([items.pain(site, one, PAGE) for one in _moments(site, "pains")[:3]]),
    "opportunities": lambda site: _listed(
        [items.opportunity(site, one, PAGE) for one in _moments(site, "opportunities")[:2]]
    ),
    "plans": lambda site: (
        '<ul class="js-plain js-uses">'
        + "".join(opportunity_item(site, one, PAGE) for one in islice(opportunities(site.catalog), 2))
        + "</ul>"
    ),
    "evidence": lambda site: items.evidence_list(site, _moments(site, "evidence")[:2], PAGE),
    "grid": _grid,
    "journey": _journey,
    "figures": _figures,
    "curve": lambda site: _macro(
        site, "sparkline(one)", one=sparkline(site, _map(site), curves(site.catalog, _map(site)))
    ),
    "card": lambda site: (
        '<ul class="js-plain js-cards-grid">'
        + _macro(site, "map_card(card)", card=map_card(site, _map(site), PAGE))
        + "</ul>"
    ),
    "nothing": lambda site: _macro(site, "nothing('no_maps', 'content/maps')"),
    "stage-table": _stage_table,
    "faults": lambda site: site.render(
        "faults.html",
        faults=[
            {
                "id": "fault",
                "severity": Severity.ERROR.value,
                "message": "There is no persona “aleks”.",
                "remedy": "Did you mean “alex”?",
                "place": "content/maps/shoes.md:7:12",
                "code": "J401 unknown-persona",
                "anchor": "",
                "where": "",
            }
        ],
    ),
}
