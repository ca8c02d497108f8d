"""`pip install .` gives a plugin that works in somebody else's site."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from support.building import ENVIRONMENT, REPOSITORY, strictly, write
from support.built_pages import problems


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    isolation = ["--no-build-isolation"] if importlib.util.find_spec("hatchling") else []
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", *isolation, "-w", str(folder), str(REPOSITORY)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def test_carries_the_whole_theme(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    theme = REPOSITORY / "theme"
    files = {f"journeysite/theme/{file.relative_to(theme).as_posix()}" for file in theme.rglob("*.*") if file.is_file()}
    assert {Path(name).parts[2] for name in files} >= {"templates", "styles", "scripts", "words", "icons", "starters"}
    assert files - inside == set()
    assert "journeysite/py.typed" in inside
    assert not [name for name in inside if name.startswith(("tests/", "content/"))]


def test_works_in_a_foreign_site(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(target), str(wheel)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    environment = {**ENVIRONMENT, "PYTHONPATH": str(target)}
    where = [sys.executable, "-c", "import journeysite; print(journeysite.__file__)"]
    used = subprocess.run(where, capture_output=True, text=True, env=environment, cwd=tmp_path, check=True).stdout
    assert Path(used.strip()).is_relative_to(target)
    built = strictly(write(tmp_path / "foreign"), env=environment)
    assert problems(built.site) == []
    assert "Taps the tagged shoes" in built.read("maps/first-order/index.html")
    assert (built.site / "assets" / "journeysite" / "journeysite.css").is_file()
