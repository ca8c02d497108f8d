"""Sites built as users build them: by MkDocs in a child process, from real files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .forked_mkdocs import begin_mkdocs

REPOSITORY = Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1796000000", "PYTHONHASHSEED": "random"}

MAP = """\
---
title: First order
personas: [alex]
tags: [retail]
---
Words before the stages.

## Awareness

### Friend's post
- Channel: social
- Actions: Taps the tagged shoes
- Emotion: +1 curious
- Pain points:
    - The tag leads to the home page (severity 3)

## Decision

### Basket
- Channel: website
- Actions: Compares the total
- Emotion: -2 tricked

## What this map tells us

Words after the stages, with a link to [Alex](../personas/alex.md).
"""
PERSONA = "---\nname: Alex\nrole: New runner\ngoals: [Run ten kilometres]\n---\nAlex stands for many.\n"
SMALL = {"maps/first-order.md": MAP, "personas/alex.md": PERSONA}
"""A map and its persona."""

CONFIG = """\
site_name: Test site
docs_dir: content
theme: {name: material, font: false}
plugins: [search, journeysite]
"""


@dataclass(frozen=True)
class Built:
    """What a build left: its folder, its exit status and all that it said."""

    site: Path
    code: int
    log: str

    def read(self, path: str) -> str:
        return (self.site / path).read_text("utf-8")

    @property
    def warnings(self) -> list[str]:
        return [line for line in self.log.splitlines() if line.startswith(("WARNING", "ERROR", "CRITICAL"))]


def build(
    folder: Path, *options: str, host: str = "mkdocs", site: Path | None = None, env: Mapping[str, str] | None = None
) -> Built:
    """Build the site in a folder; its own `site` is where it goes unless another place is given.

    In an environment that is given a new interpreter begins, which heeds all of it: seeds of hashes and paths, too. So
    it does for another host than MkDocs.
    """
    site = site or folder / "site"
    arguments = ["build", "--config-file", str(folder / "mkdocs.yml"), "-d", str(site), *options]
    if env is not None or host != "mkdocs":
        command = [sys.executable, "-m", host, *arguments]
        done = subprocess.run(command, cwd=folder, env=env or ENVIRONMENT, capture_output=True, text=True, timeout=120)
        return Built(site, done.returncode, done.stdout + done.stderr)
    with tempfile.TemporaryDirectory() as aside:
        log = Path(aside) / "log"
        child = begin_mkdocs(*arguments, folder=folder, log=log, environment=ENVIRONMENT)
        child.join(120)
        assert child.exitcode is not None, log.read_text("utf-8")
        return Built(site, child.exitcode, log.read_text("utf-8"))


def strictly(
    folder: Path, *options: str, host: str = "mkdocs", site: Path | None = None, env: Mapping[str, str] | None = None
) -> Built:
    """Build a site in which nothing is wrong."""
    built = build(folder, "--strict", *options, host=host, site=site, env=env)
    assert built.code == 0, built.log
    return built


def write(folder: Path, content: Mapping[str, str | bytes] = SMALL, config: str = CONFIG, **others: str) -> Path:
    """Write a site: files of its content folder by path, and its `mkdocs.yml`."""
    (folder / "content").mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(textwrap.dedent(config), "utf-8")
    for path, text in content.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def copy_example(folder: Path) -> Path:
    """Copy this repository's own site."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    shutil.copytree(REPOSITORY / "content", folder / "content")
    shutil.copytree(REPOSITORY / "hooks", folder / "hooks")
    return folder


def bytes_of(site: Path) -> dict[str, bytes]:
    """Every file of a site by its path."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in sorted(site.rglob("*")) if file.is_file()}
