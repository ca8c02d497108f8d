"""Where links in texts lead."""

from __future__ import annotations

SAFE_SCHEMES = frozenset(("", "http", "https", "mailto", "tel"))
"""What a link may begin with; nothing for files of the site."""


def resolve(uri: str, target: str) -> str | None:
    """The file that a relative path means, seen from a file of the content folder; None where it leads out."""
    parts = uri.split("/")[:-1]
    for part in target.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
