"""Both forms say the same: whatever is written in one can be read, and written, in the other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from support.building import REPOSITORY
from support.documents import LANES, PLAIN, PROFILES, documents, maps, texts

from journeysite.adapters.folder import open_folder
from journeysite.exporting.conversion import Form, converted
from journeysite.exporting.inexpressible import Inexpressible
from journeysite.exporting.labels import lane_labels
from journeysite.exporting.outline import Spelling
from journeysite.exporting.reading_back import squeezed
from journeysite.loading.documents import Document, load
from journeysite.loading.sources import Kind, Source
from journeysite.loading.vocabularies import Vocabularies, vocabularies

WORDS = vocabularies(LANES)
SPELLING = Spelling(WORDS, lane_labels(WORDS, LANES))
SLOW = settings(
    deadline=None,
    suppress_health_check=list(HealthCheck),
    max_examples=40,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # to shrink a whole map takes minutes
)

SAID = (
    *("Looks for the price", "“Why now?”", '"What does it cost?"', "a: b", "one; two", "one, two", "🎉 done", "مرحبا"),
    *("(severity 3) is shown twice", "the [terms](../terms.md) say", "- dash", "-1 of ten", "3", "12:30", "NO", "007"),
    *("# hash", "> mark", "1. first", "a | b", "Actions: none", "**bold** text", "`code`", "שלום עולם", "[a] or [b]"),
)
"""Texts that every lane of an outline can say."""


SPACES = (
    "12\u00a0€",
    "Pourquoi\u202f?",
    "«\u00a0Non\u00a0»",
    "これは\u3000何",
    "thin\u2009space",
    "a\u200bb",
    "\u2007 7",
)
"""Spaces that keep words together or have a width of their own, as French and Japanese texts have them."""


OUTLINES = (
    "## A\n- Actions: §\n",
    "## A\n- Actions:\n    - §\n    - more\n",
    "## A\n**Actions:** §\n",
    "## A\n#### Actions\n- §\n",
    "## A\n#### Actions\n§\n",
    "## A\n- Pain points: § (severity 2)\n",
    "## A\n- Emotion: +1 §\n",
    "## A\n- Evidence: §, n = 3\n",
    "## A\n- Actions: x\n\n### §\n- Actions: y\n",
    "| Step | Actions | Emotion |\n|---|---|---|\n| One | § | 1 |\n",
    "1. §\n2. more\n",
    "1. One\n    - §\n2. more\n",
)


def read(text: str, document: Document, folder: Path, words: Vocabularies = WORDS) -> Document:
    path = folder / document.source.path.name
    path.write_text(text, encoding="utf-8")
    found = load(replace(document.source, path=path, root=folder), words)
    assert found.document
    return found.document


def says(document: Document) -> tuple[object, ...]:
    return document.value, dict(document.host), squeezed(document.before), squeezed(document.after)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("written")


@SLOW
@given(documents(Kind.MAP, maps()))
def test_front_matter_says_everything(folder: Path, document: Document) -> None:
    assert says(read(converted(document, Form.FRONT_MATTER, SPELLING), document, folder)) == says(document)


@pytest.mark.parametrize("kind", PROFILES)
@SLOW
@given(st.data())
def test_both_forms_of_a_profile_say_everything(folder: Path, kind: Kind, data: st.DataObject) -> None:
    document = data.draw(documents(kind, PROFILES[kind]))
    for form in Form if kind is Kind.PERSONA else (Form.FRONT_MATTER,):
        assert says(read(converted(document, form, SPELLING), document, folder)) == says(document)


@SLOW
@given(documents(Kind.MAP, maps()))
def test_an_outline_says_everything_or_is_refused(folder: Path, document: Document) -> None:
    try:
        text = converted(document, Form.OUTLINE, SPELLING)
    except Inexpressible:
        return
    assert says(read(text, document, folder)) == says(document)


@SLOW
@given(documents(Kind.MAP, maps(texts(PLAIN) | st.sampled_from(SAID) | texts(SPACES), plain=True)))
def test_an_outline_says_what_people_write(folder: Path, document: Document) -> None:
    outline = converted(document, Form.OUTLINE, SPELLING)
    as_outline = read(outline, document, folder)
    assert says(as_outline) == says(document)
    as_data = read(converted(as_outline, Form.FRONT_MATTER, SPELLING), document, folder)
    assert says(as_data) == says(document)
    assert converted(as_data, Form.OUTLINE, SPELLING) == outline


@SLOW
@given(document=documents(Kind.MAP, maps()), text=texts(SPACES).map(str.strip), form=st.sampled_from(OUTLINES))
def test_spaces_of_an_outline_stay(folder: Path, document: Document, text: str, form: str) -> None:
    outline = form.replace("§", text)
    as_outline = read(outline, document, folder)
    as_data = converted(as_outline, Form.FRONT_MATTER, SPELLING)
    again = converted(read(as_data, document, folder), Form.OUTLINE, SPELLING)
    counted = [one.count(text) for one in (outline, again)]
    assert counted[0] == counted[1] > 0
    assert says(read(again, document, folder)) == says(as_outline)


@pytest.mark.parametrize("site", [REPOSITORY, REPOSITORY / "tests/sites/full"], ids=lambda path: path.name)
def test_the_example_sites_go_both_ways(site: Path, tmp_path: Path) -> None:
    found = open_folder(site)
    words = vocabularies(found.settings.lanes)
    spelling = Spelling(words, lane_labels(words, found.settings.lanes))
    count = 0
    for source in found.sources:
        document = load(source, words).document
        assert document
        data = read(converted(document, Form.FRONT_MATTER, spelling), document, tmp_path, words)
        assert says(data) == says(document)
        if source.kind is Kind.PERSONA or (source.kind is Kind.MAP and not has_mappings(document)):
            assert says(read(converted(data, Form.OUTLINE, spelling), document, tmp_path, words)) == says(document)
            count += 1
    assert count


def has_mappings(document: Document) -> bool:
    """Whether keys of the writer's own hold what no label can say."""
    return any(isinstance(own, dict) for moment in document.value.moments for own in moment.x.values())


def test_own_keys_of_stages_and_touchpoints_are_labels(folder: Path) -> None:
    text = "## A\n- Actions: x\n- x-jira: JRN-1\n\n### B\n- x-teams:\n    - one\n    - two\n- Actions: y\n"
    file = folder / "a.md"
    file.write_text(text, "utf-8")
    loaded = load(Source(file, "maps/a.md", Kind.MAP, "a.md", folder), WORDS)
    document = loaded.document
    assert document
    assert loaded.diagnostics == ()
    stage = document.value.stages[0]
    assert (stage.x, stage.lanes, stage.touchpoints[0].x) == ({"x-jira": "JRN-1"}, {}, {"x-teams": ["one", "two"]})
    outline = converted(document, Form.OUTLINE, SPELLING)
    assert "- x-jira: JRN-1\n" in outline
    assert "- x-teams:\n    - one\n    - two\n" in outline
