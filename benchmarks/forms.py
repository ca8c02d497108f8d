"""A journey in the two forms of journeysite, and as a plain Markdown table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from benchmarks.samples import Evidence, Journey, Opportunity, Touchpoint

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def outline(journey: Journey) -> str:
    """The journey in headings and labels."""
    lines = [*_narrative(journey)[:2]]
    for stage, touchpoints in journey.stages:
        lines += [f"## {stage}", ""]
        for touchpoint in touchpoints:
            lines += [*_outlined(touchpoint), ""]
    lines += ["## What this map tells us", "", *_narrative(journey)[2:]]
    return _page(_header(journey), lines)


def _outlined(touchpoint: Touchpoint) -> Iterator[str]:
    linked = f"[{touchpoint.name}](../touchpoints/{touchpoint.shared}.md)"
    yield f"### {linked if touchpoint.shared else touchpoint.name}"
    yield ""
    yield f"- Channel: {touchpoint.channel}"
    yield f"- Goal: {touchpoint.goal}"
    yield "- Actions:"
    yield from (f"    - {action}" for action in touchpoint.actions)
    yield f"- Thoughts: {touchpoint.thought}"
    yield f"- Emotion: {emotions(touchpoint)}"
    yield "- Gains:"
    yield from (f"    - {gain}" for gain in touchpoint.gains)
    yield "- Pain points:"
    yield from (f"    - {pain.text} (severity {pain.severity})" for pain in touchpoint.pains)
    yield "- Opportunities:"
    yield from (f"    - {opportunity(one)}" for one in touchpoint.opportunities)
    yield f"- KPIs: {', '.join(touchpoint.kpis)}"
    yield f"- Backstage: {touchpoint.backstage}"
    yield "- Evidence:"
    yield from (f"    - {evidence(one)}" for one in touchpoint.evidence)


def front_matter(journey: Journey) -> str:
    """The journey as data, with its narrative as the body."""
    stages = [{"name": stage, "touchpoints": list(map(_data, touchpoints))} for stage, touchpoints in journey.stages]
    return _page(_header(journey) | {"stages": stages}, _narrative(journey))


def _data(touchpoint: Touchpoint) -> dict[str, Any]:
    return {
        "name": touchpoint.name,
        **({"touchpoint": touchpoint.shared} if touchpoint.shared else {}),
        "channel": touchpoint.channel,
        "goal": touchpoint.goal,
        "actions": list(touchpoint.actions),
        "thoughts": touchpoint.thought,
        "emotion": emotions(touchpoint),
        "gains": list(touchpoint.gains),
        "pains": [{"text": pain.text, "severity": pain.severity} for pain in touchpoint.pains],
        "opportunities": [
            {
                "text": one.text,
                "impact": one.impact,
                "effort": one.effort,
                "owner": one.owner,
                "status": one.status,
                "due": one.due,
            }
            for one in touchpoint.opportunities
        ],
        "kpis": list(touchpoint.kpis),
        "backstage": touchpoint.backstage,
        "evidence": [
            {"source": one.source, "date": one.day, "sample": one.sample, "quote": one.quote}
            for one in touchpoint.evidence
        ],
    }


def plain(journey: Journey) -> str:
    """The journey as a Markdown table: lanes as rows, touchpoints as columns."""
    touchpoints = [touchpoint for _, below in journey.stages for touchpoint in below]
    stages = [stage for stage, below in journey.stages for _ in below]
    rows = (
        ("Stage", stages),
        ("", ["---" for _ in stages]),
        ("Touchpoint", [linked(touchpoint) for touchpoint in touchpoints]),
        ("Goal", [touchpoint.goal for touchpoint in touchpoints]),
        ("Actions", ["; ".join(touchpoint.actions) for touchpoint in touchpoints]),
        ("Thoughts", [touchpoint.thought for touchpoint in touchpoints]),
        ("Emotion", [emotions(touchpoint) for touchpoint in touchpoints]),
        ("Gains", ["; ".join(each.gains) for each in touchpoints]),
        ("Pain points", ["; ".join(f"{one.text} ({one.severity})" for one in each.pains) for each in touchpoints]),
        ("Opportunities", ["; ".join(opportunity(one) for one in each.opportunities) for each in touchpoints]),
        ("KPIs", [", ".join(f"[{kpi}](../kpis/{kpi}.md)" for kpi in each.kpis) for each in touchpoints]),
        ("Backstage", [touchpoint.backstage for touchpoint in touchpoints]),
        ("Evidence", ["; ".join(evidence(one) for one in each.evidence) for each in touchpoints]),
    )
    table = [f"| {label or '---'} | {' | '.join(cells)} |" for label, cells in rows]
    facts = [
        journey.summary,
        "",
        f"Personas: {', '.join(f'[{name}](../personas/{name.lower()}.md)' for name in journey.personas)}. "
        f"Owner: {journey.owner}. Reviewed: {journey.reviewed}.",
        "",
    ]
    return _page({"title": journey.title}, [*facts, *table, "", *_narrative(journey)])


def linked(touchpoint: Touchpoint) -> str:
    """A touchpoint in plain Markdown, with the way to the shared one."""
    name = f"[{touchpoint.name}](../touchpoints/{touchpoint.shared}.md)" if touchpoint.shared else touchpoint.name
    return f"{name} ({touchpoint.channel})"


def emotions(touchpoint: Touchpoint) -> str:
    """What is felt, in words that any form takes."""
    return "; ".join(f"{who or ''} {score:+} {feeling}".strip() for who, score, feeling in touchpoint.emotions)


def opportunity(one: Opportunity) -> str:
    """An opportunity in a line."""
    return f"{one.text} (impact {one.impact}, effort {one.effort}, owner {one.owner}, {one.status}, due {one.due})"


def evidence(one: Evidence) -> str:
    """A source in a line."""
    return f'{one.source}, {one.day}, n = {one.sample}: "{one.quote}"'


def _header(journey: Journey) -> dict[str, Any]:
    return {
        "title": journey.title,
        "type": "current-state",
        "summary": journey.summary,
        "personas": [name.lower() for name in journey.personas],
        "owner": journey.owner,
        "reviewed": journey.reviewed,
        "review_every": "90 days",
    }


def _narrative(journey: Journey) -> list[str]:
    return [line for paragraph in journey.narrative for line in (paragraph, "")]


def _page(header: dict[str, Any], lines: list[str]) -> str:
    written = yaml.dump(header, Dumper=_DUMPER, sort_keys=False, allow_unicode=True, width=1000)
    return "\n".join(("---", f"{written}---", *lines, ""))
