"""The structure of the package, checked by import-linter: see `[tool.importlinter]` in pyproject.toml."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]


def test_imports_keep_to_the_layers(tmp_path: Path) -> None:
    program = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    arguments = ["--config", str(REPOSITORY / "pyproject.toml"), "--cache-dir", str(tmp_path)]
    result = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 broken" in result.stdout


PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
PACKAGE = REPOSITORY / "journeysite"
PARTS = {
    f"journeysite.{path.stem}" for path in PACKAGE.iterdir() if path.suffix in ("", ".py") and path.stem[0] not in "_."
}
FORBIDDING = [one for one in PROJECT["tool"]["importlinter"]["contracts"] if one["type"] == "forbidden"]


@pytest.mark.parametrize(
    ("library", "knowing"), [("mkdocs", {"adapters"}), ("jinja2", {"rendering"}), ("yaml", {"exporting", "loading"})]
)
def test_a_library_is_forbidden_to_every_part_but_those_that_know_it(library: str, knowing: set[str]) -> None:
    (contract,) = [one for one in FORBIDDING if library in one["forbidden_modules"]]
    assert PARTS - set(contract["source_modules"]) == {f"journeysite.{part}" for part in knowing}


def test_every_library_that_is_imported_is_declared() -> None:
    declared = {re.split(r"[<>=!]", one)[0] for one in PROJECT["project"]["dependencies"]}
    imported = {name.partition(".")[0] for file in sorted(PACKAGE.rglob("*.py")) for name in _imports(file)}
    homes = packages_distributions()
    needed = {
        home.lower().replace("_", "-")
        for name in imported - set(sys.stdlib_module_names)
        for home in homes.get(name, [])
    }
    assert "pydantic" in needed
    assert needed - declared - {"journeysite"} == set()


def _imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
