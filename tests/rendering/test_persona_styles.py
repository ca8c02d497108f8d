"""A persona has one colour on the whole site."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from journeysite.loading.sources import Kind
from journeysite.rendering import parts
from journeysite.rendering.journeys_view import journeys
from journeysite.rendering.listing_view import map_groups, persona_cards
from journeysite.rendering.map_view import map_page
from journeysite.rendering.persona_view import persona_page
from journeysite.rendering.shared_view import touchpoint_page
from journeysite.rendering.site import Site
from journeysite.rendering.table_view import stage_table
from journeysite.rendering.told import told_in

SiteOf = Callable[..., Site]


def people(names: str) -> dict[str, str]:
    return {f"personas/{name}.md": f"---\nname: {name.upper()}\n---\n" for name in names}


def journey(names: str) -> str:
    felt = "; ".join(f"{name.upper()} -1" for name in names)
    return (
        f"---\npersonas: [{', '.join(names)}]\n---\n"
        f"## Buy\n### [Desk](../touchpoints/desk.md)\n- Emotion: {felt}\n### Leave\n- Emotion: {felt}\n"
    )


DESK = {"touchpoints/desk.md": "---\nname: Desk\n---\n"}


@pytest.mark.parametrize(
    ("all_", "maps", "expected"),
    [
        ("abc", [], "123"),
        ("abc", ["cb", "ca"], "123"),
        ("abcdefgh", [], "12345612"),
        ("abcdefgh", ["ag"], "12345622"),  # g travels with a
        ("abcdefgh", ["ag", "gh"], "12345623"),
        ("abcdefgh", ["bh", "ch", "dh", "eh", "fh"], "12345611"),
        ("abcdefgh", ["abcdefgh"], "12345612"),  # no other is left
    ],
)
def test_those_who_travel_together_differ(site_of: SiteOf, all_: str, maps: list[str], expected: str) -> None:
    site = site_of(people(all_) | DESK | {f"maps/{names}.md": journey(names) for names in maps})
    assert "".join(str(site.styles[name]) for name in all_) == expected


def test_on_a_map_of_strangers_to_the_order_everybody_differs_while_styles_are_left(site_of: SiteOf) -> None:
    site = site_of(people("abcdefgh") | DESK | {"maps/m.md": journey("abcdefgh")})
    known = site.catalog.of_kind(Kind.PERSONA)
    together = parts.styles(site, [known[name] for name in "agbh"])
    assert [together[name] for name in "agbh"] == [1, 3, 2, 4], "a and b keep theirs"
    assert list(parts.styles(site, list(known.values())).values()) == [1, 2, 3, 4, 5, 6, 1, 2]


def test_a_persona_has_one_colour_on_every_page(site_of: SiteOf) -> None:
    files = (
        people("abc") | DESK | {"maps/one.md": journey("cb"), "maps/two.md": journey("c"), "maps/x.md": journey("ca")}
    )
    site = site_of(files)
    maps, c = site.catalog.of_kind(Kind.MAP), site.catalog.of_kind(Kind.PERSONA)["c"]
    assert site.styles["c"] == 3
    for one in maps.values():
        assert 'js-named js-s3" href="../../personas/c/"' in map_page(site, one, told_in(site, one)).personas
        legend = {
            toggle.persona.name: toggle.persona.style for toggle in stage_table(site, one, told_in(site, one)).legend
        }
        assert legend.get("C", 3) == 3
    cards = [card for group in map_groups(site, "maps/index.md") for card in group.cards]
    assert all('js-chip js-s3" href="../personas/c/"' in card.personas for card in cards)
    assert [card.style for card in persona_cards(site, "personas/index.md")] == [1, 2, 3]
    page = persona_page(site, c)
    assert page.style == 3
    assert {line.style for one in page.appearances if one.sparkline for line in one.sparkline.paths} == {3}
    assert all('js-line js-s3"' in str(one.strip) for one in journeys(site, "personas/c/journeys.md", c))
    uses = touchpoint_page(site, site.catalog.of_kind(Kind.TOUCHPOINT)["desk"]).uses
    assert all('js-chip js-s3"' in use.felt for use in uses)


def test_one_curve_alone_takes_the_accent_in_the_table_and_on_cards(site_of: SiteOf) -> None:
    site = site_of(people("abc") | DESK | {"maps/m.md": journey("c")})
    one = site.catalog.of_kind(Kind.MAP)["m"]
    assert stage_table(site, one, told_in(site, one)).alone
    (card,) = (card for group in map_groups(site, "maps/index.md") for card in group.cards)
    assert card.sparkline
    assert [line.style for line in card.sparkline.paths] == [0]
    assert 'class="js-line" d=' in site.render(
        "maps.html", filters="", groups=map_groups(site, "maps/index.md"), coverage="", folder=""
    )


def test_styles_take_time_in_proportion_to_the_site(site_of: SiteOf) -> None:
    def seconds(number: int) -> float:
        names = [f"p{index}" for index in range(number)]
        files = {f"personas/{name}.md": f"---\nname: {name}\n---\n" for name in names}
        files["maps/m.md"] = f"---\npersonas: [{', '.join(names)}]\n---\n## A\n- Actions: x\n"
        site = site_of(files)
        begin = process_time()
        for _ in range(20):
            parts.styles(site, list(site.catalog.of_kind(Kind.PERSONA).values()))
        return process_time() - begin

    assert seconds(1600) < 40 * max(seconds(100), 0.001)


def test_of_more_personas_than_styles_each_is_known_by_a_number_of_its_own(site_of: SiteOf) -> None:
    names = "abcdefghi"
    site = site_of({**people(names), **DESK, "maps/m.md": journey(names)})
    one = site.catalog.of_kind(Kind.MAP)["m"]
    table = stage_table(site, one, told_in(site, one))
    assert [toggle.persona.style for toggle in table.legend] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    shapes = dict(table.shapes)
    assert shapes[7] == shapes[2], "with the colour and the line of the first goes another sign"
    assert len({(number % 6, shape) for number, shape in shapes.items()}) == 9
    html = site.render("stage_table.html", table=table)
    assert '<span class="js-toggle js-s1 js-s7" data-persona="g" data-curve="7">' in html
    assert '<path id="js-m7" class="js-mark js-s1 js-s7"' in html
