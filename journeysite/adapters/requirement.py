"""What a site must install to be built: this package, from where it was installed here."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution

_UNKNOWN = """\
# Put the address of journeysite's repository here, and a tag or commit in place of "main".
journeysite @ git+https://git.example.org/journeysite.git@main
"""


def requirement() -> tuple[str, bool]:
    """The text of a `requirements.txt`, and whether it is complete.

    An installation from a repository notes its address and commit (PEP 610). One from a folder has no address that
    another computer could use.
    """
    try:
        noted = json.loads(distribution("journeysite").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        noted = {}
    source = noted.get("vcs_info", {})
    if source.get("vcs") == "git" and source.get("commit_id") and "://" in noted.get("url", ""):
        return f"journeysite @ git+{noted['url']}@{source['commit_id']}\n", True
    return _UNKNOWN, False
