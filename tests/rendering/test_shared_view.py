"""The pages of shared touchpoints and KPIs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.sources import Kind
from journeysite.rendering.shared_view import kpi_page, kpi_row
from journeysite.rendering.site import Site


@pytest.mark.parametrize(
    ("numbers", "facts"),
    [
        ("unit: '%'\ncurrent: 37\n", []),
        ("unit: '%'\nseries: [{date: 2026-01-01, value: 3}]\n", []),
        ("unit: '%'\n", [("Unit", "%")]),
        ("unit: garments of each hundred\ncurrent: 37\n", [("Unit", "garments of each hundred")]),
    ],
)
def test_the_unit_of_a_kpi_stands_behind_its_numbers_or_alone(
    site_of: Callable[..., Site], numbers: str, facts: list[tuple[str, str]]
) -> None:
    site = site_of({"kpis/k.md": f"---\nname: K\n{numbers}---\n"})
    page = kpi_page(site, site.catalog.of_kind(Kind.KPI)["k"])
    assert [(fact.label, fact.value) for fact in page.facts] == facts


def test_a_long_unit_stands_once_and_not_in_the_table_of_values(site_of: Callable[..., Site]) -> None:
    series = "series: [{date: 2026-01-31, value: 3}]"
    site = site_of({"kpis/k.md": f"---\nname: K\nunit: garments of each hundred\n{series}\n---\n"})
    page = kpi_page(site, site.catalog.of_kind(Kind.KPI)["k"])
    assert page.series == (("31 January 2026", "3"),)


def test_a_long_unit_does_not_stand_in_the_list(site_of: Callable[..., Site]) -> None:
    site = site_of({"kpis/k.md": "---\nname: K\nunit: garments of each hundred\ncurrent: 3\n---\n"})
    row = kpi_row(site, site.catalog.of_kind(Kind.KPI)["k"], "kpis/index.md")
    assert (row.current, row.target) == ("3", "")


def test_a_row_says_how_far_a_kpi_has_come(site_of: Callable[..., Site]) -> None:
    site = site_of({"kpis/k.md": "---\nname: K\nbaseline: 20\ntarget: 10\ncurrent: 15\n---\n"})
    row = kpi_row(site, site.catalog.of_kind(Kind.KPI)["k"], "kpis/index.md")
    assert row.progress == "50 %"
    assert 'class="js-fill" width="50"' in row.bar
