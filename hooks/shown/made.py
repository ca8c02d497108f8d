"""What specimens are made with: the example content, the templates or parts of them, and ways that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urljoin

from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering.site import Site
from journeysite.rendering.urls import page_url, relative

PAGE = "guide/design.md"
"""The page that shows them."""

_WAY = re.compile(r' (href|src)=(?:"([^"]*)"|([^\s>"]+))')


@dataclass(frozen=True, slots=True)
class Specimen:
    """A component as the page shows it."""

    made: Callable[[Site], str]
    """Its HTML."""
    wide: bool = False
    """Whether light and dark stand below each other, each as wide as the page."""
    scrolls: bool = False
    """Whether it is wider than a narrow window where the reader's text is large, so that it scrolls."""


def document(site: Site, kind: Kind, id_: str) -> Document:
    """A document of the example content."""
    return site.catalog.of_kind(kind)[id_]


def first_of(kind: str, html: str, number: int) -> list[str]:
    """The first elements of a kind that hold none of the same kind, as `tr`."""
    return [found[0] for found in islice(re.finditer(rf"(?s)<{kind}\b.*?</{kind}>", html), number)]


def macro(site: Site, call: str, **values: Any) -> str:
    """What a macro of `components.html` makes."""
    name = call.partition("(")[0]
    template = site.templates.from_string(f'{{% from "components.html" import {name} %}}{{{{ {call} }}}}')
    return template.render(**values)


def only(site: Site, template: str, kept: Collection[str], **context: Any) -> str:
    """What a template makes without its other blocks, as a site that overrides these with nothing would have it."""
    blocks = site.templates.get_template(template).blocks
    empty = "".join(f"{{% block {name} %}}{{% endblock %}}" for name in blocks if name not in kept)
    return site.templates.from_string(f'{{% extends "{template}" %}}{empty}').render(**context)


def led(site: Site, uri: str, html: str) -> str:
    """What was made for the page of another file, with ways that lead to the same places from the page of specimens."""
    directory_urls = site.settings.directory_urls
    page, here = (page_url(one, directory_urls=directory_urls) for one in (uri, PAGE))

    def way(found: re.Match[str]) -> str:
        target = urljoin(f"/{page}", found[2] or found[3] or "")
        return f' {found[1]}="{relative(target[1:], here) if target.startswith("/") else target}"'

    return _WAY.sub(way, html)


def listed(made: Collection[str]) -> str:
    """Each in a line of its own."""
    return "".join(f"<p>{one}</p>" for one in made)
