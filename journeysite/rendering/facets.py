"""Facets: the values by which the items of a page can be filtered, and the bar in which readers choose them.

An item carries the numbers of its values in one attribute, `data-f="0;1,2;3"`: a group for each facet, in the order of
the facets. The bar says which number is which value, so that a page of thousands of items repeats no names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from journeysite.catalog.channels import channel_address
from journeysite.catalog.name_addresses import NONE, id_address, name_address
from journeysite.catalog.name_order import by_name
from journeysite.rendering.inline import escaped, named
from journeysite.rendering.words import Words


@dataclass(slots=True)
class Facet:
    """One facet. Its values are gathered while the items of a page are written."""

    key: str
    """What addresses call it."""
    label: str
    known: dict[str, tuple[str, str, float]] = field(default_factory=dict)
    """By what tells values apart: number, name, and place in the order."""
    address: Callable[[str], str] = name_address
    """The address of a value that is a name."""

    def number(self, value: str, name: str = "", order: float = 0.0) -> str:
        """The number of a value. Values stand in their order, then by name; an empty one means “none”, and is last."""
        found = self.known.get(value)
        if found is None:
            found = self.known[value] = (str(len(self.known)), name or value, order)
        return found[0]

    def of_name(self, name: str | None) -> str:
        """The number of a name; names of one address are one."""
        return self.number(self.address(name), name) if name else self.number("")

    def of_names(self, names: Iterable[str]) -> str:
        """The numbers of several names."""
        return ",".join(dict.fromkeys([self.of_name(name) for name in names])) or self.number("")


def facets_of(w: Words, keys: Sequence[str]) -> Mapping[str, Facet]:
    """Empty facets, with their labels."""
    return {
        key: Facet(key, w(f"facet_{key}"), address=channel_address if key == "channel" else name_address)
        for key in keys
    }


def filter_bar(w: Words, facets: Iterable[Facet], total: str) -> Markup:
    """What readers filter with. The styles show it only where scripts run, but for the number of items.

    `total` is the number of items in words.
    """
    shown = "".join([_values(w, place, facet) for place, facet in enumerate(facets)])
    find = escaped(w("filter_text"))
    return Markup(
        f'<div class="js-filters" role="search" aria-label="{escaped(w("filters_label"))}">\n'
        f'<input class="js-find" type="search" aria-label="{find}" placeholder="{find}" autocomplete="off">\n'
        '<button type="button" class="js-button js-open" aria-expanded="false" aria-controls="js-facets">'
        f"{escaped(w('filters'))}</button>\n"
        f'<p class="js-shown" role="status" data-some="{escaped(w("shown_some", n="{n}", all=total))}"'
        f' data-more="{escaped(w("show_more", n="{n}"))}"'
        f' data-left-out="{escaped(w("filters_left_out", names="{names}"))}">{escaped(total)}</p>\n'
        f'<button type="button" class="js-button js-clear" hidden>{escaped(w("filters_clear"))}</button>\n'
        '<div><span class="js-hidden js-address" id="js-address"></span>'
        f'<button type="button" class="js-button" data-copy="js-address" data-done="{escaped(w("copied"))}">'
        f'{escaped(w("copy_link"))}</button><span class="js-hidden" role="status"></span></div>\n'
        f'<div class="js-facets" id="js-facets" hidden>\n{shown}</div></div>\n'
    )


def addresses(facet: Facet) -> Mapping[str, str]:
    """What each value of a facet is called in addresses, in their order; a facet that has only one value has none.

    An address depends on nothing but its value: people paste them, and what they mean shall not change with what else
    there is.
    """
    return _addresses(facet) if len(facet.known) > 1 else {}


def _addresses(facet: Facet) -> Mapping[str, str]:
    values = sorted(facet.known.items(), key=lambda one: (not one[0], one[1][2], by_name(one[1][1]), one[0]))
    return {value: id_address(value) if value else NONE for value, _ in values}


def _values(w: Words, place: int, facet: Facet) -> str:
    """A facet as a group of values to choose from; `place` is that of its group in the numbers of an item.

    One value alone is no choice and is not shown, but addresses from when there were others still know it.
    """
    options = []
    for value, address in _addresses(facet).items():
        number, name, _ = facet.known[value]
        label = named(name) if value else escaped(w("facet_none"))
        options.append(
            f'<label><input type="checkbox" name="{facet.key}" value="{escaped(address)}" data-n="{number}">'
            f"<span>{label}</span></label>"
        )
    if not options:
        return ""
    hidden = " hidden" if len(options) == 1 else ""
    legend = f"<legend>{escaped(facet.label)}</legend>"
    return f'<fieldset data-place="{place}"{hidden}>{legend}{"".join(options)}</fieldset>\n'
