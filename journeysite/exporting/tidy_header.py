"""Front matter with its keys in the documented order: whole lines change places, and nothing else changes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from journeysite.exporting.facts import facts
from journeysite.loading.documents import HOST_KEYS
from journeysite.loading.profiles import OTHER_KEYS

_OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029\ufeff]")
_ALSO = {key: other for others in OTHER_KEYS.values() for key, other in others.items()}
"""Keys that the reader takes for others."""


def tidy_header(header: str, model: type[Any], lane_keys: Sequence[str] = ()) -> str:
    """The lines of a header in order. Comments go with the key below them, or beside them; empty lines stay."""
    if _OTHER_BREAKS.search(header):
        return header  # YAML counts its lines differently
    node = yaml.compose(header, Loader=yaml.SafeLoader)
    lines = header.split("\n")
    if isinstance(node, yaml.MappingNode):
        lines = _mapping(lines, node, model, lane_keys, 0, len(lines))
    return "\n".join(lines)


def _mapping(
    lines: Sequence[str], node: yaml.MappingNode, model: type[Any] | None, lanes: Sequence[str], first: int, end: int
) -> list[str]:
    """The lines of a mapping that begins in line `first` and ends before `end`, in order."""
    starts = [key.start_mark.line for key, _ in node.value]
    if node.flow_style or len(set(starts)) < len(starts) or not starts:
        return list(lines[first:end])
    known = {fact.key: fact.of for fact in facts(model)} if model else {}
    bounds = [*starts, _content_end(lines, starts[-1], end)]
    chunks = []
    for index, (key, value) in enumerate(node.value):
        below = _below(lines, value, known.get(key.value), lanes, bounds[index], bounds[index + 1])
        chunks.append((str(key.value), below))
    if model is None:
        ordered = [chunk for _, chunk in chunks]
        return [*lines[first : starts[0]], *(line for chunk in ordered for line in chunk), *lines[bounds[-1] : end]]
    return [*lines[first : starts[0]], *_ordered(chunks, model, lanes), *lines[bounds[-1] : end]]


def _below(
    lines: Sequence[str], value: yaml.Node, model: type[Any] | None, lanes: Sequence[str], first: int, end: int
) -> list[str]:
    """The lines of a key, with what stands in its value in order."""
    if isinstance(value, yaml.MappingNode) and model and value.start_mark.line > first:
        return _mapping(lines, value, _single(value, model), lanes, first, end)
    if not isinstance(value, yaml.SequenceNode) or value.flow_style or not model:
        return list(lines[first:end])
    starts = [item.start_mark.line for item in value.value]
    if len(set(starts)) < len(starts) or not starts:
        return list(lines[first:end])
    made = list(lines[first : starts[0]])
    bounds = [*starts, end]
    for index, item in enumerate(value.value):
        if isinstance(item, yaml.MappingNode):
            made += _mapping(lines, item, _single(item, model), lanes, bounds[index], bounds[index + 1])
        else:
            made += lines[bounds[index] : bounds[index + 1]]
    return made


def _single(node: yaml.MappingNode, model: type[Any]) -> type[Any] | None:
    """The model of a mapping; a mapping by persona has none, and its order is the writer's."""
    known = {fact.key for fact in facts(model)}
    return model if any(key.value in known for key, _ in node.value) else None


def _ordered(chunks: Sequence[tuple[str, list[str]]], model: type[Any], lanes: Sequence[str]) -> list[str]:
    """Chunks in the documented order. What stands between two of them stays, but for the comment above a key."""
    order = _order(model, lanes)
    bodies: list[list[str]] = []
    gaps: list[list[str]] = []
    above: list[str] = []  # the comment directly above the next key
    for index, (_, lines) in enumerate(chunks):
        content = len(lines)
        if index < len(chunks) - 1:
            content = _content_end(lines, 0, len(lines))
        gap = lines[content:]
        bodies.append([*above, *lines[:content]])
        comment = len(gap)
        while comment and gap[comment - 1].strip():
            comment -= 1
        gaps.append(gap[:comment])
        above = gap[comment:]
    ranks = sorted(range(len(chunks)), key=lambda index: _rank(chunks[index][0], order))
    if ranks == list(range(len(chunks))):
        return [line for _, lines in chunks for line in lines]
    made: list[str] = []
    bodies = _dashed(bodies, ranks)
    for place, index in enumerate(ranks):
        made += [*bodies[index], *gaps[place]]
    return made


def _dashed(bodies: Sequence[list[str]], ranks: Sequence[int]) -> list[list[str]]:
    """Give the dash of a list's item to the key that now comes first."""
    made = [list(body) for body in bodies]
    head = made[0][0]
    dash = re.match(r" *(?:- +)+", head)
    if not dash or ranks[0] == 0:
        return made
    made[0][0] = " " * dash.end() + head[dash.end() :]
    first = made[ranks[0]]
    at = next(index for index, line in enumerate(first) if line.strip() and not line.lstrip().startswith("#"))
    comments = [first.pop(0) for _ in range(at)]
    first[0] = dash[0] + first[0][dash.end() :]
    first[1:1] = comments
    return made


def _order(model: type[Any], lanes: Sequence[str]) -> Mapping[str, int]:
    keys: list[str] = []
    for fact in facts(model):
        if fact.key == "lanes" and "actions" in keys:
            keys += lanes
        keys.append(fact.key)
    return {key: index for index, key in enumerate(keys)}


def _rank(key: str, order: Mapping[str, int]) -> int:
    """Where a key stands: the documented ones, then the writer's own, then those of the site generator."""
    last = len(order)
    if key in order and key != "x":
        return order[key]
    if key in HOST_KEYS:
        return last + 1
    return order.get(_ALSO.get(key, ""), last)


def _content_end(lines: Sequence[str], first: int, end: int) -> int:
    """Where the lines of a value end, without the empty lines and comments behind them."""
    while end > first + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return end
