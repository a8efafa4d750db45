"""Makes exhibits of views: the figure, its file name, its address and what it said."""

from dataclasses import dataclass
from typing import NamedTuple

from dashboard.export.exhibit import Exhibit
from dashboard.export.names import name_file
from dashboard.figures.model import Figure, Look
from dashboard.i18n import DEFAULT_LANGUAGE, _
from dashboard.views.frozen import Frozen, freeze
from dashboard.views.view import View, add_language
from data import Catalog

SITE = "http://127.0.0.1:8501"  # where `make run` serves; a served page knows its own


class NothingToShow(ValueError):
    """A view has no figure; the message says which."""


@dataclass(frozen=True)
class Item:
    """A view that somebody wants to take away, with words of their own, "" for none."""

    view: View
    title: str = ""
    remark: str = ""


class Shown(NamedTuple):
    """An exhibit, and what travels in its file."""

    exhibit: Exhibit
    frozen: Frozen


def make_exhibit(item: Item, catalog: Catalog, look: Look, *, site: str = SITE) -> Shown:
    """Return the exhibit of an item; raise `NothingToShow` where its view is empty."""
    figure, frozen = item.view.load(catalog, look), freeze(item.view, catalog)
    if figure is None or frozen is None:
        raise NothingToShow(
            _("There is no figure at {address}.").format(address=item.view.address())
        )
    language = "" if look.language == DEFAULT_LANGUAGE else look.language
    address = f"{site.rstrip('/')}/{add_language(frozen.address, language)}"
    name = name_export(item.title or figure.title, figure)
    return Shown(Exhibit(figure, name, address, item.title, item.remark), frozen)


def name_export(title: str, figure: Figure) -> str:
    """Return the file name of a figure under a title, without its ending."""
    return name_file(title, figure.as_of.isoformat())
