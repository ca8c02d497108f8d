"""`journeysite poster`: a map on one large sheet, or on several that are put together."""

from __future__ import annotations

import os
from pathlib import Path

import click

from journeysite.adapters import collector
from journeysite.adapters.atomic import write_whole
from journeysite.adapters.browsers import VARIABLE, NoBrowser, find_browser
from journeysite.adapters.commands.refusal import refuse, refuse_options
from journeysite.adapters.folder import NoSite, WrongOptions
from journeysite.adapters.one_map import FaultyMap, NoMap, Shown, find_map
from journeysite.adapters.printing import NotPrinted, Press
from journeysite.adapters.reports import report_of
from journeysite.rendering.environment import BrokenTemplate
from journeysite.rendering.paper import Paper, layout, paper_for
from journeysite.rendering.poster import Fit, measured, to_measure
from journeysite.rendering.poster import poster as poster_of
from journeysite.reporting import text

_READABLE = 6
"""The smallest text, in points, that people read without effort."""
_PAPERS = [paper.value for paper in (Paper.A0, Paper.A1, Paper.A2, Paper.A3)]
_TILES = [paper.value for paper in (Paper.A3, Paper.A4)]


@click.command()
@click.argument("name", metavar="MAP")
@click.option(
    "--paper", type=click.Choice(_PAPERS, case_sensitive=False), default="a1", help="The size of the poster [a1]."
)
@click.option(
    "--tiles",
    type=click.Choice(_TILES, case_sensitive=False),
    help="Cut it into sheets of this size, to be put together.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where to write it; by default a PDF with the id of the map, in this folder.",
)
@click.option("--force", is_flag=True, help="Replace a file that exists.")
@click.option("--browser", metavar="PROGRAM", help=f"The browser that prints; else {VARIABLE}, else one that is found.")
@click.option(
    "--site", type=click.Path(path_type=Path, exists=True), default=".", help="The site's folder; by default this one."
)
def poster(
    name: str, paper: str, tiles: str | None, output: Path | None, force: bool, browser: str | None, site: Path
) -> None:
    """Print MAP (its id, its title or its file) as a PDF for the wall: one large page with the whole stage table.

    It takes a Chromium, Chrome or Edge of this machine. A draft is marked as one. Exit status: 0 written, 2 not.
    """
    large, small = Paper(paper), Paper(tiles) if tiles else None
    if small and small <= large:
        raise click.UsageError(f"A poster of {paper} is not cut into sheets of {tiles}. Choose a larger --paper.")
    collector.look_at_new()
    try:
        shown = find_map(name, site)
        target = output or Path(f"{shown.journey.id}.pdf")
        _check(target, force=force)
        data, fit, sheets = _printed(shown, large, small, Press(find_browser(browser)))
    except FaultyMap as error:
        click.echo(text.write(report_of(error.errors, [error.source], site)), err=True)
        refuse("What is wrong would be missing on paper. Nothing was written; mend it first.")
    except WrongOptions as error:
        refuse_options(error, site)
    except (NoSite, NoMap, NoBrowser, NotPrinted, BrokenTemplate) as error:
        refuse(str(error))
    try:
        write_whole(target, data)
    except OSError as error:
        refuse(f"{target} cannot be written: {error.strerror or error}.")
    _say(target, f"{paper} in {sheets} sheets of {tiles} and a plan" if tiles else paper, fit)
    _warn(large, fit)


def _check(target: Path, *, force: bool) -> None:
    """Refuse at once what is known before a browser has worked."""
    if target.exists() and not force:
        refuse(f"{target} exists. Nothing was written; --force replaces it.")
    if not target.parent.is_dir():
        refuse(f"There is no folder {target.parent} to write {target.name} into. Make it first.")
    if not os.access(target.parent, os.W_OK):
        refuse(f"{target} cannot be written: its folder takes no files.")


def _printed(shown: Shown, paper: Paper, tiles: Paper | None, press: Press) -> tuple[bytes, Fit, int]:
    """The poster, how large its text is, and on how many sheets; raises `NotPrinted`."""
    site, journey, look = shown.site, shown.journey, shown.look
    lying, standing = (layout(paper, tiles, portrait=portrait) for portrait in (False, True))
    fit = measured(press.read(to_measure(site, journey, lying, standing, look)))
    if not fit:
        raise NotPrinted(
            f"{press.browser} could not read the file that it was given. A browser in a box of its own, such as a "
            "snap, may not see the folder for temporary files: name another one in the environment variable TMPDIR."
        )
    chosen = standing if fit.portrait else lying
    printed = press.printed(poster_of(site, journey, chosen, fit, look), tagged=not tiles, day=site.settings.today)
    return printed, fit, len(chosen.places)


def _say(target: Path, form: str, fit: Fit) -> None:
    side = "portrait" if fit.portrait else "landscape"
    click.echo(f"Written: {target} ({form}, {side}; the smallest text has {fit.smallest:.1f} pt).")


def _warn(paper: Paper, fit: Fit) -> None:
    if fit.smallest < _READABLE:
        other = paper_for(_READABLE, fit.smallest, paper)
        remedy = f"Print it on {other.value}." if other else "Let the map show fewer lanes, by “hide_lanes”."
        click.echo(f"Text of less than {_READABLE} pt is hard to read. {remedy}", err=True)
