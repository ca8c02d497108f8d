"""The home page answers in a fixed order, with the most urgent first."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from journeysite.rendering.home_view import home, sections
from journeysite.rendering.listings import listings
from journeysite.rendering.site import Site

SiteOf = Callable[..., Site]

PLAIN = "## A\n- Actions: x\n"
HURTS = """\
---
title: It hurts
owner: Sales
reviewed: 2026-01-01
review_every: 90 days
---
## Buy
### Basket
- Emotion: -2 tricked
- Pain points:
    - Small (severity 1)
    - Great (severity 5)
- Opportunities:
    - Later (in progress, owner Sales, due 2027-01-31)
    - Sooner (in progress, due 2026-01-31)
    - Whenever (in progress, impact 5)
    - Over (done, due 2026-02-01)
    - Perhaps
### Pay
- Emotion: -1 slow
"""


def html(site: Site) -> str:
    return listings(site)["index.md"].body(site, "index.md")


def test_what_is_done_is_sorted_by_urgency_and_counted(site_of: SiteOf) -> None:
    site = site_of({"maps/a.md": HURTS})
    doing = home(site, "index.md").doing
    assert doing
    assert doing.facts == ("3 in progress", "1 done", "0 planned", "0 ideas", "1 with no status yet")
    places = [doing.plans.find(text) for text in ("Sooner", "Later", "Whenever", "Over")]
    assert places == sorted(places)
    assert -1 not in places
    assert "Perhaps" not in doing.plans
    assert "overdue since 31 January 2026" in doing.plans
    assert "due 31 January 2027" in doing.plans
    assert "2026-02-01" not in doing.plans
    assert 'href="maps/a/#basket--opportunities"' in doing.plans
    assert 'href="owners/sales/"' in doing.plans


def test_a_hidden_lane_is_no_target(site_of: SiteOf) -> None:
    hidden = HURTS.replace("owner: Sales\n", "owner: Sales\nhide_lanes: [opportunities]\n", 1)
    doing = home(site_of({"maps/a.md": hidden}), "index.md").doing
    assert doing
    assert 'href="maps/a/#basket"' in doing.plans


def test_the_lowest_moment_and_its_worst_pain_come_first(site_of: SiteOf) -> None:
    lows = home(site_of({"maps/a.md": HURTS}), "index.md").lows
    assert [low.where.text for low in lows] == ["Basket", "Pay"]
    assert "Great" in lows[0].pain


def test_of_moments_that_hurt_alike_each_map_shows_one_first(site_of: SiteOf) -> None:
    stages = "## One\n- Emotion: -2\n## Two\n- Emotion: -2\n"
    files = {f"maps/{name}.md": f"---\ntitle: {name}\n---\n{stages}" for name in ("a", "b", "c")}
    lows = home(site_of(files), "index.md").lows
    assert [(low.map.text, low.where.text) for low in lows] == [("a", "One"), ("b", "One"), ("c", "One"), ("a", "Two")]


def test_of_moments_as_low_what_more_people_feel_comes_first_then_what_hurts_more(site_of: SiteOf) -> None:
    def journey(name: str, felt: str, severity: int) -> str:
        pain = f"- Pain points:\n    - Ouch (severity {severity})\n"
        return f"---\ntitle: {name}\npersonas: [ann, bob]\n---\n## Buy\n### Pay {name}\n- Emotion: {felt}\n{pain}"

    files = {f"personas/{name}.md": f"---\nname: {name.title()}\n---\n" for name in ("ann", "bob")}
    files |= {
        "maps/a.md": journey("a", "Ann -2", 5),
        "maps/b.md": journey("b", "Ann -2; Bob -1", 4),
        "maps/c.md": journey("c", "Ann -2; Bob -2", 1),
        "maps/d.md": journey("d", "-2", 2),
        "maps/e.md": journey("e", "-2", 2),
    }
    lows = home(site_of(files), "index.md").lows
    assert [low.map.text for low in lows] == ["d", "e", "c", "a"], "what names nobody is felt by both who are there"


def test_the_lowest_moments_say_by_name_and_in_the_colour_of_the_map_whose_they_are(site_of: SiteOf) -> None:
    felt = (
        "---\ntitle: M\npersonas: [samir, sofia]\n---\n## Buy\n### Pay\n- Emotion: Samir +1 fine; Sofia -2 cornered\n"
    )
    files = {"maps/m.md": felt} | {f"personas/{n.lower()}.md": f"---\nname: {n}\n---\n" for n in ("Samir", "Sofia")}
    (low,) = home(site_of(files), "index.md").lows
    assert low.felt.striptags() == "SoSofia &minus;2 cornered".replace("&minus;", "−")
    assert "js-s2" in low.felt


def test_the_lowest_moments_name_everybody_who_feels_them(site_of: SiteOf) -> None:
    """Whether the map says so of each, or of all at once; where they are many, their signs stand for their names."""
    people = {f"personas/p{n}.md": f"---\nname: P{n}\n---\n" for n in range(1, 5)}

    def felt(personas: str, emotion: str) -> str:
        (low,) = home(
            site_of({"maps/m.md": f"---\npersonas: {personas}\n---\n## A\n- Emotion: {emotion}\n"} | people), "index.md"
        ).lows
        return low.felt

    for emotion in ("-2", "P1 -2; P2 -2", "P1 -2; -2"):
        html = felt("[p1, p2]", emotion)
        assert re.findall(r'js-name">(\w+)<', html) == ["P1", "P2"], emotion
        assert html.count("&minus;2") == 1, "what they feel alike is said once"
    assert re.findall(r'js-name">(\w+)<', felt("[p1, p2]", "P1 -2; P2 -1")) == ["P1"]
    many = felt("[p1, p2, p3, p4]", "-2")
    assert "js-name" not in many
    assert re.findall(r"title=(\w+)", many) == ["P1", "P2", "P3", "P4"]


def test_the_latest_changes_come_from_version_control_else_from_reviews(site_of: SiteOf) -> None:
    files = {"maps/a.md": HURTS, "maps/b.md": PLAIN, "maps/c.md": f"---\nstatus: archived\n---\n{PLAIN}"}
    changed = {"maps/b.md": date(2026, 9, 29), "maps/c.md": date(2026, 9, 30)}
    changes = home(site_of(files, changed=changed), "index.md").changes
    assert [(one.where.href, one.when) for one in changes] == [
        ("maps/b/", "changed on 29 September 2026"),
        ("maps/a/", "reviewed on 1 January 2026"),
    ]


def test_lists_are_short_and_lead_to_the_rest(site_of: SiteOf) -> None:
    due = "---\ntitle: M{n}\nreviewed: 2026-01-{n}\nreview_every: 1 day\n---\n" + PLAIN
    site = site_of({f"maps/m{n}.md": due.format(n=n) for n in range(10, 30)})
    page = home(site, "index.md")
    assert [one.where.text for one in page.reviews.shown] == ["M10", "M11", "M12", "M13"]
    assert page.reviews.more
    assert page.reviews.more == ("16 more need a review", "health/")
    assert [(len(group.maps), group.more) for group in page.maps] == [
        (12, ("8 more maps of this type", "maps/#current-state"))
    ]


def test_archived_maps_are_no_more_of_those_in_force(site_of: SiteOf) -> None:
    archived = HURTS.replace("owner: Sales", "status: archived")
    old_day = f"---\nstatus: archived\ntype: day-in-the-life\n---\n{PLAIN}"
    files = {"maps/a.md": archived, "maps/b.md": f"---\nreviewed: 2026-09-29\n---\n{PLAIN}", "maps/c.md": old_day}
    page = home(site_of(files), "index.md")
    assert [(group.anchor, len(group.maps), group.more) for group in page.maps] == [("current-state", 1, None)]
    assert page.maps[0].maps[0].where.text == "B"
    assert (page.lows, page.doing, page.reviews.shown) == ((), None, ())
    assert [one.where.text for one in page.changes] == ["B"]


def test_the_table_of_contents_has_what_the_page_has(site_of: SiteOf) -> None:
    for files in ({"maps/a.md": HURTS}, {"maps/a.md": PLAIN}, {}):
        site = site_of(files)
        body = html(site)
        anchors = [anchor for anchor, _ in sections(site)]
        for anchor in ("worst-moments", "what-is-done", "latest-changes", "due-for-review"):
            assert (f'id="{anchor}"' in body) is (anchor in anchors), (files, anchor)


def test_where_nothing_is_due_it_says_so_only_to_those_who_review(site_of: SiteOf) -> None:
    reviewed = f"---\nreviewed: 2026-09-01\n---\n{PLAIN}"
    assert "Every review is current." in html(site_of({"maps/a.md": reviewed}))
    assert "Every review is current." not in html(site_of({"maps/a.md": PLAIN}))


def test_what_never_was_reviewed_needs_a_review_where_others_were(site_of: SiteOf) -> None:
    never = {f"maps/{name}.md": f"---\ntitle: {name}\n---\n{PLAIN}" for name in "bcdefg"}
    reviewed = f"---\nreviewed: 2026-09-01\nreview_every: 5 days\n---\n{PLAIN}"
    archived = f"---\nstatus: archived\n---\n{PLAIN}"
    site = site_of({"maps/z.md": reviewed, "maps/y.md": archived, **never, "personas/ann.md": "---\nname: Ann\n---\n"})
    page = home(site, "index.md").reviews
    assert [(one.where.text, one.freshness.state) for one in page.shown] == [
        ("Z", "overdue"), ("b", "never"), ("c", "never"), ("d", "never"),
    ]  # fmt: skip
    assert page.more == ("3 more need a review", "health/")
    assert "Every review is current." not in html(site)
    assert html(site).count("never reviewed") == 3


def test_below_its_lists_stands_what_all_of_it_is_called(site_of: SiteOf) -> None:
    page = html(site_of({"maps/a.md": HURTS.replace("reviewed: 2026-01-01", "reviewed: 2026-09-29")}))
    for way in (
        '<a href="pain-points/">All pain points</a>',
        '<a href="opportunities/">All opportunities</a>',
        '<a href="health/">The health of all pages</a>',
    ):
        assert way in page


def test_the_feed_is_named_where_there_is_one(site_of: SiteOf) -> None:
    files = {"maps/a.md": HURTS}
    assert 'href="feed.xml"' in html(site_of(files, site_url="https://journeys.example.org/"))
    assert "feed.xml" not in html(site_of(files))


def test_one_thing_is_counted_as_one(site_of: SiteOf) -> None:
    site = site_of({"maps/a.md": PLAIN, "personas/p.md": "---\nname: P\n---\n", "personas/q.md": "---\nname: Q\n---\n"})
    assert [(number, label) for label, number, _ in home(site, "index.md").counts] == [
        ("1", "Journey map"), ("2", "Personas"), ("0", "Shared touchpoints"), ("0", "KPIs"),
    ]  # fmt: skip
