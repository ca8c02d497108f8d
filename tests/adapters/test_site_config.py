"""What `mkdocs.yml` says of the content, read without a build."""

from __future__ import annotations

from pathlib import Path

from support.building import build, write

from journeysite.adapters.site_config import read_config


def test_a_readme_beside_an_index_is_not_published_and_files_that_end_like_one_are(tmp_path: Path) -> None:
    names = ("README.md", "MYREADME.md", "MYindex.md", "old/README.md")
    content = {f"notes/{name}": f"# {name}\n" for name in (*names, "index.md")}
    site = write(tmp_path, content)
    assert read_config(site).files == tuple(sorted(f"notes/{name}" for name in (*names[1:], "index.md")))
    built = build(site)
    for page in ("MYREADME/", "MYindex/", "old/", ""):
        assert (built.site / "notes" / page / "index.html").is_file()
