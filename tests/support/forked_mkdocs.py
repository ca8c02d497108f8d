"""MkDocs in a child process, forked from one that has loaded it, with each template compiled once.

To load it and to compile the templates of a theme takes longer than all else that a small build does.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys
import tempfile
from collections.abc import Mapping
from functools import cache, partialmethod
from multiprocessing.process import BaseProcess
from pathlib import Path

import jinja2

_FORKS = "forkserver" in multiprocessing.get_all_start_methods()  # on Windows each child loads all anew
_CHILDREN = multiprocessing.get_context("forkserver" if _FORKS else "spawn")

if _FORKS:
    _CHILDREN.set_forkserver_preload(["mkdocs.__main__", "mkdocs.commands.build", "journeysite.adapters.mkdocs"])


def begin_mkdocs(*arguments: str, folder: Path, log: Path, environment: Mapping[str, str]) -> BaseProcess:
    """Begin a command of MkDocs in a folder; what it says goes into a file."""
    compiled = _compiled_templates().name
    child = _CHILDREN.Process(target=_be_mkdocs, args=(arguments, folder, log, dict(environment), compiled))
    child.start()
    return child


@cache
def _compiled_templates() -> tempfile.TemporaryDirectory[str]:
    """Where they are as long as the tests run; Jinja sees by its text whether a template has changed."""
    return tempfile.TemporaryDirectory(prefix="compiled-templates-")


def _be_mkdocs(arguments: tuple[str, ...], folder: Path, log: Path, environment: dict[str, str], compiled: str) -> None:
    with log.open("wb") as said:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(said.fileno(), stream.fileno())
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv[1:] = arguments
    templates = jinja2.FileSystemBytecodeCache(compiled)
    jinja2.Environment.__init__ = partialmethod(jinja2.Environment.__init__, bytecode_cache=templates)
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
