"""What a file may leave out of the check, and what can be wrong with that: `suppress: {J704: reason}`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Set

from journeysite.diagnostics import Code, Severity, did_you_mean
from journeysite.loading.codes import READING_CODES
from journeysite.loading.documents import Document
from journeysite.rules.finding import Finding

UNKNOWN_SUPPRESSION = Code(
    "J802", "unknown-suppression", Severity.WARNING, "A file suppresses a finding that cannot be suppressed."
)
NO_REASON = Code(
    "J803", "suppression-without-reason", Severity.WARNING, "A file suppresses a finding and says not why."
)
UNUSED = Code("J804", "unused-suppression", Severity.WARNING, "A file suppresses a finding that it does not have.")

_READING = {name: code for code in READING_CODES for name in (code.id, code.slug)}


def named(name: str, codes: Collection[Code]) -> Code | None:
    """The code that an id, in any case, or a slug means."""
    return next((code for code in codes if name.strip().upper() == code.id or name.strip() == code.slug), None)


def suppressed(document: Document, codes: Collection[Code]) -> Mapping[str, str]:
    """By the id of a code: the name under which a document suppresses it. One without a reason does not count."""
    given: Mapping[str, str] = document.value.suppress
    meant = ((named(name, codes), name) for name, reason in given.items() if reason.strip())
    return {code.id: name for code, name in meant if code}


def faults(document: Document, codes: Collection[Code], looked: Set[str], used: Set[str]) -> Iterator[Finding]:
    """What is wrong with the suppressions of a document.

    `codes` are those that can be suppressed, `looked` the ids of those that were looked for, `used` the ids of those
    that the document has kept back.
    """
    given: Mapping[str, str] = document.value.suppress
    for name, reason in given.items():
        path = ("suppress", name)
        code = named(name, codes)
        if code is None:
            reading = _READING.get(name.strip().upper()) or _READING.get(name.strip())
            words = [word for code in codes for word in (code.id, code.slug)]
            yield Finding(
                UNKNOWN_SUPPRESSION,
                document,
                path,
                f"“{name}” is found while reading, and cannot be suppressed."
                if reading
                else f"There is no rule “{name}”.",
                "Mend what it says."
                if reading
                else did_you_mean(name, words) or "Name a rule by its code or its slug.",
            )
        elif not reason.strip():
            remedy = f"Say why: “{name}: …”. Without a reason it does not count."
            yield Finding(NO_REASON, document, path, f"“{name}” is suppressed without a reason.", remedy)
        elif code.id in looked and code.id not in used:
            message = f"“{name}” is suppressed, and there is nothing to suppress."
            yield Finding(UNUSED, document, path, message, "Take it out.")
