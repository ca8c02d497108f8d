"""A site with every severity and with text that is hard to quote, and what each format says of it.

`python tests/reporting/broken_site.py` writes the golden files anew; read the difference before you keep it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from journeysite import pipeline
from journeysite.adapters.folder import open_folder
from journeysite.adapters.reports import report_of
from journeysite.reporting import github
from journeysite.reporting.formats import FORMATS
from journeysite.reporting.report import Report

GOLDEN = Path(__file__).parent / "golden"

FILES: Mapping[str, str] = {
    "mkdocs.yml": "docs_dir: content\nplugins:\n  - journeysite\n",
    "content/personas/alex.md": "---\nname: Alex\n---\n",
    "content/maps/clean.md": "---\ntitle: A map without findings\n---\n## Order\n- Actions: Orders a pair\n",
    "content/maps/marked.md": "\ufeff---\ntitle: A byte order mark\n---\n## Order\n- Actions: Orders a pair\n",
    "content/maps/50% off, now.md": (
        "---\ntitle: A name that is hard to quote\npersonas: [alx, '<b>|`*']\n---\n"
        "## Order\n- Wether: dry\n- Actions: Orders a pair\n"
    ),
    "content/maps/wide.md": (
        "---\ntitle: Wide characters and tabs\nowner: Us\n---\n"
        "## 注文する\n- 猫の手: glad\n- Emotion: 佐藤 +1 うれしい; 鈴木 −1\n"
        "- Actions: Orders\n\t- a\tpair [in blue](nowhere.md)\n"
        f"- Personas: {'[Alex](../personas/alex.md), ' * 5}nobody{', [Alex](../personas/alex.md)' * 3}\n"
    ),
}
KINDS = ("J118", "J204", "J401", "J406")
"""Only these are reported, so that a new rule changes nothing here."""
NAMES: Mapping[str, str] = {
    "text": "text.txt",
    "short": "short.txt",
    "json": "report.json",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "sarif": "report.sarif",
    "junit": "junit.xml",
}
"""The golden file of each format."""
SUMMARY = "github-summary.md"
"""That of the summary of a job."""


def write_site(repository: Path) -> Path:
    """Write the site into a subfolder of a repository."""
    (repository / ".git").mkdir()
    for name, text in FILES.items():
        file = repository / "journeys" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return repository / "journeys"


def report_on(site: Path) -> Report:
    """The report of a check in the site's folder, as one without a version."""
    here = Path.cwd()
    os.chdir(site)
    try:
        folder = open_folder(Path())
        content = pipeline.read(folder.sources, folder.files, folder.settings, folder.noted)
        found = [one for one in content.diagnostics if one.code.id in KINDS]
        return replace(report_of(found, folder.sources, Path()), version="0.0.0")
    finally:
        os.chdir(here)


def outputs(report: Report) -> Mapping[str, str]:
    """What every format says, by the name of its golden file."""
    written = {file: FORMATS[name].write(report) for name, file in NAMES.items()}
    return {**written, SUMMARY: github.job_summary(report)}


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in outputs(report_on(write_site(Path(folder)))).items():
            (GOLDEN / name).write_bytes(text.encode())
