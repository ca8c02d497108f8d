"""What happened lately."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from journeysite.catalog.news import news
from journeysite.pipeline import Content

TODAY = date(2026, 9, 30)
SITE = {
    "maps/changed.md": "---\nreviewed: 2026-01-01\n---\n## A\n- Actions: x\n",
    "maps/due.md": "---\nreviewed: 2026-08-31\nreview_every: 30 days\n---\n## A\n- Actions: x\n",
    "maps/not-yet.md": "---\nreviewed: 2026-09-01\nreview_every: 30 days\n---\n## A\n- Actions: x\n",
    "maps/was-changed.md": "---\nstatus: archived\n---\n## A\n- Actions: x\n",
    "maps/archived.md": "---\nreviewed: 2026-01-01\nreview_every: 30 days\nstatus: archived\n---\n## A\n- Actions: x\n",
    "maps/mistyped.md": "---\nreviewed: 2062-09-01\n---\n## A\n- Actions: x\n",
    "maps/silent.md": "## A\n- Actions: x\n",
    "maps/draft.md": "---\nstatus: draft\nreviewed: 2026-01-01\nreview_every: 1 day\n---\n## A\n- Actions: x\n",
    "personas/p.md": "---\nname: P\nreviewed: 2026-01-01\nreview_every: 1 day\n---\n",
    "kpis/k.md": "---\nname: K\nreviewed: 2026-01-01\n---\n",
}


def test_changes_of_maps_and_reviews_of_everything(read_site: Callable[..., Content]) -> None:
    changed = {"maps/changed.md": date(2026, 9, 1), "maps/draft.md": TODAY, "personas/p.md": TODAY}
    changed["maps/was-changed.md"] = TODAY
    found = sorted(news(read_site(SITE).catalog, changed, TODAY), key=lambda one: one.order)
    assert [(str(one.day), one.event.value, one.document.id) for one in found] == [
        ("2026-09-30", "due", "due"),
        ("2026-09-01", "changed", "changed"),
        ("2026-09-01", "reviewed", "not-yet"),
        ("2026-08-31", "reviewed", "due"),
        ("2026-01-02", "due", "p"),
    ]
