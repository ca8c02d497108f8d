"""Names that are given twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeysite.catalog.anchors import name_of
from journeysite.catalog.catalog import Catalog
from journeysite.diagnostics import Code, Severity
from journeysite.loading.documents import Document
from journeysite.loading.labels import normal
from journeysite.loading.places import Path
from journeysite.loading.sources import KIND_WORDS, Kind
from journeysite.model.journey import Stage, Touchpoint
from journeysite.rules.finding import Finding

SAME_NAME = Code(
    "J510", "same-name", Severity.WARNING, "Two maps, personas, shared touchpoints or KPIs have the same name."
)
SAME_MOMENT = Code(
    "J511",
    "same-name-in-map",
    Severity.WARNING,
    "Two stages of a map, or two touchpoints of a stage, have the same name.",
)


def names_given_twice(catalog: Catalog) -> Iterator[Finding]:
    """A name means one document of its kind: not two that are called the same, nor one that has it as its id."""
    for kind in Kind:
        documents = [document for document in catalog.documents if document.source.kind is kind]
        ids = {document.id.casefold(): document for document in reversed(documents)}
        first: dict[str, Document] = {}
        for document in documents:
            name = document.title.casefold()
            other = first.setdefault(name, document)
            called = ids.get(name, document)
            # Of two files with one id that is said already; where they say no name, both have it from there.
            if other is not document and other.id.casefold() != document.id.casefold():
                yield _twice(document, f"is the name of the {KIND_WORDS[kind]} in {other.source.label}, too")
            elif called is not document and called.id.casefold() != document.id.casefold():
                yield _twice(document, f"is also the id of the {KIND_WORDS[kind]} in {called.source.label}")


def _twice(document: Document, fact: str) -> Finding:
    key = "title" if document.source.kind is Kind.MAP else "name"
    return Finding(SAME_NAME, document, (key,), f"“{document.title}” {fact}.", "Give each a name of its own.")


def moments_named_twice(catalog: Catalog) -> Iterator[Finding]:
    """Stages of a map differ in name, and so do the touchpoints of a stage."""
    for document in catalog.documents:
        if document.source.kind is Kind.MAP:
            stages: Sequence[Stage] = document.value.stages
            yield from _repeated(document, stages, ("stages",), "stage of this map")
            for number, stage in enumerate(stages):
                path: Path = ("stages", number, "touchpoints")
                yield from _repeated(document, stage.touchpoints, path, "touchpoint of this stage")


def _repeated(document: Document, moments: Sequence[Stage | Touchpoint], path: Path, what: str) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, moment in enumerate(moments):
        name = name_of(moment)
        earlier = first.setdefault(normal(name), index)
        if name and earlier != index:
            yield Finding(
                SAME_MOMENT,
                document,
                (*path, index, "name"),
                f"Another {what} is called “{name}”, too.",
                "Say in the name what is different, or join the two.",
                earlier=(*path, earlier, "name"),
            )
