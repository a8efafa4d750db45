"""Draws one field of a form, with what is wrong with it directly under it."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from dashboard.editing.content import NEW, PARENTS, Content
from dashboard.editing.form import CODE, DATE, FIGURE, REFERENCE, URL, FormField
from dashboard.editing.judge import Judgement
from dashboard.editing.labels import label_code, list_options, list_units
from dashboard.editing.remarks import Remark
from dashboard.i18n import _, current_language
from dashboard.parts.editing.memory import bind_field, bind_tick
from dashboard.parts.editing.reading import show_reading
from dashboard.text.markdown import escape_markdown
from data import Catalog
from schemas.fields import LONGEST

PAUSE = "0.5s"  # after which what was typed is checked


@dataclass(frozen=True)
class Sheet:
    """What a field needs to know of its form."""

    catalog: Catalog
    content: Content
    judgement: Judgement


def show_field(sheet: Sheet, field: FormField, *, lead: str = "", hint: str = "") -> None:
    """Draw a field and what is to be said of it; `hint` is shown while it is blank."""
    place = f"{lead}{field.name}"
    with st.container(gap="xxsmall"):
        if field.kind == REFERENCE:
            choices = _list_choices(sheet, field, lead=lead)
            _choose(sheet, field, place, choices=choices, hint=hint)
        elif field.kind == CODE and field.codes:
            choices = {str(code): label_code(code) for code in field.codes}
            _choose(sheet, field, place, choices=choices, hint=hint)
        else:
            _type(sheet, field, place, hint=hint)
        if place == FIGURE:
            show_reading(sheet.catalog, sheet.judgement.rows.measured)
        show_remarks(sheet, place)


def show_remarks(sheet: Sheet, place: str) -> None:
    """Say what is wrong at a place, and ask for a tick under each warning."""
    judgement = sheet.judgement
    if place in judgement.missing and not sheet.content.is_blank:
        st.caption(_("Required."))
    for remark in judgement.errors:
        if remark.place == place:
            st.markdown(f":small[:red[:material/error: {escape_markdown(remark.text)}]]")
    for remark in judgement.warnings:
        if remark.place == place:
            _show_warning(sheet, remark)


def _show_warning(sheet: Sheet, remark: Remark) -> None:
    st.markdown(f":small[:orange[:material/warning: {escape_markdown(remark.text)}]]")
    st.checkbox(
        _("I have looked at this"),
        key=bind_tick(remark, sheet.content),
    )


def _choose(
    sheet: Sheet,
    field: FormField,
    place: str,
    *,
    choices: Mapping[str, str],
    hint: str = "",
) -> None:
    chosen = sheet.content.cells.get(place, "")
    labels = dict(choices) if chosen in ("", *choices) else {chosen: chosen, **choices}
    st.selectbox(
        _label(field, hint),
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        key=bind_field(place, sheet.content, blank=None),
        help=escape_markdown(field.help()),
        placeholder=hint or (_("Type in English or Chinese") if field.target else _("Choose")),
        filter_mode="contains",
    )


def _type(sheet: Sheet, field: FormField, place: str, *, hint: str) -> None:
    st.text_input(
        _label(field, hint),
        key=bind_field(place, sheet.content),
        help=escape_markdown(field.help()),
        placeholder=hint or _example(field),
        live=PAUSE,
        max_chars=LONGEST,
    )


def _example(field: FormField) -> str | None:
    """Return what a blank field shows of the shape that is wanted."""
    if field.kind == DATE:
        return _("YYYY, YYYY-MM or YYYY-MM-DD")
    if field.kind == URL:
        return "https://…"
    return (
        _("as the source says it: 超过3000亿元, over 300 billion yuan")
        if (field.name == FIGURE)
        else None
    )


def _label(field: FormField, hint: str) -> str:
    """Return the title, with a star where something must be typed."""
    label = escape_markdown(field.label(current_language()))
    return f"{label} *" if field.required and not hint else label


def _list_choices(sheet: Sheet, field: FormField, *, lead: str) -> dict[str, str]:
    if field.target == "units" and not lead:
        return list_units(sheet.catalog, sheet.judgement.rows.dimension)
    options = list_options(sheet.catalog, field.target)
    if lead or field.name not in PARENTS:
        return options
    return {NEW: name_new(field.name), **options}


def name_new(column: str) -> str:
    """Return what the choice of a new row is called."""
    names = {
        "region": _("New region …"),
        "indicator": _("New indicator …"),
        "instrument": _("New document …"),
        "source": _("New source …"),
    }
    return names[column]
