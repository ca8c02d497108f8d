"""What a fixture is that runs one rule."""

from __future__ import annotations

from collections.abc import Callable

from journeysite.diagnostics import Diagnostic

Look = Callable[..., list[Diagnostic]]
"""Files below `content/` become what a rule says about them."""
