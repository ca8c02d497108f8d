from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.sources import Kind
from journeysite.pipeline import Content

ReadSite = Callable[..., Content]

SITE = {
    "maps/shoes.md": "---\ntitle: Shoes\npersonas: [alex, Priya Nair]\nparent: life\nkpis: rate\n---\n"
    "## Order\n- Goal: g\n- Personas: alex\n\n### Basket\n- Actions: x\n\n### [Chat](../touchpoints/chat.md)\n"
    "- Personas: priya-nair\n- KPIs: Return rate\n\n## Run\n- Actions: y\n- Emotion: Sam +1\n",
    "maps/boots.md": "---\ntitle: Boots\ntype: future-state\nfuture_of: shoes\n---\n## Order\n- Actions: x\n",
    "maps/life.md": "---\ntitle: Life\n---\n## All\n- Touchpoints: [Chat](../touchpoints/chat.md)\n- Actions: x\n",
    "personas/alex.md": "---\nname: Alex\n---\n",
    "personas/priya-nair.md": "---\nname: Priya Nair\n---\n",
    "personas/sam.md": "---\nname: Sam\n---\n",
    "touchpoints/chat.md": "---\nname: Live chat\n---\n",
    "kpis/rate.md": "---\nname: Return rate\n---\n",
}


@pytest.fixture
def content(read_site: ReadSite) -> Content:
    return read_site(SITE)


def test_documents_stand_in_the_order_of_their_addresses(content: Content) -> None:
    assert [document.source.uri for document in content.catalog.documents] == sorted(SITE)
    assert list(content.catalog.of_kind(Kind.PERSONA)) == ["alex", "priya-nair", "sam"]


@pytest.mark.parametrize("name", ["priya-nair", "Priya Nair", "priya NAIR", "PRIYA-NAIR"])
def test_a_document_is_found_by_id_or_name(content: Content, name: str) -> None:
    found = content.catalog.find(Kind.PERSONA, name)
    assert found
    assert found.id == "priya-nair"


@pytest.mark.parametrize("name", ["priya", "", None, "rate"])
def test_nothing_is_found(content: Content, name: str | None) -> None:
    assert content.catalog.find(Kind.PERSONA, name) is None


def test_who_is_there(content: Content) -> None:
    shoes = content.catalog.by_id[Kind.MAP]["shoes"]
    there = [[persona.id for persona in column.personas] for column in content.catalog.columns_of(shoes)]
    assert there == [["alex"], ["priya-nair"], ["alex", "priya-nair"]]
    assert [persona.id for persona in content.catalog.personas_of(shoes)] == ["alex", "priya-nair", "sam"]


def test_links_lead_both_ways(content: Content) -> None:
    catalog = content.catalog
    assert catalog.encounters == {
        "alex": {"shoes": (0, 2)},
        "priya-nair": {"shoes": (1, 2)},
    }
    assert catalog.uses == {"chat": {"life": (0,), "shoes": (1,)}}
    assert set(catalog.measured["rate"]) == {"shoes"}
    assert catalog.parts == {"life": ("shoes",)}
    assert catalog.futures == {"shoes": ("boots",)}


def test_drafts_are_left_out_or_not(read_site: ReadSite) -> None:
    site = {**SITE, "personas/Draft.md": "---\nname: New One\nstatus: draft\n---\n"}
    published = read_site(site).catalog
    assert published.find(Kind.PERSONA, "Draft") is None
    assert published.hidden[Kind.PERSONA] == {"draft", "new one"}
    assert "personas/Draft.md" not in published.files
    writing = read_site(site, drafts=True).catalog
    assert writing.find(Kind.PERSONA, "draft")
    assert not writing.hidden[Kind.PERSONA]


def test_the_first_of_two_files_with_one_id_answers_to_it(read_site: ReadSite) -> None:
    catalog = read_site({"maps/b/a.md": "---\ntitle: Second\n---\n", "maps/a.md": "---\ntitle: First\n---\n"}).catalog
    found = catalog.find(Kind.MAP, "a")
    assert found
    assert found.title == "First"
    assert len(catalog.documents) == 2


def test_a_site_knows_its_own_lanes(read_site: ReadSite) -> None:
    catalog = read_site(SITE, "lanes: [{key: sky, label: Sky}]").catalog
    assert [lane.key for lane in catalog.lanes] == ["sky"]
