"""What a cell of coverage says: how many touchpoints, and how they feel on average."""

from __future__ import annotations

from journeysite.catalog.coverage import Cell, StageName
from journeysite.rendering import parts
from journeysite.rendering.inline import escaped, plain_text
from journeysite.rendering.site import Site

_MOST_LETTERS = 48
"""How much of a name the heads of columns, rows and folded lists show."""


def cell_html(site: Site, cell: Cell | None, href: str | None) -> str:
    """A cell of a grid; a gap says that it is one."""
    if cell is None:
        return f'<td class="js-gap"><span class="js-hidden">{escaped(site.w("coverage_gap"))}</span></td>'
    tone = f" js-{parts.tone(cell.mean)}" if cell.mean is not None else ""
    return f'<td class="js-cover{tone}">{linked(said(site, cell), href)}</td>'


def said(site: Site, cell: Cell) -> str:
    """How many touchpoints and whole stages, and their mean: numbers to be seen, with words to be heard."""
    w, shown = site.w, []
    before_mean = "," if cell.mean is not None else ""
    if cell.touchpoints:
        unit = w.count("coverage_touchpoints", cell.touchpoints)
        unit += "," if cell.stages else before_mean
        shown.append(f'<b>{w.number(cell.touchpoints)}</b><span class="js-hidden"> {escaped(unit)}</span>')
    if cell.stages:
        whole = f'<span class="js-hidden"> {escaped(w("coverage_whole_stages") + before_mean)}</span>'
        shown.append(f"<small>{escaped(w.count('stages', cell.stages))}{whole}</small>")
    if cell.mean is not None:
        shown.append(mean(site, cell.mean))
    return " ".join(shown)


def counted(site: Site, touchpoints: int, stages: int) -> str:
    """What there is to count, in words: “3 touchpoints, 1 whole stage”."""
    shown = [site.w.count("touchpoints", touchpoints)] if touchpoints else []
    return ", ".join([*shown, site.w.count("coverage_stages", stages)] if stages else shown)


def mean(site: Site, position: float) -> str:
    """A mean of emotions on the scale from −2 to +2, which says what it is to those who hear it."""
    return parts.mean(site.w, position, f'<span class="js-hidden">{escaped(site.w("mean_said"))}</span> ')


def stage_name(site: Site, stage: StageName) -> str:
    """What a stage is called that several maps may have."""
    return plain_text(stage.name) or site.w("coverage_no_name")


def shortened(name: str) -> str:
    """A name as a head: its beginning to be seen, the rest to be heard and to be pointed at.

    Numbers stand beside it: whatever way it is written, they stay behind it.
    """
    if len(name) <= _MOST_LETTERS:
        return f"<bdi>{escaped(name)}</bdi>"
    end = name.rfind(" ", _MOST_LETTERS // 2, _MOST_LETTERS)
    end = end if end > 0 else _MOST_LETTERS
    rest = f'<span class="js-hidden">{escaped(name[end:])}</span>'
    return f'<bdi title="{escaped(name)}">{escaped(name[:end])}<span aria-hidden="true">…</span>{rest}</bdi>'


def linked(html: str, href: str | None) -> str:
    """Finished HTML as a link, where it leads somewhere."""
    return f'<a href="{escaped(href)}">{html}</a>' if href else html
