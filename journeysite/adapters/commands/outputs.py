"""Which format goes where, as a command line says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from journeysite.reporting.formats import FORMATS

_ORDER = "journeysite.order"


@dataclass(frozen=True, slots=True)
class Output:
    """One format and its file; without a file it is printed."""

    format: str
    file: Path | None = None


class InOrder(click.Command):
    """A command that remembers the order of its options: an `--output` belongs to the `--format` before it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse twice: click itself keeps no order between different options."""
        _, _, order = self.make_parser(ctx).parse_args(list(args))
        ctx.meta[_ORDER] = [parameter.name for parameter in order]
        return super().parse_args(ctx, args)


def outputs_of(context: click.Context, formats: Sequence[str], files: Sequence[Path]) -> tuple[Output, ...]:
    """Pair formats and files; raises `click.UsageError`."""
    outputs = _paired(context.meta[_ORDER], formats or ("text",), files)
    named = [one.file for one in outputs if one.file]
    if twice := [file for file in named if named.count(file) > 1]:
        raise click.UsageError(f"Two formats cannot both go to {twice[0]}.")
    printed = [one.format for one in outputs if not one.file]
    if len(printed) > 1 and (whole := [name for name in printed if FORMATS[name].whole]):
        raise click.UsageError(f"“{whole[0]}” cannot be printed beside another format. Add “--output FILE” behind it.")
    return tuple(outputs)


def _paired(order: Sequence[str], formats: Sequence[str], files: Sequence[Path]) -> list[Output]:
    if len(formats) == len(files) == 1:  # then there is nothing to mix up
        return [Output(formats[0], _file(files[0]))]
    names, targets = iter(formats), iter(files)
    outputs: list[Output] = []
    pending = False
    for option in order:
        if option == "formats":
            outputs.append(Output(next(names)))
            pending = True
        elif option == "files":
            file = next(targets)
            if not pending:
                raise click.UsageError(f"“--output {file}” has no “--format” of its own before it.")
            outputs[-1] = Output(outputs[-1].format, _file(file))
            pending = False
    return outputs or [Output(name) for name in formats]


def _file(file: Path) -> Path | None:
    return None if str(file) in ("-", "/dev/stdout") else file
