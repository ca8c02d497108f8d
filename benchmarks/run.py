"""Build sites of journey maps beside the same texts as plain Markdown tables, and compare the costs.

There are two plain sites: one with the stage tables alone, and one with everything that journeysite writes from them
and that Markdown can say. All use Material with its search and keep their leaf pages out of the navigation. The builds
are child processes and take turns, so that a busy machine slows all; CPU seconds are compared, not the time on the
wall. Exit status: 0 when every target that was measured holds, 1 when one is missed.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from compileall import compile_dir
from dataclasses import asdict, dataclass
from pathlib import Path

import journeysite
from benchmarks.measure import Cost, cost_of, median_of, size_of
from benchmarks.sites import write_everything, write_journeysite, write_plain

MOST_RATIO = 0.45
"""CPU at 500 maps: journeysite in terms of plain MkDocs."""
MOST_EVERYTHING = 500
"""Above so many maps the plain site with everything is not built: it takes minutes."""
MOST_CHECK = 4.0
"""CPU seconds of `journeysite check` at 500 maps."""
MOST_GROWTH = 4.2
"""CPU from 500 to 2,000 maps: a little more than the number of maps."""
MOST_MEMORY = 200.0
"""Peak memory at 2,000 maps, in MB."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a number of maps costs; sizes are in bytes."""

    maps: int
    plain: Cost
    everything: Cost | None
    """Plain MkDocs with everything that journeysite writes; None for sites that are too large for it."""
    journeysite: Cost
    check: Cost
    """`journeysite check` on the same maps."""
    plain_output: int
    output: int
    plain_index: int
    index: int

    @property
    def ratio(self) -> float:
        """CPU in terms of plain MkDocs with the stage tables alone."""
        return self.journeysite.cpu / self.plain.cpu

    @property
    def like_for_like(self) -> float | None:
        """CPU in terms of plain MkDocs with everything."""
        return self.journeysite.cpu / self.everything.cpu if self.everything else None


@dataclass(frozen=True, slots=True)
class Target:
    """A promise about the costs."""

    name: str
    value: float
    most: float

    @property
    def holds(self) -> bool:
        """Whether the promise is kept."""
        return self.value <= self.most


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.partition("\n")[0])
    parser.add_argument("--maps", type=int, nargs="+", default=[50, 500, 2000], help="how many maps the sites have")
    parser.add_argument("--runs", type=int, default=3, help="how often each site is built; the median counts")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    options = parser.parse_args(arguments)
    measured = [measure(maps, options.runs) for maps in options.maps]
    found = targets(measured)
    print(json.dumps(as_data(measured, found), indent=2) if options.json else as_text(measured, found))
    return 0 if all(target.holds for target in found) else 1


def measure(maps: int, runs: int) -> Measured:
    """Write both sites to a temporary folder and build them in turns.

    MkDocs was compiled when it was installed; a checkout of ours is compiled here, and not in every run.
    """
    compile_dir(Path(journeysite.__file__).parent, quiet=2)
    builds: dict[str, list[Cost]] = {"plain": [], "journeysite": []}
    with tempfile.TemporaryDirectory(prefix="journeysite-benchmark-") as name:
        folder = Path(name)
        write_plain(folder / "plain", maps)
        if maps <= MOST_EVERYTHING:
            write_everything(folder / "everything", maps)
            builds["everything"] = []
        write_journeysite(folder / "journeysite", maps)
        for run in range(runs):
            for site, costs in builds.items():
                print(f"{maps} maps, run {run + 1} of {runs}: {site} …", file=sys.stderr)
                costs.append(cost_of(("mkdocs", "build", "-q"), folder / site))
        checking = ("journeysite", "check", ".")
        checks = [cost_of(checking, folder / "journeysite", most=1) for _ in range(runs)]  # findings are no failure
        plain, ours = folder / "plain/site", folder / "journeysite/site"
        return Measured(
            maps,
            median_of(builds["plain"]),
            median_of(builds["everything"]) if "everything" in builds else None,
            median_of(builds["journeysite"]),
            median_of(checks),
            size_of(plain),
            size_of(ours),
            size_of(plain / "search"),
            size_of(ours / "search"),
        )


def targets(measured: Sequence[Measured]) -> list[Target]:
    """The targets that the numbers of maps allow to judge."""
    by_maps = {one.maps: one for one in measured}
    small, large = by_maps.get(500), by_maps.get(2000)
    found = []
    if small:
        found.append(Target("CPU at 500 maps, in terms of plain MkDocs with the stage tables", small.ratio, MOST_RATIO))
        if small.like_for_like:
            found.append(Target("the same, in terms of plain MkDocs with everything", small.like_for_like, MOST_RATIO))
        found.append(Target("CPU of check at 500 maps, s", small.check.cpu, MOST_CHECK))
    if small and large:
        growth = large.journeysite.cpu / small.journeysite.cpu
        found.append(Target("growth of CPU from 500 to 2,000 maps", growth, MOST_GROWTH))
    if large:
        found.append(Target("peak memory at 2,000 maps, in MB", large.journeysite.memory, MOST_MEMORY))
    return found


def as_data(measured: Sequence[Measured], found: Sequence[Target]) -> Mapping[str, object]:
    """The result for programs."""
    return {
        "measured": [asdict(one) | {"ratio": one.ratio, "like_for_like": one.like_for_like} for one in measured],
        "targets": [asdict(target) | {"holds": target.holds} for target in found],
    }


def as_text(measured: Sequence[Measured], found: Sequence[Target]) -> str:
    """The result for people."""
    heads = (
        ("maps", "{:,}", [one.maps for one in measured]),
        ("CPU plain, s", "{:.1f}", [one.plain.cpu for one in measured]),
        ("CPU plain with everything, s", "{:.1f}", [one.everything and one.everything.cpu for one in measured]),
        ("CPU journeysite, s", "{:.1f}", [one.journeysite.cpu for one in measured]),
        ("ratio", "{:.2f}", [one.ratio for one in measured]),
        ("ratio to everything", "{:.2f}", [one.like_for_like for one in measured]),
        ("CPU journeysite check, s", "{:.1f}", [one.check.cpu for one in measured]),
        ("peak memory plain, MB", "{:.0f}", [one.plain.memory for one in measured]),
        ("peak memory journeysite, MB", "{:.0f}", [one.journeysite.memory for one in measured]),
        ("output plain, MB", "{:.1f}", [one.plain_output / 1e6 for one in measured]),
        ("output journeysite, MB", "{:.1f}", [one.output / 1e6 for one in measured]),
        ("search index plain, kB", "{:,.0f}", [one.plain_index / 1e3 for one in measured]),
        ("search index journeysite, kB", "{:,.0f}", [one.index / 1e3 for one in measured]),
    )
    lines = [
        f"{label:30}" + "".join(f"{'' if one is None else shape.format(one):>10}" for one in row)
        for label, shape, row in heads
    ]
    lines += [
        f"{'holds' if target.holds else 'MISSED'}: {target.name}: {target.value:.2f} (at most {target.most:g})"
        for target in found
    ]
    return "\n".join(lines)
