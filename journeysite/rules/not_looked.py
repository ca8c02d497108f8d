"""What rules say that could not look."""

from __future__ import annotations

from collections.abc import Sequence

from journeysite.diagnostics import Code, Severity
from journeysite.loading.documents import Document
from journeysite.rules.finding import Finding

NOT_LOOKED = Code("J801", "not-looked", Severity.INFO, "A rule could not look; nobody knows whether all is well.")

_SHOWN = 3


def told(code: Code, because: str, documents: Sequence[Document]) -> Finding:
    """One finding for all the documents at which a rule could not look for one reason. It stands at the first."""
    labels = [document.source.label for document in documents]
    many = f" The same holds for {', '.join(labels[1:_SHOWN])}" if len(labels) > 1 else ""
    more = f" and {len(labels) - _SHOWN} more" if len(labels) > _SHOWN else ""
    message = f"“{code.slug}” ({code.id}) was not looked for here, because {because}.{many}{more}{'.' if many else ''}"
    remedy = f"Complete it, or suppress “{code.id}” and say why."
    return Finding(NOT_LOOKED, documents[0], (), message, remedy)
