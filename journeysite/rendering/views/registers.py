"""Registers: lists of all items of one sort over all maps."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.views.parts import Link


class RegisterColumn(NamedTuple):
    """A column. `key` is what addresses call it; `sorted` is `ascending`, `descending` or empty."""

    key: str
    label: str
    highest_first: bool
    sorted: str


class Register(NamedTuple):
    """A page of a register. `key` names its sort in class names."""

    key: str
    caption: str
    order: str
    """How its rows are sorted, in words."""
    holds: str
    """Which rows this page holds, in words; empty where it holds all."""
    filters: Markup
    columns: tuple[RegisterColumn, ...]
    rows: Markup
    """A mark for the `<tr>` of each item; empty without any."""
    pages: tuple[Link, ...]
    """All pages, where there are several; the one that is shown has no address."""
    icons: tuple[str, ...]
    """The symbols of the icon sheet that its rows use."""
    folder: str
    """Where a writer would put a map, for the hint of an empty register."""


class MatrixItem(NamedTuple):
    """An opportunity in the matrix."""

    where: Link
    map: str
    """Its map, where others are called the same; empty otherwise."""


class MatrixCell(NamedTuple):
    """The opportunities of one impact and effort. `label` says both in words."""

    label: str
    corner: str
    """What a corner means in a word; empty elsewhere."""
    worth: int
    """2 where there is much to win for little, 1 where there is much to win or little to do, 0 elsewhere."""
    number: str
    """How many there are."""
    counted: str
    """The same in words: “3 opportunities”."""
    href: str
    """The way to all of them; empty where no address selects them."""
    items: tuple[MatrixItem, ...]
    more: Link | None
    """The same way, or that to the register, where some find no room."""


class MatrixRow(NamedTuple):
    """The opportunities of one impact, by effort."""

    label: str
    cells: tuple[MatrixCell, ...]


class PlanItem(NamedTuple):
    """An opportunity in the plan."""

    where: Link
    map: str
    owner: Link | None
    due: str
    overdue: bool


class PlanGroup(NamedTuple):
    """The opportunities of one status, or of none."""

    anchor: str
    label: str
    number: str
    items: tuple[PlanItem, ...]
    more: Link | None
    """The way to all of them, where some find no room."""


class Plan(NamedTuple):
    """What is to be done: by value and effort, and by status, owner and due date."""

    efforts: tuple[str, ...]
    matrix: tuple[MatrixRow, ...]
    """Empty where nothing open says both impact and effort."""
    unrated: str
    """How many open ones do not say both, in words."""
    groups: tuple[PlanGroup, ...]
