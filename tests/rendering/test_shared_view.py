"""The pages of shared touchpoints and KPIs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.sources import Kind
from journeysite.rendering.shared_view import kpi_page
from journeysite.rendering.site import Site


@pytest.mark.parametrize(
    ("numbers", "facts"),
    [
        ("current: 37\n", [("Current", "37\xa0%")]),
        ("series: [{date: 2026-01-01, value: 3}]\n", []),
        ("", [("Unit", "%")]),
    ],
)
def test_the_unit_of_a_kpi_stands_behind_its_numbers_or_alone(
    site_of: Callable[..., Site], numbers: str, facts: list[tuple[str, str]]
) -> None:
    site = site_of({"kpis/k.md": f"---\nname: K\nunit: '%'\n{numbers}---\n"})
    page = kpi_page(site, site.catalog.of_kind(Kind.KPI)["k"])
    assert [(fact.label, fact.value) for fact in page.facts] == facts
