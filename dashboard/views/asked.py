"""What a deck is made of: the brief of a region or an indicator, or the figures that were named."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from dashboard.i18n import _, current_language
from dashboard.views.briefs import brief_indicator, brief_region
from dashboard.views.exhibits import Item, NothingToShow
from dashboard.views.parameters import PARAMETERS, BadAddress
from dashboard.views.tray import make_item, read_tray
from dashboard.views.view import split_address
from data import Catalog

TRAY_PAGE, TRAY = "deck", "tray"


class Asked(NamedTuple):
    """The figures of a deck and its title."""

    items: list[Item]
    title: str


def ask_deck(
    catalog: Catalog, *, region: str, indicator: str, addresses: Sequence[str], today: date
) -> Asked:
    """Return the figures of exactly one of: a region, an indicator, addresses.

    Raises `BadAddress` for a name that is not known, `NothingToShow` where it has no figure.
    """
    if sum(map(bool, (region, indicator, addresses))) != 1:
        raise BadAddress(_("Name one of: a region, an indicator, or the addresses of figures."))
    if addresses:
        items = [item for text in addresses for item in _read_items(text, catalog, today=today)]
        return _check(Asked(items, ""), ", ".join(addresses))
    name, code = ("region", region) if region else ("indicator", indicator)
    known = PARAMETERS[name].read([code], catalog)
    items = (brief_region if region else brief_indicator)(catalog, known, as_of=today)
    return _check(Asked(items, name_brief(catalog, name, known)), code)


def name_brief(catalog: Catalog, name: str, code: str) -> str:
    """Return the title of the brief of a region or an indicator."""
    own = catalog.name(f"{name}s", code, current_language())
    return (
        _("{name}: AI targets in brief").format(name=own)
        if name == "region"
        else _("{name}: the regions in brief").format(name=own)
    )


def _read_items(address: str, catalog: Catalog, *, today: date) -> list[Item]:
    page, said = split_address(address)
    if page == TRAY_PAGE:
        return read_tray("".join(said.get(TRAY, [])), catalog, today=today)
    return [make_item(address, catalog=catalog, today=today)]


def _check(asked: Asked, name: str) -> Asked:
    if not asked.items:
        raise NothingToShow(_("There is no figure of {name} by this day.").format(name=name))
    return asked
