"""“Ten minutes to your first map”, followed literally."""

from __future__ import annotations

from pathlib import Path

from following import Reader
from support.building import ENVIRONMENT, REPOSITORY, strictly
from support.built_pages import page_of, problems

PAGE = REPOSITORY / "content" / "guide" / "first-map.md"


def test_the_page_is_true(tmp_path: Path) -> None:
    reader = Reader(tmp_path, ENVIRONMENT)
    reader.follow(PAGE.read_text("utf-8"))
    assert len(reader.compared) == 2
    for said, printed in reader.compared:
        assert said == printed
    assert "My journeys" in reader.served["/"]
    site = tmp_path / "my-journeys"
    assert (site / "site" / "index.html").is_file(), reader.printed
    built = strictly(site)
    assert built.warnings == []
    assert problems(built.site) == []
    page = page_of(built.site, "maps/renting-a-bicycle/index.html")
    for words in ("Mara", "Print the price on the sign", "owner Stations", "annoyed"):
        assert words in page.text
    assert "Renting a bicycle" in page_of(built.site, "personas/mara/index.html").text
    assert sorted(file.name for file in (site / "content").rglob("*.md")) == [
        "index.md",
        "mara.md",
        "renting-a-bicycle.md",
        "renting-for-a-week.md",
    ]


def test_a_mistake_on_the_page_is_noticed(tmp_path: Path) -> None:
    """The reader of these tests does what is written, not what is meant."""
    reader = Reader(tmp_path, ENVIRONMENT)
    reader.follow('```bash\njourneysite chekc\n```\n\n``` { .text title="what it prints" }\nNothing found\n```\n')
    ((said, printed),) = reader.compared
    assert said == "Nothing found\n"
    assert "No such command 'chekc'" in printed
