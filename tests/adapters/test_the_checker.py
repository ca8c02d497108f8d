"""The checker of built sites finds what it is there to find."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.built_pages import problems


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<a href='b.html#there'>x</a> <a href='sub/'>x</a> <a href='https://x.example'>x</a>", 0),
        ("<a href='nowhere.html'>x</a>", 1),
        ("<a href='b.html#nowhere'>x</a>", 1),
        ("<a href='#nowhere'>x</a>", 1),
        ("<a href='/b.html'>x</a>", 1),
        ("<a href='../outside.html'>x</a>", 1),
        ("<a href='javascript:x'>x</a>", 1),
        ("<p id='a'></p><p id='a'></p>", 1),
        ("<td headers='a b'></td>", 2),
        ("<img src='https://x.example/y.png'>", 1),
        ("<link rel='stylesheet' href='//x.example/y.css'>", 2),
        ("<script src='http://x.example/y.js'></script>", 1),
        ("<svg><use xlink:href='#js-icon-x'/></svg>", 1),
    ],
)
def test_finds(tmp_path: Path, html: str, found: int) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "index.html").write_text("<body></body>")
    (tmp_path / "b.html").write_text("<body><p id='there'></p></body>")
    (tmp_path / "a.html").write_text(f"<body>{html}</body>")
    assert len(problems(tmp_path)) == found, problems(tmp_path)
