"""`journeysite new`: a file of content from a template."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import click

from journeysite import pipeline
from journeysite.adapters import collector
from journeysite.adapters.commands.refusal import refuse_options
from journeysite.adapters.folder import NoSite, WrongOptions, open_folder
from journeysite.adapters.new_files import NotWritten, write_file
from journeysite.adapters.option_faults import label_of
from journeysite.adapters.output import say
from journeysite.adapters.site_config import read_config
from journeysite.adapters.spelling import spelling_of
from journeysite.catalog.catalog import Catalog
from journeysite.catalog.file_names import DEVICES, OF_FOLDERS
from journeysite.diagnostics import did_you_mean
from journeysite.exporting.conversion import Form, converted
from journeysite.exporting.outline import Spelling
from journeysite.exporting.tidy import tidied
from journeysite.loading.documents import load
from journeysite.loading.sources import KIND_WORDS, Kind, Source
from journeysite.pipeline import Content
from journeysite.scaffolding.documents import id_of, named
from journeysite.scaffolding.fitting import fitted
from journeysite.scaffolding.starters import NoStarter, find_starter, starter_file, starters_of

_LONGEST = 100
"""Characters that a name may have: file systems take little more in a file's name."""
_PERSONAS = re.compile(r"^personas: \[(.+)\]$", re.MULTILINE)


@click.command(
    epilog="Templates. "
    + " ".join(f"{KIND_WORDS[kind]}: {', '.join(one.name for one in starters_of(kind))}." for kind in Kind)
)
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]))
@click.argument("name")
@click.option(
    "--template", metavar="NAME", help="The template, or the sector of one; by default the first of its kind."
)
@click.option(
    "--form",
    type=click.Choice([form.value for form in Form]),
    help="How it is written; by default as the template is.",
)
@click.option("--persona", "personas", metavar="ID", multiple=True, help="Who travels; by default the first persona.")
@click.option(
    "--site", type=click.Path(path_type=Path, exists=True), default=".", help="The site's folder; by default this one."
)
def new(kind: str, name: str, template: str | None, form: str | None, personas: tuple[str, ...], site: Path) -> None:
    """Write a new map, persona, touchpoint or KPI called NAME into the site, from a template.

    The file's name is made from NAME. Nothing is ever overwritten. Exit status: 0 written, 2 not written.
    """
    try:
        written, travels = _new(Kind(kind), name.strip(), template, Form(form) if form else None, personas, site)
    except (NoSite, NoStarter, NotWritten) as error:
        raise click.UsageError(str(error)) from None
    except WrongOptions as error:
        refuse_options(error, site)
    said = [f"Written: {label_of(written)}"]
    if travels:
        said.append(f"Who travels: {travels}. If that is somebody else, change “personas” in its first lines.")
    said.append("Next: replace what is invented in it by what you have seen and heard, then run `journeysite check`.")
    said.append("`mkdocs serve` shows the page; `status: draft` keeps it out of the built site until you are done.")
    say("\n".join((*said, "")), colour=False)


def _new(
    kind: Kind, name: str, template: str | None, form: Form | None, personas: tuple[str, ...], site: Path
) -> tuple[Path, str]:
    """Write the file; gives its path and who travels. Raises `NoSite`, `WrongOptions`, `NoStarter` or `NotWritten`."""
    starter = find_starter(kind, template)
    if personas and kind is not Kind.MAP:
        raise NotWritten(f"--persona is for maps only; a {KIND_WORDS[kind]} names nobody.")
    if form is Form.OUTLINE and kind not in (Kind.MAP, Kind.PERSONA):
        raise NotWritten(f"A {KIND_WORDS[kind]} has front matter and text, and no outline. Leave out --form.")
    id_ = _id(name)
    folder = open_folder(site)
    collector.look_at_new()
    content = pipeline.read(folder.sources, folder.files, folder.settings, folder.noted)
    _refuse_taken(content, folder.sources, kind, id_, name)
    chosen = [_persona(content.catalog, persona) for persona in personas]
    docs_dir, uri = read_config(site).docs_dir, f"{folder.settings.folders[kind]}/{id_}.md"
    text = named(starter_file(starter).read_text("utf-8"), name, folder.settings.today)
    text = fitted(text, uri, content.catalog, chosen)
    travels = _PERSONAS.search(text)
    write_file(docs_dir / uri, _spelt(text, kind, uri, form, spelling_of(folder)))
    return docs_dir / uri, travels[1] if travels else ""


def _spelt(text: str, kind: Kind, uri: str, form: Form | None, spelling: Spelling) -> str:
    """The text in a form, in the order and with the labels of the site: `journeysite format` finds nothing to do."""
    with tempfile.TemporaryDirectory() as here:
        source = Source(Path(here) / "new.md", uri, kind, "new.md", Path(here))
        source.path.write_text(text, "utf-8")
        loaded = load(source, spelling.words)
    if form is None or (kind is Kind.MAP and form is Form.OUTLINE):  # as the template is written
        return tidied(text, loaded, spelling)
    assert loaded.document
    return converted(loaded.document, form, spelling)


def _id(name: str) -> str:
    id_ = id_of(name)
    if not name.isprintable() or len(name) > _LONGEST:
        raise NotWritten(f"A name is one line of at most {_LONGEST} characters.")
    if not id_:
        raise NotWritten(f"“{name}” gives no name for a file: it has neither letters nor digits. Choose another name.")
    if id_ in OF_FOLDERS:
        raise NotWritten(f"A file “{id_}.md” would be the page of the whole folder. Choose another name.")
    if id_ in DEVICES:
        raise NotWritten(f"A file “{id_}.md” cannot exist on Windows. Choose another name.")
    return id_


def _refuse_taken(content: Content, sources: tuple[Source, ...], kind: Kind, id_: str, name: str) -> None:
    """A second document with an id or a name would be a finding."""
    names = {document.source.uri: document.title for document in (*content.catalog.documents, *content.drafts)}
    for source in sources:
        if source.kind is kind and (
            source.id.casefold() == id_ or names.get(source.uri, "").casefold() == name.casefold()
        ):
            raise NotWritten(
                f"There is a {KIND_WORDS[kind]} of this name already: {source.label}. Choose another name, "
                "or change that file."
            )


def _persona(catalog: Catalog, name: str) -> str:
    found = catalog.find(Kind.PERSONA, name)
    if not found:
        known = [word for id_, one in catalog.of_kind(Kind.PERSONA).items() for word in (id_, one.title)]
        remedy = did_you_mean(name, known) or 'Make one first, by `journeysite new persona "…"`.'
        raise NotWritten(f"There is no published persona “{name}”. {remedy}")
    return found.id
