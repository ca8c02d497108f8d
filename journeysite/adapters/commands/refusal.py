"""How a command says that it has done nothing: a sentence on the standard error output, and status 2."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

from journeysite.adapters.folder import WrongOptions
from journeysite.adapters.reports import report_of
from journeysite.reporting import text


def refuse(message: str) -> NoReturn:
    """Say why nothing was done, and end."""
    click.echo(message, err=True)
    sys.exit(2)


def refuse_options(error: WrongOptions, site: Path) -> NoReturn:
    """Say what is wrong with the plugin's options, and end."""
    refuse(text.write(report_of(error.diagnostics, None, site)).rstrip())
