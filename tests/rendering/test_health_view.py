"""What needs care, by owner and by kind of finding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from journeysite import pipeline
from journeysite.adapters.folder import find_sources
from journeysite.diagnostics import Code, Severity
from journeysite.rendering.care_pages import health_body, health_headings
from journeysite.rendering.health_view import health
from journeysite.rendering.listings import listings
from journeysite.rendering.site import Site

SiteOf = Callable[..., Site]

PLAIN = "## A\n- Actions: x\n"
FILES = {
    "maps/bare.md": f"---\ntitle: Bare\nowner: Sales\n---\n{PLAIN}",
    "maps/old.md": "---\ntitle: Old\nowner: sales\nreviewed: 2026-01-01\nreview_every: 90 days\n---\n"
    "## A\n- Actions: x\n- Evidence: Survey, 2026-01-01\n### T\n- Actions: x\n- Confidence: researched\n"
    "### U\n- Actions: x\n",
    "maps/future.md": f"---\ntitle: Plan\ntype: future-state\nreviewed: 2026-09-29\n---\n{PLAIN}",
    "maps/archived.md": f"---\ntitle: Gone\nstatus: archived\nowner: Sales\n---\n{PLAIN}",
    "personas/alex.md": "---\nname: Alex\nowner: Insight\n---\n",
    "personas/mei.md": "---\nname: Mei\nevidence: [{source: Study}]\n---\n",
    "kpis/k.md": "---\nname: Rate\nowner: Insight\n---\n",
}
GRAVE = Code("J999", "grave", Severity.ERROR, "Something <grave>.")
SLIGHT = Code("J998", "slight", Severity.INFO, "Something slight.")


@pytest.fixture
def site(site_of: SiteOf) -> Site:
    findings = {"maps/old.md": {SLIGHT: 3, GRAVE: 1}, "maps/bare.md": {SLIGHT: 4}, "maps/archived.md": {GRAVE: 9}}
    return replace(site_of(FILES), findings=findings, edit_url=lambda uri: f"https://git.example.org/edit/{uri}")


def test_numbers_over_all(site: Site) -> None:
    assert health(site, "health.md").counts == (
        ("1", "review overdue"),
        ("1", "never reviewed"),
        ("2", "without evidence"),
        ("25 %", "researched"),
        ("8", "findings"),
    )


def test_by_owner_first_who_is_late_and_at_the_end_what_nobody_owns(site: Site) -> None:
    groups = list(health(site, "health.md").groups)
    assert [(group.anchor, group.owner and group.owner.text) for group in groups] == [
        ("owner--sales", "Sales"),
        ("owner--insight", "Insight"),
        ("no-owner", None),
    ]
    sales, insight, nobody = groups
    assert insight.owner == ("Insight", "../owners/insight/")
    assert insight.facts == ("1 page lacks evidence",)
    assert sales.facts == ("1 review is overdue", "1 page lacks evidence", "8 findings")
    assert sales.rows.index("Old") < sales.rows.index("Bare")
    assert "Gone" not in sales.rows
    assert "Plan" in nobody.rows
    assert "no evidence" not in nobody.rows
    assert "Mei" not in nobody.rows
    assert "Rate" not in insight.rows


def test_a_row_says_file_review_share_and_findings(site: Site) -> None:
    rows = next(iter(health(site, "health.md").groups)).rows
    old = rows[: rows.index("Bare")]
    assert 'href="../maps/old/"' in old
    assert 'maps/old.md <a href="https://git.example.org/edit/maps/old.md">Edit<span' in old
    assert "overdue" in old
    assert "1 January 2026" in old
    assert "1 of 2" in old
    assert "1 source" in old
    assert '<rect class="js-fill" width="50"' in old
    assert old.index('href="#rule--j999"') < old.index('href="#rule--j998"')


def test_without_a_repository_there_is_nothing_to_edit(site: Site) -> None:
    body = health_body(replace(site, edit_url=lambda uri: None), "health.md")
    assert "maps/old.md" in body
    assert "Edit" not in body


def test_what_was_found_the_gravest_first(site: Site) -> None:
    rules = health(site, "health.md").rules
    assert [(rule.id, rule.severity_label, rule.number) for rule in rules] == [
        ("J999", "Error", "1 time:"),
        ("J998", "Note", "7 times:"),
    ]
    assert rules[1].where == (("Bare (4)", "../maps/bare/"), ("Old (3)", "../maps/old/"))
    body = health_body(site, "health.md")
    assert 'id="rule--j999"' in body
    assert "Something &lt;grave&gt;." in body


def test_a_kind_of_finding_names_the_worst_pages(site_of: SiteOf) -> None:
    uris = [f"maps/m{number}.md" for number in range(8)]
    site = replace(site_of(dict.fromkeys(uris, PLAIN)), findings={uri: {GRAVE: n + 1} for n, uri in enumerate(uris)})
    (rule,) = health(site, "health.md").rules
    assert [one.text for one in rule.where] == ["M7 (8)", "M6 (7)", "M5 (6)", "M4 (5)", "M3 (4)"]
    assert rule.more == "and 3 more pages"


def test_the_table_of_contents(site: Site, site_of: SiteOf) -> None:
    owners, found = health_headings(site, "health.md")
    assert [heading.title for heading in owners.children] == ["Sales", "Insight", "Nobody owns these"]
    assert found.anchor == "what-the-rules-found"
    many = site_of({f"maps/m{n}.md": f"---\nowner: Team {n}\n---\n{PLAIN}" for n in range(31)})
    assert [heading.children for heading in health_headings(many, "health.md")] == [()]
    assert health_headings(site_of({}), "health.md") == ()


def test_an_empty_site_says_what_would_appear(site_of: SiteOf) -> None:
    assert "What needs care appears here" in health_body(site_of({}), "health.md")


def test_a_site_may_do_without_the_page(site_of: SiteOf) -> None:
    site = site_of({"maps/old.md": FILES["maps/old.md"]}, health=False)
    assert "health.md" not in listings(site)
    assert "health/" not in listings(site)["index.md"].body(site, "index.md")


def test_practice_is_counted_without_being_run_twice(site_of: SiteOf) -> None:
    site = site_of({"maps/a.md": f"---\ntitle: A\n---\n{PLAIN}- Emotion: +1; +2\n"})
    folder = site.catalog.documents[0].source.path.parent.parent
    content = pipeline.read(find_sources(folder, ["maps/a.md"], site.settings), ["maps/a.md"], site.settings)
    (found,) = pipeline.findings_by_file(content, site.settings).values()
    assert {code.slug: number for code, number in found.items()}.items() >= {"two-scores": 1, "no-persona": 1}.items()
