"""The plugin's options become settings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from babel import Locale, localedata

from journeysite.adapters.codes import UNKNOWN_OPTION, WRONG_OPTION
from journeysite.adapters.lanes import lane_faults, lanes_from
from journeysite.adapters.option_faults import OptionFault, label_of
from journeysite.adapters.rules import rule_faults, rules_from
from journeysite.diagnostics import did_you_mean
from journeysite.loading.sources import Kind
from journeysite.settings import FOLDERS, Settings

FOLDER_OPTIONS: Mapping[str, Kind] = {
    "maps_folder": Kind.MAP,
    "personas_folder": Kind.PERSONA,
    "touchpoints_folder": Kind.TOUCHPOINT,
    "kpis_folder": Kind.KPI,
}
"""The options that name folders of the content, and what these hold."""

OPTIONS = (*FOLDER_OPTIONS, "templates_folder", "lanes", "rules", "today", "language", "nav_limit", "health")
"""Every option of the plugin."""

_DEFAULTS = {**{name: FOLDERS[kind] for name, kind in FOLDER_OPTIONS.items()}, "templates_folder": "templates"}


class OptionError(Exception):
    """Options have values that they cannot have; `faults` are all of them."""

    def __init__(self, faults: Iterable[OptionFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(f"{fault.message} {fault.remedy}".strip() for fault in self.faults))


def settings_from(
    options: Mapping[str, Any],
    *,
    drafts: bool,
    directory_urls: bool,
    remarks: bool = False,
    docs_dir: Path = Path("docs"),
    overrides: tuple[Path, ...] = (),
    site_url: str = "",
) -> Settings:
    """Build the settings of a site whose content is in `docs_dir`; raises `OptionError`."""
    if found := tuple(option_faults(options)):
        raise OptionError(found)
    given = {name: value for name, value in options.items() if value is not None}
    return Settings(
        today=_today(given.get("today")),
        folders={kind: _folder(given, name) for name, kind in FOLDER_OPTIONS.items()},
        templates=_folder(given, "templates_folder"),
        lanes=lanes_from(given.get("lanes", ())),
        rules=rules_from(given.get("rules", {})),
        remarks=remarks,
        drafts=drafts,
        directory_urls=directory_urls,
        language=given.get("language", "en"),
        health=given.get("health", True),
        content_name=docs_dir.name,
        content_label=label_of(docs_dir),
        overrides=overrides,
        site_url=site_url,
    )


def _folder(given: Mapping[str, Any], name: str) -> str:
    return str(given.get(name, _DEFAULTS[name])).strip("/")


def _today(given: Any) -> date:
    """The day that the site says it is: an option, else SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock."""
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    if given:
        return date.fromisoformat(str(given))
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()


# What can be wrong ------------------------------------------------------------------------------------------


def option_faults(options: Mapping[str, Any]) -> Iterator[OptionFault]:
    """Everything that is wrong with options; one without a value is as good as absent."""
    for name in options:
        if name not in OPTIONS:
            remedy = did_you_mean(str(name), OPTIONS) or f"Take it out. The options are {', '.join(OPTIONS)}."
            yield OptionFault(UNKNOWN_OPTION, (name,), f"There is no option “{name}”.", remedy)
    given = {name: value for name, value in options.items() if value is not None}
    yield from _folder_faults(given)
    yield from lane_faults(given.get("lanes", ()))
    yield from rule_faults(given.get("rules", {}))
    yield from _today_faults(given.get("today"))
    language = given.get("language", "en")
    if not (isinstance(language, str) and _is_language(language)):
        message = f"“language” must be a code such as en or pt-BR, not “{language}”."
        yield OptionFault(WRONG_OPTION, ("language",), message, _guessed_language(str(language)))
    if not isinstance(given.get("health", True), bool):
        message = f"“health” must be true or false, not “{given['health']}”."
        yield OptionFault(WRONG_OPTION, ("health",), message, "Write “health: false” to leave the page out.")
    limit = given.get("nav_limit", 0)
    if not isinstance(limit, int) or isinstance(limit, bool) or limit < 0:
        message = f"“nav_limit” must be a whole number from 0, not “{limit}”."
        yield OptionFault(WRONG_OPTION, ("nav_limit",), message, "Write a number without quotes, such as 60.")


def _folder_faults(given: Mapping[str, Any]) -> Iterator[OptionFault]:
    taken: dict[str, str] = {}
    for name in _DEFAULTS:
        value = given.get(name, _DEFAULTS[name])
        folder = _folder(given, name)
        odd = not folder or {"", ".", ".."} & set(folder.split("/")) or "\\" in folder
        if odd or not isinstance(value, str) or value != value.strip():
            message = f"“{name}” must be a folder below the content folder, not “{value}”."
            yield OptionFault(
                WRONG_OPTION, (name,), message, f"Write its path with slashes, such as {_DEFAULTS[name]}."
            )
            continue
        other = taken.setdefault(folder, name)
        if other != name:
            first, second = (name, other) if name in given else (other, name)
            message = f"“{first}” and “{second}” cannot both be the folder “{folder}”."
            yield OptionFault(WRONG_OPTION, (first,), message, "Give each kind of content a folder of its own.")


def _today_faults(given: Any) -> Iterator[OptionFault]:
    try:
        _today(given)
    except (ValueError, OverflowError, OSError):
        message = f"“today” must be a date like 2026-09-30, not “{given}”."
        if not given:
            epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
            message = f"SOURCE_DATE_EPOCH must be a number of seconds, not “{epoch}”."
        yield OptionFault(WRONG_OPTION, ("today",), message, "Mend it, or leave it out: then the clock says the day.")


def _is_language(code: str) -> bool:
    return bool(Locale.negotiate([code.replace("-", "_")], localedata.locale_identifiers()))


def _guessed_language(given: str) -> str:
    """A question that names the code of a language whose English name was given: `German` means `de`."""
    codes = {name.casefold(): code for code, name in Locale("en").languages.items() if _is_language(code)}
    code = codes.get(given.casefold())
    return f"Did you mean “{code}”?" if code else "Codes are those of ISO 639: de is German, fr is French."
