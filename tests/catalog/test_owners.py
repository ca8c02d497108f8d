"""Who owns what, and the addresses of their pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeysite.catalog.owners import Owner, owner_names, owner_slug, owners
from journeysite.pipeline import Content

ReadSite = Callable[..., Content]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Marketing", "marketing"),
        ("E-commerce", "e-commerce"),
        ("E commerce", "e-commerce"),
        ("  Customer   Support ", "customer-support"),
        ("OpsTeam", "opsteam"),
        ("Anna O'Brien", "anna-o-brien"),
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
        ("A/B", "A B", "A & B", "A.B", "A_B"),
        ("O'Brien, Anna", "O'Brien Anna"),
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
    found = found_owners(read_site(SITE))
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


def found_owners(content: Content) -> Mapping[str, Owner]:
    return owners(content.catalog, owner_names(content.catalog))


@pytest.mark.parametrize("first", ["E commerce", "E-COMMERCE"])
def test_names_that_differ_in_capitals_and_in_spaces_for_hyphens_are_one_owner(read_site: ReadSite, first: str) -> None:
    written = (first, "E-commerce", "e commerce", "E-commerce", "OpsTeam", "Ops Team", "A/B", "A B")
    found = found_owners(
        read_site(
            {f"maps/{at}.md": f"---\nowner: {name}\n---\n## A\n- Actions: x\n" for at, name in enumerate(written)}
        )
    )
    told = {owner.name: [one.id for one in owner.documents] for owner in found.values()}
    assert told == {
        "A B": ["7"],
        "A/B": ["6"],
        "E-commerce": ["0", "1", "2", "3"],
        "Ops Team": ["5"],
        "OpsTeam": ["4"],
    }
    assert {"e-commerce", "ops-team", "opsteam", "a-b"} <= found.keys()
    assert found["a-b"].name == "A B"


@pytest.mark.parametrize("stray", ["E commerce", "e-Commerce", "E – commerce", "Ecommerce", "O Brien", "OBrien"])
def test_one_more_spelling_changes_no_address(read_site: ReadSite, stray: str) -> None:
    files = {f"kpis/k{at}.md": f"---\nowner: {name}\n---\n" for at, name in enumerate(("ecommerce", "O'Brien"))}
    files |= {"kpis/l.md": "---\nowner: E-commerce\n---\n"}
    before = found_owners(read_site(files))
    after = found_owners(read_site({**files, "kpis/z.md": f"---\nowner: {stray}\n---\n"}))
    assert {address: owner.name for address, owner in before.items()} == {
        address: after[address].name for address in before
    }
    assert owner_slug(stray) in after


def test_owners_of_drafts_are_known_only_where_drafts_are_shown(read_site: ReadSite) -> None:
    assert {"nobody", "ghost"} <= found_owners(read_site(SITE, drafts=True)).keys()
