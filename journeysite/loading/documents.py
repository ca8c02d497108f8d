"""A file becomes a document: a value of the model with the Markdown that stands around it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.bodies import title_as_written, title_from_id
from journeysite.loading.codes import NOT_A_MAPPING
from journeysite.loading.conflicts import without_conflicts
from journeysite.loading.front_matter import Parts, split
from journeysite.loading.hazards import calm, remote_media
from journeysite.loading.header_places import locate_in_header
from journeysite.loading.invisible import bare
from journeysite.loading.link_references import written_out
from journeysite.loading.maps import read_map
from journeysite.loading.open_comments import without_open_comments
from journeysite.loading.places import Path, Places
from journeysite.loading.profiles import read_profile
from journeysite.loading.slips import slips
from journeysite.loading.sources import Kind, Source, read_text
from journeysite.loading.suppressions import with_reasons
from journeysite.loading.surprises import report_surprises
from journeysite.loading.unmarked import says_draft, second_front_matter, unmarked_front_matter
from journeysite.loading.validate import build
from journeysite.loading.vocabularies import Vocabularies
from journeysite.loading.yaml_reader import read_yaml
from journeysite.model.journey import JourneyMap, MapType, Status
from journeysite.model.persona import Persona
from journeysite.model.shared import Kpi, SharedTouchpoint

Value = JourneyMap | Persona | SharedTouchpoint | Kpi

MODELS: Mapping[Kind, type[Any]] = {
    Kind.MAP: JourneyMap,
    Kind.PERSONA: Persona,
    Kind.TOUCHPOINT: SharedTouchpoint,
    Kind.KPI: Kpi,
}

_FIELDS = {kind: frozenset(one.name for one in fields(model)) for kind, model in MODELS.items()}

SIGNS = ("<", "![", "[[", "][")
"""What many rules look for, and few files hold."""

HOST_KEYS = frozenset(
    (
        *("hide", "search", "template", "icon", "subtitle", "description", "social", "comments", "boost"),
        "fmContentType",  # which form of Front Matter CMS made the file: it writes this into every new one
    )
)
"""Front matter that is meant for the site generator; it is handed on as it is."""


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A file of the content folder, read. Every document equals only itself."""

    source: Source
    value: Any
    """A `JourneyMap`, `Persona`, `SharedTouchpoint` or `Kpi`, as the source's kind says."""
    before: str = ""
    """The Markdown that stands before the stages; the whole narrative where there are none."""
    after: str = ""
    """The Markdown that stands after the stages."""
    host: Mapping[str, Any] = field(default_factory=dict)
    """Front matter for the site generator."""
    signs: tuple[str, ...] = SIGNS
    """Which of the `SIGNS` its texts may hold: told by the file, so that nobody looks for the others text by text."""

    @property
    def id(self) -> str:
        """The file's stem."""
        return self.source.id

    @property
    def title(self) -> str:
        """A map's title or another document's name."""
        return str(getattr(self.value, "title", None) or getattr(self.value, "name", ""))

    @property
    def draft(self) -> bool:
        """Whether it must stay out of a published site."""
        return bool(self.value.status is Status.DRAFT)

    @property
    def archived(self) -> bool:
        """Whether it is kept for the record: it stands last in lists, and nobody is asked to care for it."""
        return bool(self.value.status is Status.ARCHIVED)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a file: a document, unless it cannot be read at all, and what is to be said about it."""

    source: Source
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]


def load(source: Source, vocabularies: Vocabularies) -> Loaded:
    """Read a file of the content folder."""
    places = Places(source.label)
    loaded = _load(source, vocabularies, places)
    places.forget()
    return loaded


def _load(source: Source, vocabularies: Vocabularies, places: Places) -> Loaded:
    reading = read_text(source)
    if reading.text is None:
        return Loaded(source, None, reading.diagnostics)
    text, clashes = without_conflicts(reading.text, source.label)
    parts = split(text, source.label)
    header = read_yaml(parts.header, places, parts.header_line)
    found = [*reading.diagnostics, *clashes, *parts.diagnostics, *header.diagnostics]
    keys = _FIELDS[source.kind]
    is_profile = source.kind is not Kind.MAP
    is_odd = bool(parts.diagnostics or clashes)
    unmarked = None
    if not parts.header:
        unmarked = unmarked_front_matter(text, source.label, keys, is_profile=is_profile)
    elif parts.body.lstrip("\n").startswith("---"):
        unmarked = second_front_matter(parts.body, parts.body_line, source.label, keys)
    found += [unmarked.found] if unmarked else []
    if any(one.code is NOT_A_MAPPING for one in header.diagnostics):  # text between rules: it is shown
        parts, is_odd = Parts("", 1, text, 1), True
    with_reasons(header.data)
    data = _without_nulls(header.data) if header.may_have_gaps else header.data
    places.later(Places.put, (), (parts.header_line if parts.header else 1, 1))
    places.later(Places.put, ("body",), (parts.body_line, 1))
    host = {key: _plain(data.pop(key)) for key in list(data) if key in HOST_KEYS}
    own = {key: data.pop(key) for key in list(data) if key.startswith("x-") or key == "x"}
    read, title = (read_map, "title") if source.kind is Kind.MAP else (read_profile, "name")
    named = (
        title_as_written(parts.header, title) if header.diagnostics or not isinstance(data.get(title, ""), str) else ""
    )
    if named:
        data.setdefault(title, named)
    found += slips(parts.body, parts.body_line, source.label, source.kind)
    text, open_comments = without_open_comments(parts.body, parts.body_line, source.label)
    text, too_deep = calm(text, parts.body_line, source.label)
    found += open_comments
    written = written_out(text, parts.body_line)
    body = read(source, data, written.text, parts.body_line, vocabularies, places)
    if written.shifts:
        written.correct(places)
    after = f"{body.after}\n\n{written.definitions}" if written.definitions else body.after
    found += [*too_deep, *remote_media(text, parts.body_line, source.label), *written.corrected(body.diagnostics)]
    if own:
        data["x"] = own
    is_draft = unmarked.draft if unmarked else (is_odd and says_draft(reading.text)) or _is_called_draft(data, keys)
    if clashes and is_draft:  # also where the version that is read says something else
        data["status"] = Status.DRAFT.value
    required = {title: named or title_from_id(source.id), **_cautious_status(data, parts.header, is_draft=is_draft)}
    if source.kind is Kind.MAP and "type" in data and "future_of" in data:  # what a type that cannot be read must mean
        required["type"] = MapType.FUTURE_STATE.value
    value, faults = build(MODELS[source.kind], data, places, required, header.surprises)
    found += faults
    if header.surprises:
        found += report_surprises(value, header.surprises, places)
    signs = _signs_in(parts.header, written.text)
    return Loaded(source, Document(source, value, body.before, after, host, signs), tuple(found))


def _signs_in(header: str, body: str) -> tuple[str, ...]:
    """The signs that the texts of a file may hold: those that it holds, also where emphasis is taken out of a name.

    In front matter, a backslash can write any sign.
    """
    if "\\" in header:
        return SIGNS
    bare = body.replace("**", "").replace("__", "")
    return tuple(sign for sign in SIGNS if sign in header or sign in body or sign in bare)


def locate(source: Source, paths: list[Path], vocabularies: Vocabularies) -> list[Span]:
    """Where values of a document stand."""
    if spans := locate_in_header(source, paths):
        return spans
    places = places_in(source, vocabularies)
    return [places.of_value(path) for path in paths]


def places_in(source: Source, vocabularies: Vocabularies) -> Places:
    """Where everything in a file stands. It is read again: places are kept for nobody who does not ask."""
    places = Places(source.label)
    _load(source, vocabularies, places)
    return places


_STATUS = re.compile(r"""^\t*["']?status["']?[ \t]*[:：][ \t]*["']?(\S\w*)""", re.MULTILINE | re.IGNORECASE)
_TRUE = ("true", "yes", "on", "1")


def _cautious_status(data: dict[str, Any], header: str, *, is_draft: bool) -> dict[str, str]:
    """A status that was written but cannot be read counts as a draft: nothing is published by a slip of the pen."""
    for key in ("status", "type"):
        if isinstance(data.get(key), str):
            data[key] = bare(data[key]).lower()
    given = [status.lower() for status in _STATUS.findall(header)]
    if len(given) > 1 and Status.DRAFT.value in given:
        data["status"] = Status.DRAFT.value
    if not (is_draft or given):
        return {}
    data.setdefault("status", Status.DRAFT.value)
    return {"status": Status.DRAFT.value}


def _is_called_draft(data: Mapping[str, Any], keys: Collection[str]) -> bool:
    """Whether a key that is not of the format says that a page is a draft: `draft: true`, `stauts: draft`."""
    texts = {key.lower(): given.strip().lower() for key, given in data.items() if isinstance(given, str)}
    return texts.get("draft") in _TRUE or any(
        text == Status.DRAFT.value for key, text in texts.items() if key not in keys
    )


def _without_nulls(data: Any) -> Any:
    """A key without a value is a field of the form that was left empty."""
    if isinstance(data, dict):
        return {key: _without_nulls(value) for key, value in data.items() if value is not None}
    if isinstance(data, list):
        return [_without_nulls(item) for item in data]
    return data


def _plain(data: Any) -> Any:
    """Give the site generator what YAML gives it: `true` as a boolean, `2` as a number."""
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_plain(item) for item in data]
    if data in ("true", "false"):
        return data == "true"
    if isinstance(data, str) and re.fullmatch(r"\d+(?:\.\d+)?", data):
        return float(data) if "." in data else int(data)
    return data
