"""The gallery of templates: their cards, and the text of each with the ways to get it."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import escape

from journeysite.catalog.curve import curves
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering.inline import plain_text
from journeysite.rendering.map_view import sparkline
from journeysite.rendering.new_file import new_file
from journeysite.rendering.site import Site
from journeysite.rendering.views.starters import StarterCard, StarterGroup, StarterPage
from journeysite.scaffolding.fitting import fitted
from journeysite.scaffolding.starters import STARTERS, Group, Starter


def starter_groups(site: Site, start: str) -> tuple[StarterGroup, ...]:
    """Every template of the gallery, in its groups."""
    assert site.starters
    groups: dict[Group, list[StarterCard]] = {group: [] for group in Group}
    for starter in STARTERS:
        if document := site.starters.of_kind(starter.kind).get(starter.name):
            groups[starter.group].append(_starter_card(site, starter, document, start))
    return tuple(
        StarterGroup(group.value, site.w(f"starters_{group.value}"), tuple(cards)) for group, cards in groups.items()
    )


def starter_uri(site: Site, document: Document) -> str:
    """The file of the content that a template would become."""
    return f"{site.settings.folders[document.source.kind]}/{document.id}.md"


def starter_text(site: Site, document: Document) -> str:
    """The Markdown of a template, with references to what the site has."""
    return fitted(document.source.path.read_text("utf-8"), starter_uri(site, document), site.catalog)


def starter_source(site: Site, document: Document, edit_url: str | None) -> str:
    """The Markdown of a template and the ways to get it; `edit_url` is where its file would be edited."""
    text = starter_text(site, document)
    made = new_file(edit_url, text)
    page = StarterPage(
        file=f"{site.settings.content_name}/{starter_uri(site, document)}",
        text=text,
        command=f'journeysite new {document.source.kind} "{document.title}" --template {document.id}',
        download=site.address(document.source.uri, document.source.uri),
        name=f"{document.id}.md",
        new_file=made.href if made else None,
        hint=site.w(f"new_file_{made.hint}") if made and made.hint else "",
    )
    return site.render("starter_source.html", page=page)


def _starter_card(site: Site, starter: Starter, document: Document, start: str) -> StarterCard:
    assert site.starters
    is_map, summary = starter.kind is Kind.MAP, document.value.summary
    key = f"type_{document.value.type.value}" if is_map else f"kind_{starter.kind.value}"
    gallery = replace(site, catalog=site.starters)
    return StarterCard(
        title=document.title,
        href=site.link_to(document, start),
        summary=escape(plain_text(summary)) if summary else None,
        kind_label=site.w(f"sector_{starter.sector}" if starter.sector else key),
        sparkline=sparkline(gallery, document, curves(site.starters, document)) if is_map else None,
    )
