"""A new file: its id, its title, its days."""

from __future__ import annotations

from datetime import date

import pytest

from journeysite.scaffolding.documents import id_of, named


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Placing a first order", "placing-a-first-order"),
        ("  Jürgen Weiß ", "jurgen-weiss"),
        ("Cafe\u0301 & Thé", "cafe-the"),
        ("../../etc/passwd", "etc-passwd"),
        ("予約する", "予約する"),
        ("ガイド", "ガイド"),
        ("Łódź", "łodz"),
        ("hotel_stay", "hotel-stay"),
        ("¿?!", ""),
        ("ﬁrst", "first"),
    ],
)
def test_the_id_of_a_name(name: str, id_: str) -> None:
    assert id_of(name) == id_
    assert id_of(id_) == id_


def test_only_the_title_and_the_days_change() -> None:
    text = "---\ntitle: Old\nreviewed: 2026-11-01\n---\ntitle: Old\n- Opportunities: X (due 2027-01-31)\n"
    assert named(text, "New: title", date(2026, 11, 11)) == (
        '---\ntitle: "New: title"\nreviewed: 2026-11-11\n---\ntitle: Old\n- Opportunities: X (due 2027-02-10)\n'
    )
