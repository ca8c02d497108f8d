"""The feed, held against RFC 4287."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

import pytest

from journeysite.exporting.atom import MOST, feed
from journeysite.rendering.site import Site, open_site
from journeysite.settings import Settings

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://journeys.example.org/lib/"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")

ReadSite = Callable[..., Any]
MAP = "---\ntitle: {title}\nowner: {owner}\nsummary: From *here* to there\nreviewed: {day}\n---\n## A\n- Actions: x\n"


@pytest.fixture
def site_with(read_site: ReadSite) -> Callable[..., Site]:
    def made(files: dict[str, str], changed: dict[str, date] | None = None, **settings: Any) -> Site:
        chosen = Settings(today=date(2026, 9, 30), site_url=ADDRESS, changed=changed or {}, **settings)
        return open_site(read_site(files).catalog, chosen)

    return made


def checked(text: str) -> Element:
    """The feed, of which every rule of the RFC holds that can be told from outside: sections 4.1 and 4.2."""
    assert text.startswith('<?xml version="1.0" encoding="utf-8"?>\n')
    root = fromstring(text.encode())
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    for element in (root, *entries):
        for once in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{once}")) == 1, once
        assert RFC3339.fullmatch(element.findtext(f"{ATOM}updated", ""))
        assert urlsplit(element.findtext(f"{ATOM}id", "")).scheme == "https"
        assert all((author.findtext(f"{ATOM}name") or "").strip() for author in element.findall(f"{ATOM}author"))
        kinds = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in element.findall(f"{ATOM}link")]
        assert len(set(kinds)) == len(kinds)
        assert all(urlsplit(link.get("href", "")).netloc for link in element.findall(f"{ATOM}link"))
        known = {"id", "title", "updated", "author", "link", "summary", "entry"}
        assert {child.tag.removeprefix(ATOM) for child in element} <= known
    assert root.find(f"{ATOM}author") is not None
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    days = [entry.findtext(f"{ATOM}updated", "") for entry in entries]
    assert days == sorted(days, reverse=True)
    assert not entries or root.findtext(f"{ATOM}updated") == days[0]
    return root


def links(element: Element) -> dict[str | None, str | None]:
    return {link.get("rel"): link.get("href") for link in element.findall(f"{ATOM}link")}


def test_changes_and_reviews(site_with: Callable[..., Site]) -> None:
    due = "---\nname: Alex\nreviewed: 2026-06-01\nreview_every: 30 days\n---\n"
    files = {"maps/a b.md": MAP.format(title="A <b>", owner="R&D", day="2026-01-01"), "personas/alex.md": due}
    root = checked(feed(site_with(files, {"maps/a b.md": date(2026, 8, 1)}), "Our <journeys>", "We & others"))
    assert root.findtext(f"{ATOM}title") == "Our <journeys>"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "We & others"
    assert links(root) == {"self": f"{ADDRESS}feed.xml", "alternate": ADDRESS}
    changed, review = root.findall(f"{ATOM}entry")
    assert changed.findtext(f"{ATOM}title") == "Changed: A <b>"
    assert changed.findtext(f"{ATOM}id") == f"{ADDRESS}maps/a%20b/#changed-2026-08-01"
    assert changed.findtext(f"{ATOM}author/{ATOM}name") == "R&D"
    assert changed.findtext(f"{ATOM}summary") == "Last changed on 1 August 2026. From here to there"
    assert links(changed) == {"alternate": f"{ADDRESS}maps/a%20b/"}
    assert review.findtext(f"{ATOM}title") == "Review due: Alex"
    assert review.findtext(f"{ATOM}updated") == "2026-07-01T00:00:00Z"


def test_without_version_control_reviews_stand_in_for_changes(site_with: Callable[..., Site]) -> None:
    files = {"maps/a.md": MAP.format(title="A", owner="B", day="2026-01-01")}
    root = checked(feed(site_with(files, directory_urls=False), "t", "a"))
    (entry,) = root.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Reviewed: A"
    assert links(entry) == {"alternate": f"{ADDRESS}maps/a.html"}


def test_the_newest_fifty(site_with: Callable[..., Site]) -> None:
    number = MOST + 10
    files = {f"maps/m{n:02}.md": f"---\ntitle: M{n:02}\n---\n## A\n- Actions: x\n" for n in range(number)}
    site = site_with(files, {uri: date.fromordinal(739000 + n) for n, uri in enumerate(sorted(files))})
    entries = checked(feed(site, "t", "a")).findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [
        f"Changed: M{n:02}" for n in range(number - 1, number - 1 - MOST, -1)
    ]


def test_a_site_without_news_has_a_feed_all_the_same(site_with: Callable[..., Site]) -> None:
    root = checked(feed(site_with({"personas/alex.md": "---\nname: Alex\n---\n"}), "t", "a"))
    assert root.findtext(f"{ATOM}updated") == "2026-09-30T00:00:00Z"


@pytest.mark.parametrize("title", ['"]]><script>alert(1)</script>"', '"a\\u0007\\u000bb\\uffff"', '"שלום 👩🏽\\u202e"'])
def test_any_title_is_well_formed(site_with: Callable[..., Site], title: str) -> None:
    files = {"maps/a.md": MAP.format(title=title, owner=title, day="2026-01-01")}
    checked(feed(site_with(files), "bell \x07", "author \x00"))


def test_the_same_input_gives_the_same_bytes(site_with: Callable[..., Site]) -> None:
    files = {f"maps/{name}.md": MAP.format(title=name, owner="x", day="2026-01-01") for name in "cab"}
    assert feed(site_with(files), "t", "a") == feed(site_with(dict(sorted(files.items()))), "t", "a")
