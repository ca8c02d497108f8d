"""The files of broken sites that git or an editor could mend: made when a test runs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

SHOES = "content/maps/shoes.md"
_HEADER = "---\ntitle: Buying shoes\n---\n"
_STAGE = "## Order\n- Actions: Orders a pair\n"

MADE: Mapping[str, Mapping[str, bytes]] = {
    "unreadable-file": {SHOES: f"{_HEADER}A pair for a café.\n".encode("latin-1")},
    "unreadable-file--binary": {SHOES: b"\x89PNG\n\x1a\n\0\0\0\rIHDR".replace(b"\x89", b"")},
    "file-too-large": {SHOES: _HEADER.encode() + b"Very long. " * 500_000},
    "empty-file": {"content/maps/empty.md": b"", "content/maps/blank.md": b"\n  \n"},
    "case-clash": {SHOES: (_HEADER + _STAGE).encode(), "content/maps/Shoes.md": (_HEADER + _STAGE).encode()},
    "byte-order-mark": {SHOES: (_HEADER + _STAGE).encode("utf-8-sig")},
    "yaml-syntax--control-character": {SHOES: f"---\ntitle: Buying\x07 shoes\n---\n{_STAGE}".encode()},
    "too-deep--forty-thousand": {SHOES: f"---\ntitle: {'[' * 40_000}\nowner: Us\n---\n{_STAGE}".encode()},
    "unknown-key--windows-line-endings": {
        SHOES: f"---\ntitle: Buying shoes\nsumary: x\n---\n{_STAGE}- Wether: dry\n".replace("\n", "\r\n").encode()
    },
    "too-nested-text": {SHOES: f"{_HEADER}{_STAGE}\n## Notes\n\n{'>' * 40_000} deep\n".encode()},
    "too-nested-text--lists": {SHOES: f"{_HEADER}{_STAGE}\n## Notes\n\n{'- ' * 40_000} deep\n".encode()},
    "too-nested-text--brackets-in-a-stage": {
        SHOES: f"{_HEADER}{_STAGE}- Pain points:\n    - {'[' * 40_000} deep\n".encode()
    },
}
"""What each of these sites holds beside the files in its folder."""


def make(name: str, folder: Path) -> None:
    """Write the made files of a broken site into a copy of its folder."""
    for path, content in MADE.get(name, {}).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    if name == "outside-content":
        (folder / "secret.md").write_text("---\ntitle: Secret\n---\n", encoding="utf-8")
        (folder / "content/maps/linked.md").symlink_to(folder / "secret.md")
        (folder / "elsewhere").mkdir()
        (folder / "elsewhere/alex.md").write_text("---\nname: Alex\n---\n", encoding="utf-8")
        (folder / "content/personas").symlink_to(folder / "elsewhere", target_is_directory=True)
        for name in ("about.md", "maps/shop.png", "maps/notes.txt"):
            (folder / "content" / name).symlink_to(folder / "secret.md")
    if name == "unreadable-file--no-files":
        (folder / "content/maps/again").symlink_to(".", target_is_directory=True)
        (folder / "content/maps/gone.png").symlink_to("moved.png")
        os.mkfifo(folder / "content/maps/pipe.md")
