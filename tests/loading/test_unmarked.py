from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.documents import Loaded
from journeysite.loading.sources import Kind

Load = Callable[..., Loaded]

STAGE = "\n## A\n- Actions: x\n"


def found(loaded: Loaded) -> list[str]:
    return [f"{one.span.line}:{one.span.column} {one.code.slug}" for one in loaded.diagnostics]


def is_draft(loaded: Loaded) -> bool:
    assert loaded.document
    return loaded.document.draft


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("+++\ntitle = 'T'\n+++\n", "1:1"),
        ("\n----\ntitle: T\n----\n", "2:1"),
        ('{\n  "title": "T"\n}\n', "1:1"),
        ("title: T\n---\n", "1:1"),
        (" ---\ntitle: T\n---\n", "1:1"),
        ("\xa0---\n title: T\n---\n", "1:1"),
        ("---yaml\ntitle: T\n---\n", "1:1"),
        ("—--\ntitle: T\n---\n", "1:1"),
        ("***\ntitle: T\n***\n", "1:1"),
        ("title: T\nsummary: S\n", "1:1"),
        ("layout: page\ntitle: T\n\npersonas:\n- alex\n", "1:1"),
        ("# T\ntitle: T\nsummary: S\n", "2:1"),
        ("# T\n---\ntitle: T\nowner: S\n---\n", "2:1"),
        ("<!-- a\nb -->\n\n---\ntitle: T\nowner: S\n---\n", "4:1"),
        ("Words.\n\n---\ntitle: T\nowner: S\n---\n", "3:1"),
        ("```yaml\ntitle: T\n```\n", "1:1"),
        ("~~~\n---\ntitle: T\nowner: S\n---\n~~~\n", "1:1"),
    ],
)
@pytest.mark.parametrize("status", ["", "published", "draft", "drafft"])
def test_front_matter_that_is_none(load_text: Load, text: str, place: str, status: str) -> None:
    written = {"+": f"status = '{status}'", "{": f'  "status": "{status}",'}.get(text[0], f"status: {status}")
    at = next(at for at in ('  "title"', "title") if at in text)
    loaded = load_text((text.replace(at, f"{written}\n{at}") if status else text) + STAGE)
    assert found(loaded) == [f"{place} unmarked-front-matter"]
    assert is_draft(loaded) == status.startswith("draf")
    assert ("counts as a draft" in loaded.diagnostics[0].remedy) == status.startswith("draf")


@pytest.mark.parametrize(
    "text",
    [
        "status: draft\n",
        "Title: T\nStatus: Draft\n",
        "# T\n\n---\nstatus: draft\n---\n",
        "T\n===\n\n---\ndraft: true\n---\n",
        "```yml\nstatus: draft\n```\n",
        "title: T\n\nstatus: draft\n",
    ],
)
@pytest.mark.parametrize("kind", [Kind.MAP, Kind.KPI])
def test_a_draft_is_no_less_one_without_front_matter(load_text: Load, text: str, kind: Kind) -> None:
    loaded = load_text(text + (STAGE if kind is Kind.MAP else "\nWords.\n"), kind)
    assert [place.split()[1] for place in found(loaded)] == ["unmarked-front-matter"]
    assert is_draft(loaded)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: T\n\nstatus: draft\n",
        "---\nWords\nstatus draft\n---\n",
        "---\ntitle: T\ndraft: true\n---\n",
        "---\ntitle: T\nStatus: draft\n---\n",
        "---\ntitle: T\nstauts: draft\n---\n",
        "---\ntitle: T\nstatus：draft\n---\n",
        "---\ntitle: T\n\tstatus: draft\n---\n",
        "---\ntitle: T\nstatus: draft\nstatus: published\n---\n",
        "---\ntitle: T\nstatus: published\nstatus: draft\n---\n",
        "---\ntitle: T\n---\n\n---\nstatus: draft\n---\n",
    ],
)
def test_a_slip_in_front_matter_publishes_no_draft(load_text: Load, text: str) -> None:
    loaded = load_text(text + STAGE)
    assert len(found(loaded)) == 1
    assert is_draft(loaded)


@pytest.mark.parametrize(
    "text",
    [
        "Note: this is text.\n",
        "Note: a heading\n---\n",
        "title: said in text\n",
        "Summary: said in text\n\nOwner: Shop\n",
        "---\n\nA rule at the top.\n",
        "# T\n\nWords.\n\n---\n\nA rule: below words.\n\n---\n",
        "# T\n---\nNote: this\n---\n",
        "{brackets} begin this text.\n",
        "```yaml\nkey: value\n```\n",
        "```\ntitle: said in code\n```\n",
        "<!-- status: draft -->\n# T\n",
        "\n\n---\ntitle: T\n---\n",
    ],
)
def test_what_is_meant(load_text: Load, text: str) -> None:
    loaded = load_text(text + STAGE)
    assert found(loaded) == []
    assert not is_draft(loaded)


def test_labels_of_a_profile_are_no_front_matter(load_text: Load) -> None:
    assert found(load_text("name: Alex\nrole: Runner\n\n## Goals\n- x\n", Kind.PERSONA)) == []
