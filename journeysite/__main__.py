"""`python -m journeysite` is the command `journeysite`."""

from journeysite.adapters.cli import main

main(prog_name="journeysite")
