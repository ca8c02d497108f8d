"""A map of a template with its journey in front matter. The one place that writes this form.

The front matter of the template stays as it is written; only `stages:` takes the journey in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from journeysite.loading.documents import Document
from journeysite.model.findings import Opportunity, PainPoint
from journeysite.model.journey import Moment, Stage, Touchpoint

_STAGES = re.compile(r"^stages: .*\n?", re.MULTILINE)
_TEXTS = ("channel", "personas", "goal", "actions", "thoughts")
_MEASURES = ("kpis", "backstage")


class _Dumper(yaml.SafeDumper):
    """Writes a value that stands twice out twice: the format takes no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def in_front_matter(text: str, document: Document) -> str:
    """A map as front matter and narrative; `document` is what `text` was read as."""
    start = _STAGES.sub("", text.partition("\n---\n")[0] + "\n")
    stages = yaml.dump(
        {"stages": [_moment(stage) for stage in document.value.stages]},
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=110,
    )
    narrative = "\n\n".join(part.strip() for part in (document.before, document.after) if part.strip())
    return f"{start}{stages}---\n{narrative}\n"


def _moment(moment: Moment) -> dict[str, Any]:
    """The keys of a stage or a touchpoint that hold something, in the order of the reference."""
    return {key: value for key, value in _keys(moment) if value not in (None, "", [], {})}


def _keys(moment: Moment) -> Iterator[tuple[str, Any]]:
    yield "name", moment.name
    if isinstance(moment, Touchpoint):
        yield "touchpoint", moment.touchpoint
    for key in _TEXTS:
        yield key, _one_or_list(getattr(moment, key))
    for emotion in moment.emotion:  # the templates have one for everybody
        yield "emotion", _number(emotion.score)
        yield "feeling", emotion.feeling
    yield "gains", _one_or_list(moment.gains)
    yield "pains", [_finding(pain) for pain in moment.pains]
    yield "opportunities", [_finding(opportunity) for opportunity in moment.opportunities]
    for key in _MEASURES:
        yield key, _one_or_list(getattr(moment, key))
    yield "confidence", moment.confidence and moment.confidence.value
    if isinstance(moment, Stage):
        yield "touchpoints", [_moment(touchpoint) for touchpoint in moment.touchpoints]


def _finding(finding: PainPoint | Opportunity) -> dict[str, Any]:
    if isinstance(finding, PainPoint):
        keys: dict[str, Any] = {"text": finding.text, "severity": finding.severity}
    else:
        status = finding.status and finding.status.value
        keys = {"text": finding.text, "impact": finding.impact, "effort": finding.effort, "owner": finding.owner}
        keys |= {"status": status, "due": finding.due}
    return {key: value for key, value in keys.items() if value is not None}


def _one_or_list(texts: tuple[str, ...]) -> str | list[str]:
    return texts[0] if len(texts) == 1 else list(texts)


def _number(score: float | None) -> float | int | None:
    return int(score) if score is not None and score == int(score) else score
