"""The structure of the package, checked by import-linter: see `[tool.importlinter]` in pyproject.toml."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]


def test_imports_keep_to_the_layers(tmp_path: Path) -> None:
    program = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    arguments = ["--config", str(REPOSITORY / "pyproject.toml"), "--cache-dir", str(tmp_path)]
    result = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 broken" in result.stdout
