"""The menu beside a figure: take it away as a file, lay it aside for a deck, copy its address."""

from typing import NamedTuple

import streamlit as st

from dashboard.charts.palette import DARK, LIGHT
from dashboard.export.files import FORMS, IMAGES, MEDIA, SCALES, SIZES, Options
from dashboard.export.images import NoBrowser, has_browser
from dashboard.figures.model import Figure
from dashboard.i18n import _, current_language
from dashboard.loading import load_dataset
from dashboard.parts.sizes import name_size
from dashboard.state import in_language, watch
from dashboard.state.tray import current_tray, find_site, keep_tray
from dashboard.text.markdown import escape_markdown
from dashboard.views.embedding import address_frame, address_image, write_code
from dashboard.views.exhibits import Item, name_export
from dashboard.views.frozen import freeze, split_at
from dashboard.views.making import Maker
from dashboard.views.tray import MOST_ITEMS
from dashboard.views.view import View

SLIDES = "pptx"


class Wish(NamedTuple):
    """A format, and how the file is to be."""

    form: str
    options: Options


def show_menu(figure: Figure, view: View, *, key: str) -> None:
    """Show the formats with their download, the way into the deck, and the address."""
    form = _choose_form(key)
    options = _choose_options(form, key) if form in IMAGES else Options()
    if form in IMAGES and not has_browser():
        st.info(escape_markdown(str(NoBrowser())), icon=":material/image_not_supported:")
    with st.container(horizontal=True):
        if form not in IMAGES or has_browser():
            _offer_file(figure, view, Wish(form, options), key=key)
        _offer_tray(view, key=key)
    _show_addresses(figure, view, key=key)


def _show_addresses(figure: Figure, view: View, *, key: str) -> None:
    """Show what leads here from elsewhere: the address, and the codes of frames in other pages."""
    frozen = freeze(view, load_dataset())
    if frozen is None:
        return
    site, at = find_site(), ".".join(split_at(frozen.address))
    texts = {
        _("Link"): f"{site}/{in_language(frozen.address)}",
        _("Embed, live"): write_code(f"{site}/{address_frame(view)}", figure.title),
        _("Embed, as it is now"): write_code(f"{site}/{address_frame(view, at=at)}", figure.title),
        _("Image"): f"{site}/{address_image(view)}",
    }
    name = f"{key}_address"
    chosen = st.segmented_control(
        _("To copy"), list(texts), default=next(iter(texts)), key=name, required=True
    )
    watch(name)
    st.code(texts[chosen or next(iter(texts))], language=None, wrap_lines=True)


def _choose_form(key: str) -> str:
    name = f"{key}_form"
    st.session_state.setdefault(name, SLIDES)
    form = st.segmented_control(
        _("Format"), FORMS, format_func=str.upper, key=name, required=True, width="stretch"
    )
    watch(name)
    return form or SLIDES


def _offer_file(figure: Figure, view: View, wish: Wish, *, key: str) -> None:
    maker = Maker(load_dataset(), current_language(), find_site())
    form = wish.form
    st.download_button(
        _("Download {form}").format(form=form.upper()),
        lambda: maker.make_figure(Item(view), form, wish.options).data,
        file_name=f"{name_export(figure.title, figure)}.{form}",
        mime=MEDIA[form],
        type="primary",
        icon=":material/download:",
        on_click="ignore",
        key=f"{key}_download_{form}",
    )


def _choose_options(form: str, key: str) -> Options:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        size = st.selectbox(
            _("Size"), list(SIZES), format_func=name_size, key=f"{key}_size", width=200
        )
        watch(f"{key}_size")
        scale = SCALES[1]
        if form == "png":
            scale = st.selectbox(
                _("Sharpness"),
                SCALES,
                index=1,
                format_func="{}×".format,
                key=f"{key}_scale",
                width=110,
            )
            watch(f"{key}_scale")
    with st.container(horizontal=True):
        dark = st.toggle(_("Dark"), key=f"{key}_dark")
        watch(f"{key}_dark")
        clear = st.toggle(_("Transparent"), key=f"{key}_clear")
        watch(f"{key}_clear")
    return Options(SIZES[size], scale, clear, DARK if dark else LIGHT)


def _offer_tray(view: View, *, key: str) -> None:
    tray = current_tray()
    inside = any(item.view == view for item in tray)
    label = _("In the deck") if inside else _("Add to the deck")
    full = len(tray) >= MOST_ITEMS
    st.button(
        label,
        icon=":material/check:" if inside else ":material/add:",
        disabled=inside or full,
        help=_("A deck holds at most {n} figures.").format(n=MOST_ITEMS) if full else None,
        on_click=_lay_aside,
        args=(view,),
        key=f"{key}_tray",
    )


def _lay_aside(view: View) -> None:
    keep_tray([*current_tray(), Item(view)])
    st.toast(_("Added. The page Deck holds the figures laid aside."), icon=":material/add:")
