"""Real git repositories with commits of chosen days."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

_WHO = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")


class Repository:
    """A folder in version control."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q")

    def git(self, *arguments: str, **days: str) -> Repository:
        command = ["git", *_WHO, *arguments]
        subprocess.run(command, cwd=self.folder, env={**os.environ, **days}, check=True, capture_output=True)
        return self

    def write(self, path: str, text: str) -> Repository:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return self

    def remove(self, path: str) -> Repository:
        (self.folder / path).unlink()
        return self

    def commit(self, day: date, *, committed: date | None = None) -> Repository:
        """Commit everything that there is."""
        self.git("add", "--all")
        days = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{committed or day}T12:00:00Z"}
        return self.git("commit", "-q", "-m", "A change", **days)
