"""The folders of the content: those that the options name, and those that the format expects."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from journeysite.adapters.codes import MISSING_FOLDER, NO_CONTENT
from journeysite.adapters.option_faults import OptionFault, label_of, placed, repeated_keys
from journeysite.adapters.options import FOLDER_OPTIONS
from journeysite.diagnostics import Diagnostic, did_you_mean
from journeysite.settings import Settings


def check_folder(
    docs_dir: Path, config_file: Path, given: Collection[str], settings: Settings, documents: int
) -> tuple[Diagnostic, ...]:
    """What is wrong with the folders; `given` are the options that the site has, `documents` counts what was found.

    Nothing is missing where the configuration file says one thing twice: that is the fault.
    """
    return repeated_keys(config_file) or placed(_faults(docs_dir, given, settings, documents), config_file)


def _faults(docs_dir: Path, given: Collection[str], settings: Settings, documents: int) -> Iterator[OptionFault]:
    content = label_of(docs_dir)
    strangers = _strangers(docs_dir, settings)
    missing = False
    for name, kind in FOLDER_OPTIONS.items():
        folder = settings.folders[kind]
        if _exists(docs_dir, folder):
            continue
        guess = did_you_mean(folder, strangers)
        if name in given or guess:  # a folder that nobody has named is one that nobody needs yet
            missing = True
            remedy = (
                f"Make it, or mend “{name}”." if name in given else f"Rename it, or name it in the option “{name}”."
            )
            message = f"There is no folder “{content}/{folder}”."
            yield OptionFault(MISSING_FOLDER, (name,) if name in given else (), message, f"{guess} {remedy}".strip())
    if not (documents or missing) and _has_pages(docs_dir):  # a folder without any page is one that begins
        folders = ", ".join(f"{folder}/" for folder in settings.folders.values())
        message = f"There are no maps, personas, touchpoints or KPIs below “{content}”."
        yield OptionFault(NO_CONTENT, (), message, f"They are Markdown files in {folders} there; see also “docs_dir”.")


def _exists(docs_dir: Path, folder: str) -> bool:
    """Whether a folder exists under exactly this name, also on a computer that does not tell upper from lower case."""
    here = docs_dir
    for part in folder.split("/"):
        if not here.is_dir() or part not in (entry.name for entry in here.iterdir()):
            return False
        here /= part
    return here.is_dir()


def _has_pages(docs_dir: Path) -> bool:
    return any(page.name not in ("index.md", "README.md") for page in docs_dir.rglob("*.md"))


def _strangers(docs_dir: Path, settings: Settings) -> list[str]:
    """Folders with Markdown files that hold no kind of content."""
    known = {folder.split("/")[0] for folder in (*settings.folders.values(), settings.templates)}
    folders = (entry for entry in sorted(docs_dir.iterdir()) if entry.is_dir() and not entry.name.startswith("."))
    return [folder.name for folder in folders if folder.name not in known and any(folder.rglob("*.md"))]
