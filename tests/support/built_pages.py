"""Built pages as a browser sees them: what they point to, what can be pointed to, and what they say."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_INLINE = frozenset(("a", "abbr", "b", "bdi", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup"))
_CELLS = (("td", "th"), ("table",))
_ENDED_BEFORE = {
    "li": (("li",), ("ul", "ol")),
    "td": _CELLS,
    "th": _CELLS,
    "dd": (("dt", "dd"), ("dl",)),
    "dt": (("dt", "dd"), ("dl",)),
    **dict.fromkeys(("p", "div", "ul", "ol", "dl", "table"), (("p",), ("svg", "button"))),
}
"""What ends where an element begins, and the elements around it beyond which nothing ends."""
_REFERENCES = ("headers", "aria-labelledby", "aria-describedby", "aria-controls", "for")
_LOADED = {
    "img": ("src", "srcset"),
    "script": ("src",),
    "link": ("href",),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "embed": ("src",),
    "object": ("data",),
}


@dataclass
class Element:
    tag: str
    attrs: dict[str, str]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def has(self, name: str) -> bool:
        return name in self.attrs.get("class", "").split()


class BuiltPage(HTMLParser):
    """One page: all its elements in order, each with the text inside it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_before(tag)
        if tag not in _INLINE:
            self.handle_data(" ")
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.handle_data(" ")
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].tag == tag:
                del self._open[index:]
                return

    def _end_before(self, tag: str) -> None:
        """End what HTML ends without a word: an item before the next one, and the like."""
        ended, around = _ENDED_BEFORE.get(tag, ((), ()))
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].tag in around:
                return
            if self._open[index].tag in ended:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.words.append(data)

    def all(self, tag: str = "", class_: str = "") -> list[Element]:
        return [one for one in self.elements if (not tag or one.tag == tag) and (not class_ or one.has(class_))]

    def first(self, tag: str = "", class_: str = "") -> Element:
        return self.all(tag, class_)[0]

    def by_id(self, id_: str) -> Element:
        return next(one for one in self.elements if one.attrs.get("id") == id_)

    @property
    def ids(self) -> list[str]:
        return [one.attrs["id"] for one in self.elements if "id" in one.attrs]

    @property
    def text(self) -> str:
        return " ".join("".join(self.first("body").words).split())


def page_of(site: Path, path: str) -> BuiltPage:
    return BuiltPage((site / path).read_text("utf-8"))


def table_of_contents(page: BuiltPage) -> list[str]:
    """The anchors of the page's table of contents, in order, as Material prints it."""
    seen: dict[str, None] = {}
    for element in page.all("a", "md-nav__link"):
        target = element.attrs.get("href", "")
        if target.startswith("#"):
            seen[unquote(target[1:])] = None
    return list(seen)


def problems(site: Path, *, from_disk: bool = False) -> list[str]:
    """Everything that leads nowhere in a site, ids given twice, and everything that is loaded from outside.

    `from_disk`: whether links must name files rather than folders.
    """
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    pages = {path: page_of(site, path) for path in sorted(files) if path.endswith(".html")}
    anchors = {path: Counter(page.ids) for path, page in pages.items()}
    found = []
    for path, page in pages.items():
        found += [f"{path}: id {id_!r} stands twice" for id_, times in anchors[path].items() if times > 1]
        for element in page.elements:
            found += [f"{path}: {fault}" for fault in _dangling(anchors[path], element)]
            found += [f"{path}: {fault}" for fault in _outside(element)]
            if path == "404.html":
                continue  # its addresses depend on where the site will stand
            for name in ("href", "src"):
                if name in element.attrs and element.tag != "use":
                    fault = _broken(files, anchors, path, element.attrs[name], from_disk)
                    found += [f"{path}: {name}={element.attrs[name]!r} {fault}"] if fault else []
    return found


def _dangling(ids: Counter[str], element: Element) -> list[str]:
    refs = [ref for name in _REFERENCES for ref in element.attrs.get(name, "").split()]
    if element.tag == "use":
        refs.append(element.attrs["xlink:href"].removeprefix("#"))
    return [
        f"<{element.tag}> refers to {ref!r}, which is not there"
        for ref in refs
        if ref not in ids and not ref.startswith("__")  # Material's own, such as __toc, which it leaves out when empty
    ]


def _outside(element: Element) -> list[str]:
    if element.tag == "link" and element.attrs.get("rel") in ("canonical", "prev", "next", "alternate"):
        return []
    loaded = [element.attrs.get(name, "") for name in _LOADED.get(element.tag, ())]
    return [f"<{element.tag}> loads {one!r}" for one in loaded if urlsplit(one.strip()).netloc]


def _broken(files: set[str], anchors: dict[str, Counter[str]], path: str, target: str, from_disk: bool) -> str:
    parts = urlsplit(target)
    if parts.scheme in ("http", "https", "mailto", "tel", "data"):
        return ""
    if parts.scheme or target.startswith("/"):
        return "is not relative"
    file = path
    if parts.path:
        file = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        if file.startswith(".."):
            return "leads out of the site"
        if file not in files:
            if from_disk:
                return "names no file"
            file = posixpath.normpath(f"{file}/index.html")
    if file not in files:
        return "is not there"
    anchor = unquote(parts.fragment)
    if anchor and anchor != "__skip" and file in anchors and anchor not in anchors[file]:
        return f"has no such anchor in {file}"
    return ""
