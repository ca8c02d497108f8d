"""Specimens of controls, as the scripts of the pages leave them: these make buttons of what was text.

Here no script does, since what it makes would act on this page. What a control looks like in each of its states follows
from attributes alone, and these are set here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from journeysite.loading.sources import Kind
from journeysite.rendering.gallery import starter_source
from journeysite.rendering.register import pages
from journeysite.rendering.register_pains import PAINS
from journeysite.rendering.site import Site, show_gallery
from journeysite.rendering.table_view import stage_table
from journeysite.rendering.told import told_in
from journeysite.rendering.views.table import StageTable
from shown.made import Specimen, document, led, only

_MAP, _BLUEPRINT = "returning-shoes-by-post", "seeing-a-specialist"

_LANE = re.compile(r'(?s)<span (class="js-lane-label")>(.*?</span>)</span>')
_TOGGLE = re.compile(r'(?s)<span (class="js-toggle [^>]*)>(.*?<span class="js-name">.*?</span>)</span>')
_ONLY = re.compile(r'(?s)<span (class="js-only"[^>]*)>(.*?)</span>')
_FACET = re.compile(r'(?s)<fieldset data-place="(\d+)">.*?</fieldset>\n?')
_VALUE = re.compile(r'(data-n="(\d+)"><span>.*?</span>)</label>')
_REGION = '<div class="js-region"'
"""Where the table begins, below its bar."""
_FACETS = 3
"""How many groups of values are shown."""


def prepared(html: str) -> str:
    """A stage table with its buttons: lanes are unfolded, and everybody is shown."""
    html = _LANE.sub(r'<button type="button" \1 aria-expanded="true">\2</button>', html)
    html = _TOGGLE.sub(r'<button type="button" \1 aria-pressed="true">\2</button>', html)
    return _ONLY.sub(r'<button type="button" \1 aria-pressed="false">\2</button>', html)


def _table(site: Site, id_: str = _MAP) -> StageTable:
    journey = document(site, Kind.MAP, id_)
    return stage_table(site, journey, told_in(site, journey), {})


def _bar(site: Site, block: str) -> str:
    """A part of the bar above a stage table."""
    made = only(site, "stage_table.html", (block,), table=_table(site))
    return prepared(made.partition(_REGION)[0]) + "</div>"


def _buttons(site: Site) -> str:
    """Disabled, not pressed, and pressed."""
    views = _bar(site, "views").replace('data-step="-1"', 'data-step="-1" disabled')
    return views.replace('data-view="full" aria-pressed="false"', 'data-view="full" aria-pressed="true"')


def _toggles(site: Site) -> str:
    """Everybody is shown; then the first persona alone."""
    everybody = _bar(site, "legend")
    alone = everybody.replace('aria-pressed="true"', 'aria-pressed="false"')
    return everybody + alone.replace('aria-pressed="false"', 'aria-pressed="true"', 2)


def _lanes(site: Site) -> str:
    """A lane before a line of a service blueprint, and one behind it, which is folded; a table on a phone, too."""
    table = _table(site, _BLUEPRINT)
    line = next(at for at, lane in enumerate(table.lanes) if lane.line)
    lanes = table.lanes[line - 1 : line + 1]
    made = prepared(only(site, "stage_table.html", ("lanes",), table=table._replace(lanes=lanes)))
    before, open_, folded = made.replace(" js-cards", "").rpartition('<tr class="js-lane')
    return before + open_ + " js-folded" + folded.replace('aria-expanded="true"', 'aria-expanded="false"')


def _toolbar(site: Site) -> str:
    """With all that opens open, and the numbers of rows that the script counts."""
    register, rows = pages(site, PAINS).page(PAINS.file)
    bar = str(register.filters).replace(" hidden>", ">").replace('aria-expanded="false"', 'aria-expanded="true"')
    values = [found.split(";") for found in re.findall(r'data-f="([^"]*)"', rows)]

    def counted(facet: re.Match[str]) -> str:
        if int(facet[1]) >= _FACETS:
            return ""
        here = [found[int(facet[1])].split(",") for found in values]
        return _VALUE.sub(lambda one: f"{one[1]}<i>{sum(one[2] in row for row in here)}</i></label>", facet[0])

    return _FACET.sub(counted, bar)


def _source(site: Site) -> str:
    assert site.starters
    gallery = show_gallery(site, site.starters, site.settings.today)
    starter = document(gallery, Kind.PERSONA, "persona")
    return led(site, starter.source.uri, starter_source(site, starter, None))


CONTROLS: Mapping[str, Specimen] = {
    "buttons": Specimen(_buttons),
    "toggles": Specimen(_toggles),
    "lanes": Specimen(_lanes, wide=True),
    "toolbar": Specimen(_toolbar, wide=True, scrolls=True),
    "source": Specimen(_source, wide=True),
}
