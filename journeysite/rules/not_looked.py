"""What rules say that could not look."""

from __future__ import annotations

from collections.abc import Sequence

from journeysite.diagnostics import Code, Severity
from journeysite.loading.documents import Document
from journeysite.rules.finding import Finding

NOT_LOOKED = Code("J801", "not-looked", Severity.INFO, "A rule could not look; nobody knows whether all is well.")

_SHOWN = 3


def told(unable: Sequence[tuple[Code, str]], documents: Sequence[Document]) -> Finding:
    """One finding for all the documents at which the same rules could not look for the same reasons.

    It stands at the first. `unable` are the rules, each with the end of a sentence that says why.
    """
    labels = [document.source.label for document in documents]
    many = f" The same holds for {', '.join(labels[1:_SHOWN])}" if len(labels) > 1 else ""
    more = f" and {len(labels) - _SHOWN} more" if len(labels) > _SHOWN else ""
    (first, reason), *others = unable
    message = f"“{first.slug}” ({first.id}) was not looked for here, because {reason}"
    also = "".join(f"; nor was “{code.slug}” ({code.id}), because {because}" for code, because in others)
    names = " or ".join(dict.fromkeys(f"“{code.id}”" for code, _ in unable))
    return Finding(
        NOT_LOOKED,
        documents[0],
        (),
        f"{message}{also}.{many}{more}{'.' if many else ''}",
        f"Complete it, or suppress {names} and say why.",
    )
