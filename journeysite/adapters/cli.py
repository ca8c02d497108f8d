"""The command line."""

from __future__ import annotations

import click

from journeysite import __version__
from journeysite.adapters.commands.check import check
from journeysite.adapters.commands.convert import convert
from journeysite.adapters.commands.format import format_command
from journeysite.adapters.commands.init import init
from journeysite.adapters.commands.new import new
from journeysite.adapters.commands.poster import poster
from journeysite.adapters.commands.schema import schema


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="journeysite")
def main() -> None:
    """Customer-journey maps and personas as a browsable documentation site."""


main.add_command(check)
main.add_command(init)
main.add_command(new)
main.add_command(convert)
main.add_command(format_command)
main.add_command(schema)
main.add_command(poster)
