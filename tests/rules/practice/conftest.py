from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from support.looking import Look

from journeysite.diagnostics import Diagnostic
from journeysite.pipeline import Content


@pytest.fixture
def look(read_site: Callable[..., Content], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Look:
    """What one rule of practice, and what could not be looked for, says about files below `content/`."""

    def look_for(rule: str, files: Mapping[str, str] | str, options: str = "") -> list[Diagnostic]:
        (tmp_path / "site").mkdir(exist_ok=True)
        monkeypatch.chdir(tmp_path / "site")
        given = {"maps/a.md": files} if isinstance(files, str) else files
        also = f"today: 2026-11-22, rules: {{practice: off, {rule}: warning}}{', ' if options else ''}{options}"
        found = read_site(given, also, remarks=True).diagnostics
        others = [one for one in found if one.code.slug not in (rule, "not-looked")]
        assert not others, others
        return list(found)

    return look_for
