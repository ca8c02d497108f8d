"""Links that open a new file in a site's repository, where its forge has a page for that.

GitHub and Gitea (and with it Forgejo) take the name and the text of the file from the address. GitLab takes the name;
its editor does not show a text. Bitbucket has no such page: there the link leads to the folder.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

LONGEST = 8_000
"""Characters of an address that servers and browsers can be trusted to take."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A link to a page of the forge; `hint` is the end of the key of what the reader must do there by hand."""

    href: str
    hint: str = ""


def new_file(edit_url: str | None, text: str) -> NewFile | None:
    """The link for a file with a text, from the address at which the host would let people edit it.

    None where there is no such address, or where it is that of a forge with another form of addresses.
    """
    parts = urlsplit(edit_url or "")
    folder, _, name = parts.path.rpartition("/")
    if parts.scheme not in ("http", "https") or not parts.netloc or not name:
        return None
    base = f"{parts.scheme}://{parts.netloc}"
    for pattern, link in _FORGES:
        if (found := pattern.fullmatch(f"{parts.netloc}{folder}")) and found["repository"]:
            return link(base, found["repository"].partition("/")[2], found["place"], name, text)
    return None


def _filled(form: str, name_key: str) -> Callable[[str, str, str, str, str], NewFile]:
    """A page that takes name and text from its address; without the text where that would be too long."""

    def link(base: str, repository: str, place: str, name: str, text: str) -> NewFile:
        href = f"{base}/{repository}/{form}/{place}?{name_key}={name}"
        whole = f"{href}&value={_value(text)}"
        return NewFile(whole) if len(whole) <= LONGEST else NewFile(href, "too_long")

    return link


def _named(base: str, repository: str, place: str, name: str, text: str) -> NewFile:
    return NewFile(f"{base}/{repository}/-/new/{place}?file_name={name}", "empty")


def _folder(base: str, repository: str, place: str, name: str, text: str) -> NewFile:
    return NewFile(f"{base}/{repository}/src/{place}/", "folder")


def _value(text: str) -> str:
    """A text in an address: `quote` spares what a query may hold, which makes it a third shorter."""
    return quote(text, safe=" /:,()!*@?$").replace(" ", "+")


_FORGES: tuple[tuple[re.Pattern[str], Callable[[str, str, str, str, str], NewFile]], ...] = (
    (re.compile(r"(?P<repository>[^/]+/.+?)/-/(?:edit|blob|tree)/(?P<place>.+)"), _named),
    (re.compile(r"(?P<repository>[^/]*gitlab[^/]*/.+?)/(?:edit|blob|tree)/(?P<place>.+)"), _named),
    (re.compile(r"(?P<repository>bitbucket\.org/[^/]+/[^/]+)/src/(?P<place>.+)"), _folder),
    (re.compile(r"(?P<repository>[^/]+/.+?)/(?:_edit|src/branch)/(?P<place>.+)"), _filled("_new", "filename")),
    (re.compile(r"(?P<repository>[^/]+/[^/]+/[^/]+)/(?:edit|blob|tree)/(?P<place>.+)"), _filled("new", "filename")),
)
"""By the form of the address: host and repository, then branch and folder."""
