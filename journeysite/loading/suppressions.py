"""What a file suppresses, in every way in which it may be written."""

from __future__ import annotations

from typing import Any


def with_reasons(data: dict[str, Any]) -> None:
    """Let every name that is suppressed have a reason, and be it an empty one: then a rule can ask for it.

    `suppress: J704`, a list of names, and a name without anything behind its colon give no reason.
    """
    given = data.get("suppress")
    if isinstance(given, str):
        given = given.split(",")
    if isinstance(given, list) and all(isinstance(name, str) for name in given):
        data["suppress"] = {name.strip(): "" for name in given}
    elif isinstance(given, dict):
        data["suppress"] = {name: "" if reason is None else reason for name, reason in given.items()}
