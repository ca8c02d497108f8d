"""Who tells the text of a map: the words of the interface, the ways from the text, what has been said before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from journeysite.kept import kept
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering import items, parts
from journeysite.rendering.inline import escaped, named, plain_text
from journeysite.rendering.site import Site
from journeysite.rendering.words import Words


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells the text of one map. What it says is HTML."""

    site: Site
    journey: Document
    here: str
    """The path that the text's file would have in the content folder."""
    map: str
    """The address of the map's page."""
    words: Mapping[str, str]
    """The words of the interface as HTML."""
    said: dict[object, str] = field(default_factory=dict)
    """What has been said and is said again: who is there, what is measured."""
    known: dict[str, Document | None] = field(default_factory=dict)
    """Personas by the names that the map gives them."""

    def persona(self, name: str) -> Document | None:
        """Whom a name means."""
        if name not in self.known:
            self.known[name] = self.site.catalog.find(Kind.PERSONA, name)
        return self.known[name]

    def inline(self, text: str) -> str:
        """A text of the writer's."""
        return self.site.inline_html(text, self.journey.source.uri, self.here)

    def link(self, name: str, target: str | None) -> str:
        """A name of the writer's that leads to where they say, if that is published."""
        href = self.site.target(target, self.journey.source.uri, self.here) if target else None
        return f'<a href="{escaped(href)}">{named(plain_text(name))}</a>' if href else self.inline(name)

    def link_to(self, document: Document) -> str:
        """A document's name that leads to its page."""
        return f'<a href="{escaped(self.site.link_to(document, self.here))}">{named(document.title)}</a>'

    def owner(self, name: str) -> str:
        """A team or a person, with the way to their page."""
        return parts.owner_link(self.site, name, self.here)

    def together(self, names: Sequence[str]) -> str:
        """“Alex, Priya and Tomasz”."""
        return self.site.w.together(tuple(names))

    def people(self, personas: Sequence[Document], strangers: Sequence[str] = ()) -> str:
        """“Personas: Alex and Priya.” with the ways to their pages; empty without any."""
        known = (tuple(map(id, personas)), tuple(strangers))
        if known not in self.said:
            self.said[known] = self.counted("story_personas", [*map(self.link_to, personas), *strangers])
        return self.said[known]

    def measure(self, name: str) -> str:
        """A KPI with its numbers; empty where it is a draft."""
        if ("kpi", name) not in self.said:
            hidden = self.site.hides(Kind.KPI, name)
            self.said["kpi", name] = (
                "" if hidden else items.measure(self.site, name, self.journey.source.uri, self.here)
            )
        return self.said["kpi", name]

    def counted(self, key: str, names: Sequence[str], **more: str) -> str:
        """A sentence about one or several; empty without any."""
        if not names:
            return ""
        return self.words[self.site.w.form(key, len(names))].format(names=self.together(names), **more)


@kept(most=8)
def words_of(w: Words) -> Mapping[str, str]:
    """The words of the interface as HTML."""
    return {key: escaped(word) for key, word in w.words.items()}
