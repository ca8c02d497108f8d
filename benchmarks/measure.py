"""What a child process costs. On Linux and macOS only: Windows has no `wait4`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds (user and system) and the peak of the memory in use, in MB."""

    cpu: float
    memory: float


def cost_of(arguments: Sequence[str], folder: Path, most: int = 0) -> Cost:
    """Run a Python module in a folder and return what it cost; raises `RuntimeError` on a status above `most`."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    child = subprocess.Popen([sys.executable, "-m", *arguments], cwd=folder, env=environment, stdout=sys.stderr)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if not 0 <= child.returncode <= most:
        raise RuntimeError(f"{' '.join(arguments)} failed in {folder}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6)


def median_of(costs: Sequence[Cost]) -> Cost:
    """The median of each figure by itself."""
    return Cost(median(cost.cpu for cost in costs), median(cost.memory for cost in costs))


def size_of(folder: Path) -> int:
    """The bytes of all files of a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
