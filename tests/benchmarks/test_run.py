"""The benchmark runs and says what it measured; how fast it was is no business of a test."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no wait4")
def test_three_maps_give_a_complete_result() -> None:
    command = [sys.executable, "-m", "benchmarks", "--maps", "3", "--runs", "1", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["targets"] == []  # they are about 500 and 2,000 maps
    (measured,) = result["measured"]
    assert measured["maps"] == 3
    for build in ("plain", "everything", "journeysite", "check"):
        assert measured[build]["cpu"] > 0
        assert measured[build]["memory"] > 0
    for size in ("plain_output", "output", "plain_index", "index"):
        assert measured[size] > 0
    assert measured["ratio"] > measured["like_for_like"] > 0
