"""The templates of the gallery: what there is, and what each describes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from journeysite.assets import theme_folder
from journeysite.diagnostics import did_you_mean
from journeysite.loading.sources import KIND_WORDS, Kind, Source

WRITTEN = date(2026, 11, 1)
"""The day on which all templates say they were reviewed."""


class Group(StrEnum):
    """A part of the gallery. The values are the ends of the keys of their titles."""

    TYPES = "types"
    STAGES = "stages"
    SECTORS = "sectors"
    PARTS = "parts"


@dataclass(frozen=True, slots=True)
class Starter:
    """A template: the file `theme/starters/<name>.md`."""

    name: str
    kind: Kind
    group: Group
    sector: str = ""
    """The end of the key of a sector's name, and a second name for the template."""


STARTERS = (
    Starter("current-state", Kind.MAP, Group.TYPES),
    Starter("future-state", Kind.MAP, Group.TYPES),
    Starter("day-in-the-life", Kind.MAP, Group.TYPES),
    Starter("five-stages", Kind.MAP, Group.STAGES),
    Starter("six-stages", Kind.MAP, Group.STAGES),
    Starter("service-blueprint", Kind.MAP, Group.STAGES),
    Starter("furniture-store", Kind.MAP, Group.SECTORS, "retail"),
    Starter("home-loan", Kind.MAP, Group.SECTORS, "banking"),
    Starter("planned-operation", Kind.MAP, Group.SECTORS, "health-care"),
    Starter("hotel-stay", Kind.MAP, Group.SECTORS, "hospitality"),
    Starter("car-service", Kind.MAP, Group.SECTORS, "automotive"),
    Starter("outfit-online", Kind.MAP, Group.SECTORS, "fashion"),
    Starter("software-trial", Kind.MAP, Group.SECTORS, "software"),
    Starter("building-permit", Kind.MAP, Group.SECTORS, "government"),
    Starter("news-subscription", Kind.MAP, Group.SECTORS, "media"),
    Starter("evening-course", Kind.MAP, Group.SECTORS, "education"),
    Starter("persona", Kind.PERSONA, Group.PARTS),
    Starter("persona-at-work", Kind.PERSONA, Group.PARTS),
    Starter("persona-in-sections", Kind.PERSONA, Group.PARTS),
    Starter("help-line", Kind.TOUCHPOINT, Group.PARTS),
    Starter("kpi", Kind.KPI, Group.PARTS),
)
"""All templates in the order of the gallery. The first of a kind is the one that is taken where none is named."""


class NoStarter(Exception):
    """There is no such template; the text says which one may be meant."""


def starters_of(kind: Kind) -> tuple[Starter, ...]:
    """The templates of one kind of document, in the order of the gallery."""
    return tuple(starter for starter in STARTERS if starter.kind is kind)


def find_starter(kind: Kind, name: str | None) -> Starter:
    """The template of a name or a sector, by default the first of its kind; raises `NoStarter`."""
    if name is None:
        return starters_of(kind)[0]
    wanted = name.strip().casefold()
    found = next((starter for starter in STARTERS if wanted in (starter.name, starter.sector or None)), None)
    if found and found.kind is kind:
        return found
    if found:
        raise NoStarter(
            f"“{found.name}” is a template of a {KIND_WORDS[found.kind]}. Write “journeysite new {found.kind} …”."
        )
    known = [word for starter in starters_of(kind) for word in (starter.name, starter.sector) if word]
    guess = did_you_mean(wanted, known, cutoff=0.6) if len(wanted) < 100 else ""
    listed = ", ".join(starter.name for starter in starters_of(kind))
    raise NoStarter(
        f"There is no template “{name}” of a {KIND_WORDS[kind]}. {guess or f'The templates are: {listed}.'}"
    )


def starter_file(starter: Starter) -> Path:
    """The file of a template."""
    return theme_folder() / "starters" / f"{starter.name}.md"


def starter_sources(templates: str) -> Iterable[Source]:
    """All templates as sources, whose pages stand in the folder `templates`."""
    folder = theme_folder() / "starters"
    for starter in STARTERS:
        name = f"{starter.name}.md"
        yield Source(folder / name, f"{templates}/{name}", starter.kind, name, folder)
