"""Figures in other people's pages: the address of a frame, and the code that shows one."""

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from urllib.parse import urlencode

from dashboard.i18n import DEFAULT_LANGUAGE, _, current_language
from dashboard.views.frozen import freeze, is_same, split_at
from dashboard.views.parameters import BadAddress
from dashboard.views.view import AT, FIGURE, LANG, View, read_view
from data import Catalog

PAGE, OF = "embed", "of"
IMAGES = "figures"
AS_OF = "as_of"
CHROMELESS = {"embed": "true"}  # Streamlit then leaves its own frame away
HEIGHT = 640  # pixels


def address_frame(view: View, *, at: str = "") -> str:
    """Return the address of a frame: live, of whatever day it is looked at; with `at`, of the day
    and the values of the view.
    """
    said = view.parameters | ({AT: [at]} if at else {})
    if not at:
        said.pop(AS_OF, None)
    said |= {FIGURE: [view.kind.name]} | _say_language()
    return f"{PAGE}?{urlencode({OF: view.kind.page, **said, **CHROMELESS}, doseq=True)}"


def address_image(view: View, form: str = "png") -> str:
    """Return the address of a picture of a view, for documents that cannot hold a frame."""
    said = {FIGURE: [view.kind.name], **view.parameters, **_say_language()}
    said.pop(AS_OF, None)
    return f"{IMAGES}/{view.kind.page}.{form}?{urlencode(said, doseq=True)}"


def _say_language() -> dict[str, list[str]]:
    """A frame or picture is in the language in which its code was copied."""
    language = current_language()
    return {} if language == DEFAULT_LANGUAGE else {LANG: [language]}


def write_code(address: str, title: str) -> str:
    """Return the HTML that shows a frame."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" '
        f'height="{HEIGHT}" style="border:0" loading="lazy"></iframe>'
    )


def read_embedded(asked: Mapping[str, Sequence[str]], catalog: Catalog, *, today: date) -> View:
    """Return the view of a frame; raise `BadAddress` for what is not there."""
    page = "".join(asked.get(OF, [])[:1])
    if not page:
        raise BadAddress(_("The address must say {name}.").format(name=OF))
    rest = {name: list(values) for name, values in asked.items() if name not in (OF, *CHROMELESS)}
    return read_view(f"{page}?{urlencode(rest, doseq=True)}", catalog, today=today)


def has_moved(asked: Mapping[str, Sequence[str]], view: View, catalog: Catalog) -> bool:
    """Say whether a frame with frozen values would show others now."""
    if AT not in asked:
        return False
    _version, digest = split_at(f"{PAGE}?{urlencode({AT: asked[AT][0]})}")
    now = freeze(view, catalog)
    return now is None or not is_same(digest, now)
