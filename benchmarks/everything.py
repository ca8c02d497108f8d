"""What journeysite writes beside the stage tables, as Markdown: a map as a text, the lists, the registers.

Somebody who keeps journeys in plain Markdown and wants the same to read would have to write this. Coverage, comparison,
health and owners are left out, and so are places in a page: a Markdown table has no anchors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.forms import emotions, evidence, linked, opportunity, outline, plain
from benchmarks.samples import PERSONAS, Journey, Touchpoint, slug

_ROWS = 5000
"""The rows of a page of a register, as in journeysite."""


def files(journeys: Sequence[Journey]) -> Iterator[tuple[str, str]]:
    """The paths and texts of all maps, their texts, the personas and the registers."""
    for journey in journeys:
        yield f"maps/{journey.id}.md", _with_lists(journey)
        yield f"maps/{journey.id}/story.md", outline(journey).replace("](../", "](../../")
    for persona in PERSONAS:
        yield f"personas/{slug(persona)}.md", _persona(persona, journeys)
    for name, head, rows in _registers(journeys):
        for start in range(0, len(rows), _ROWS):
            file = start // _ROWS + 1 if start else "index"
            yield f"{name}/{file}.md", "\n".join((f"# {name}", "", *_table(head, rows[start : start + _ROWS])))


def _with_lists(journey: Journey) -> str:
    pains = [f"- {pain.text} ({pain.severity}), {one.name}" for _, one in _touchpoints(journey) for pain in one.pains]
    given = [f"- {opportunity(each)}, {one.name}" for _, one in _touchpoints(journey) for each in one.opportunities]
    return "\n".join((plain(journey), "## Pain points", "", *pains, "", "## Opportunities", "", *given, ""))


def _persona(name: str, journeys: Sequence[Journey]) -> str:
    lines = [f"# {name}", ""]
    for journey in journeys:
        if name in journey.personas:
            rows = ((stage, linked(one), emotions(one)) for stage, one in _touchpoints(journey))
            lines += [f"## [{journey.title}](../maps/{journey.id}.md)", ""]
            lines += [*_table(("Stage", "Touchpoint", "Emotion"), rows), ""]
    return "\n".join(lines)


def _registers(journeys: Sequence[Journey]) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
    places = ("Touchpoint", "Stage", "Personas", "Channel", "Map", "Owner")
    moments = [
        (one, (linked(one), stage, ", ".join(map(_linked_persona, journey.personas)), one.channel,
               f"[{journey.title}](../maps/{journey.id}.md)", journey.owner))
        for journey in journeys
        for stage, one in _touchpoints(journey)
    ]  # fmt: skip
    yield (
        "pain-points",
        ("Severity", "Pain point", *places),
        [(str(pain.severity), pain.text, *place) for one, place in moments for pain in one.pains],
    )
    yield (
        "opportunities",
        ("Opportunity", "Impact", "Effort", "Status", "Due", "Owner", *places[:-1]),
        [
            (each.text, str(each.impact), str(each.effort), each.status, str(each.due), each.owner, *place[:-1])
            for one, place in moments
            for each in one.opportunities
        ],
    )
    yield "every-touchpoint", ("Emotion", *places), [(emotions(one), *place) for one, place in moments]
    yield "evidence", ("Source", *places), [(evidence(each), *place) for one, place in moments for each in one.evidence]
    yield (
        "measures",
        ("KPI", *places),
        [(f"[{kpi}](../kpis/{kpi}.md)", *place) for one, place in moments for kpi in one.kpis],
    )


def _linked_persona(name: str) -> str:
    return f"[{name}](../personas/{slug(name)}.md)"


def _touchpoints(journey: Journey) -> Iterator[tuple[str, Touchpoint]]:
    return ((stage, one) for stage, below in journey.stages for one in below)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]
