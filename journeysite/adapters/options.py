"""The plugin's options become settings."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from babel import Locale, localedata
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from journeysite.diagnostics import did_you_mean
from journeysite.loading.sources import Kind
from journeysite.model.journey import Touchpoint
from journeysite.model.lane import BUILT_IN_LANES, Lane
from journeysite.settings import FOLDERS, Settings

_FOLDER_OPTIONS = {
    "maps_folder": Kind.MAP,
    "personas_folder": Kind.PERSONA,
    "touchpoints_folder": Kind.TOUCHPOINT,
    "kpis_folder": Kind.KPI,
}
OPTIONS = (*_FOLDER_OPTIONS, "templates_folder", "lanes", "today", "language", "nav_limit")
"""Every option of the plugin."""

_LANES: TypeAdapter[tuple[Lane, ...]] = TypeAdapter(tuple[Lane, ...])


class OptionError(Exception):
    """An option has a value that it cannot have; the text says which and why."""


def settings_from(
    options: Mapping[str, Any],
    *,
    drafts: bool,
    directory_urls: bool,
    content: str = "docs",
    overrides: tuple[Path, ...] = (),
) -> Settings:
    """Build the settings of a site; raises `OptionError`."""
    for name in options:
        if name not in OPTIONS:
            raise OptionError(f"There is no option “{name}”. {did_you_mean(name, OPTIONS)}".strip())
    folders = dict(FOLDERS)
    for name, kind in _FOLDER_OPTIONS.items():
        folders[kind] = _folder(name, options.get(name) or FOLDERS[kind])
    templates = _folder("templates_folder", options.get("templates_folder") or "templates")
    if len({*folders.values(), templates}) < len(folders) + 1:
        raise OptionError("Two kinds of content cannot share a folder.")
    limit, language = options.get("nav_limit", 60), str(options.get("language") or "en")
    if not isinstance(limit, int) or limit < 0:
        raise OptionError(f"“nav_limit” must be a whole number from 0, not “{limit}”.")
    if not Locale.negotiate([language.replace("-", "_")], localedata.locale_identifiers()):
        raise OptionError(f"“language” must be a code such as en or pt-BR, not “{language}”.")
    return Settings(
        today=_today(options.get("today")),
        folders=folders,
        templates=templates,
        lanes=_lanes(options.get("lanes") or ()),
        drafts=drafts,
        directory_urls=directory_urls,
        language=language,
        content_name=content,
        overrides=overrides,
    )


def _folder(name: str, given: Any) -> str:
    folder = str(given).strip("/")
    if not folder or {"", ".", ".."} & set(folder.split("/")) or "\\" in folder:
        raise OptionError(f"“{name}” must be a folder below the content folder, not “{given}”.")
    return folder


def _today(given: Any) -> date:
    """The day that the site says it is: an option, else SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock."""
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    if given:
        try:
            return date.fromisoformat(str(given))
        except ValueError:
            raise OptionError(f"“today” must be a date like 2026-09-30, not “{given}”.") from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
    except (ValueError, OverflowError, OSError):
        raise OptionError(f"SOURCE_DATE_EPOCH must be a number of seconds, not “{epoch}”.") from None


def _said(fault: ErrorDetails) -> str:
    name = fault["loc"][-1] if fault["loc"] else "lanes"
    if fault["type"].startswith("missing"):
        return f"“{name}” is missing"
    return f"“{name}” is no key of a lane" if fault["type"].startswith("unexpected") else f"“{name}” has a wrong value"


def _lanes(given: Any) -> tuple[Lane, ...]:
    try:
        lanes = _LANES.validate_python(given)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        index = next((part for part in fault["loc"] if isinstance(part, int)), None)
        which = f"lane {index + 1}" if index is not None and isinstance(given, list) else "it"
        raise OptionError(
            f"“lanes” must be a list of “{{key: …, label: …}}”; {which} is not: {_said(fault)}."
        ) from None
    taken = {*BUILT_IN_LANES, *(field.name for field in fields(Touchpoint)), "touchpoints", "channels", "feeling"}
    for lane in lanes:
        if not re.fullmatch("[a-z][a-z0-9_]*", lane.key):
            raise OptionError(
                f"“lanes”: the key “{lane.key}” must be made of lower-case letters, digits and underscores."
            )
        if lane.key in taken:
            raise OptionError(f"“lanes”: “{lane.key}” is already a key; choose another.")
        taken.add(lane.key)
    return lanes
