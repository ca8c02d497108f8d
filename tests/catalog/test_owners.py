"""Who owns what, and the addresses of their pages."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeysite.catalog.owners import owner_slug, owners
from journeysite.pipeline import Content

ReadSite = Callable[..., Content]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Marketing", "marketing"),
        ("E-commerce", "e-commerce"),
        ("E commerce", "e-commerce"),
        ("  Customer   Support ", "customer-support"),
        ("Sales/Service (EU)", "sales-service-eu"),
        ("O'Brien, Anna", "o-brien-anna"),
        ("Müller", "müller"),
        ("営業", "営業"),
    ],
)
def test_ordinary_names_are_readable_addresses(name: str, slug: str) -> None:
    assert owner_slug(name) == slug


@pytest.mark.parametrize(
    "names",
    [
        ("C", "C++", "C#"),
        ("Ops 🇩🇪", "Ops 🇫🇷", "Ops"),
        ("🚀", "★", "?"),
        ("W" * 500, "W" * 501, "W" * 50),
        ("index", "readme", "con", "Team"),
        ("<script>alert(1)</script>", "script alert 1 script"),
        ("שלום", "\u202eשלום"),
        ("[Team](https://example.org)", "Team"),
    ],
)
def test_no_two_names_have_one_address(names: tuple[str, ...]) -> None:
    assert len({owner_slug(name) for name in names}) == len(names)


@settings(deadline=None)
@given(st.text(min_size=1, max_size=600))
def test_an_address_is_a_short_name_of_a_file(name: str) -> None:
    slug = owner_slug(name)
    assert 0 < len(slug) <= 60
    assert re.fullmatch(r"[^\W_]+(-[^\W_]+)*", slug)
    assert slug not in ("index", "readme", "con", "nul")
    assert owner_slug(name) == slug


SITE = {
    "maps/a.md": """\
---
owner: E-commerce
---
## A
- Actions: x
- Opportunities:
    - Mend (owner Logistics)
    - Try
""",
    "maps/b.md": "---\nowner: e commerce\nstatus: archived\n---\n## A\n- Opportunities:\n    - Old (owner Archive)\n",
    "maps/c.md": "---\nowner: Nobody\nstatus: draft\n---\n## A\n- Opportunities:\n    - Secret (owner Ghost)\n",
    "personas/p.md": "---\nname: P\nowner: Insight\n---\n",
    "touchpoints/t.md": "---\nname: T\nowner: Logistics\n---\n",
    "kpis/k.md": "---\nname: K\n---\n",
}


def test_everything_of_one_owner_is_together(read_site: ReadSite) -> None:
    found = owners(read_site(SITE).catalog)
    told = {
        slug: (
            owner.name,
            [one.source.uri for one in owner.documents],
            [one.opportunity.text for one in owner.opportunities()],
        )
        for slug, owner in found.items()
    }
    assert told == {
        "e-commerce": ("E-commerce", ["maps/a.md", "maps/b.md"], []),
        "insight": ("Insight", ["personas/p.md"], []),
        "logistics": ("Logistics", ["touchpoints/t.md"], ["Mend"]),
    }
    assert list(found) == sorted(found)


def test_owners_of_drafts_are_known_only_where_drafts_are_shown(read_site: ReadSite) -> None:
    assert {"nobody", "ghost"} <= owners(read_site(SITE, drafts=True).catalog).keys()
