"""Sites with the same texts: one for journeysite, the others for MkDocs and Material alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from benchmarks import everything
from benchmarks.forms import front_matter, outline, plain
from benchmarks.samples import KPIS, PERSONAS, SHARED, journey, slug

_CONFIG = """\
site_name: Benchmark
docs_dir: content
theme:
  name: material
  font: false
extra:
  generator: false
"""
_PLUGIN = """\
plugins:
  - search
  - journeysite:
      today: 2026-11-01
"""
_PLAIN = """\
plugins:
  - search
markdown_extensions:
  - tables
not_in_nav: |
  /maps/*
  /personas/*
  /touchpoints/*
  /kpis/*
  /pain-points/*
  /opportunities/*
  /every-touchpoint/*
  /evidence/*
  /measures/*
  !index.md
"""
_FOLDERS = {"personas": PERSONAS, "touchpoints": SHARED, "kpis": KPIS}


def write_journeysite(folder: Path, maps: int) -> None:
    """A site of journey maps, half of them as outlines and half as front matter."""
    _write(folder, "mkdocs.yml", _CONFIG + _PLUGIN)
    _write_maps(folder, maps, lambda number: outline if number % 2 else front_matter)
    for kind, names in _FOLDERS.items():
        for name in names:
            facts = _facts(kind, name)
            header = "\n".join(f"{key}: {text}" for key, text in facts.items())
            _write(folder, f"content/{kind}/{slug(name)}.md", f"---\nname: {name}\n{header}\n---\n")


def write_plain(folder: Path, maps: int) -> None:
    """The same texts as Markdown tables and paragraphs; leaf pages stand outside the navigation, as in the other."""
    _write(folder, "mkdocs.yml", _CONFIG + _PLAIN)
    _write_maps(folder, maps, lambda number: plain)
    titles = {journey(number).id: journey(number).title for number in range(maps)}
    _write_index(folder, "maps", titles.items())
    for kind, names in _FOLDERS.items():
        for name in names:
            body = "\n\n".join(_facts(kind, name).values())
            _write(folder, f"content/{kind}/{slug(name)}.md", f"# {name}\n\n{body}\n")
        _write_index(folder, kind, [(slug(name), name) for name in names])
    _write(folder, "content/index.md", "# Journeys\n\n[All maps](maps/index.md)\n")


def write_everything(folder: Path, maps: int) -> None:
    """The plain site, and as Markdown what journeysite writes besides: texts, lists, registers."""
    write_plain(folder, maps)
    for path, text in everything.files([journey(number) for number in range(maps)]):
        _write(folder, f"content/{path}", text)


def _write_maps(folder: Path, maps: int, form_of: Callable[[int], Callable[..., str]]) -> None:
    for number in range(maps):
        made = journey(number)
        _write(folder, f"content/maps/{made.id}.md", form_of(number)(made))


def _write_index(folder: Path, kind: str, entries: Iterable[tuple[str, str]]) -> None:
    lines = "".join(f"- [{title}]({id_}.md)\n" for id_, title in entries)
    _write(folder, f"content/{kind}/index.md", f"# {kind.title()}\n\n{lines}")


def _facts(kind: str, name: str) -> Mapping[str, str]:
    if kind == "personas":
        return {
            "role": "Works shifts and does the paperwork at night",
            "summary": f"{name} wants things settled in one go and keeps every letter in a drawer.",
            "quote": "I read the last line first.",
        }
    return {"summary": f"{name}, as every team sees it, with the same people, the same words, another waiting time."}


def _write(folder: Path, path: str, text: str) -> None:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
