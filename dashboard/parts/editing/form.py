"""Draws the form of a record, with the forms of rows that are made beside it."""

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.editing.content import NEW, PARENTS
from dashboard.editing.figure import load_units
from dashboard.editing.form import FIGURE, FormField, list_fields
from dashboard.editing.rows import Form
from dashboard.i18n import _
from dashboard.parts.editing.fields import Sheet, name_new, show_field
from dashboard.text.markdown import escape_markdown
from dashboard.text.readings import describe_reading
from schemas import TABLES, Comparator

PAIR = 2  # fields side by side
AS_WRITTEN = ("comparator", "unit")  # the figure may say them


def show_form(sheet: Sheet, form: Form) -> None:
    """Draw all fields of a record, in the order of its columns; its id last, made of the others."""
    fields = list_fields(form.table)
    others = [field for field in fields if field.name != "id"]
    _show_rows(sheet, others, lead="")
    if not form.key:
        _show_rows(sheet, [field for field in fields if field.name == "id"], lead="")


def _show_rows(sheet: Sheet, fields: list[FormField], *, lead: str) -> None:
    pair: list[FormField] = []
    for field in fields:
        if field.is_wide or _is_new(sheet, field, lead=lead):
            pair = _show_pair(sheet, pair, lead=lead)
            _show_one(sheet, field, lead=lead)
            continue
        pair.append(field)
        if len(pair) == PAIR:
            pair = _show_pair(sheet, pair, lead=lead)
    _show_pair(sheet, pair, lead=lead)


def _show_pair(sheet: Sheet, fields: list[FormField], *, lead: str) -> list[FormField]:
    if fields:
        for column, field in zip(st.columns(PAIR), fields, strict=False):
            with column:
                _show_one(sheet, field, lead=lead)
    return []


def _show_one(sheet: Sheet, field: FormField, *, lead: str) -> None:
    show_field(sheet, field, lead=lead, hint=_hint(sheet, field, lead=lead))
    if field.name == FIGURE and not lead:
        _show_reading(sheet)
    if _is_new(sheet, field, lead=lead):
        _show_parent(sheet, field)


def _is_new(sheet: Sheet, field: FormField, *, lead: str) -> bool:
    return not lead and field.name in PARENTS and sheet.content.cells.get(field.name) == NEW


def _show_parent(sheet: Sheet, field: FormField) -> None:
    with st.container(border=True):
        st.markdown(f"**{escape_markdown(name_new(field.name).rstrip(' …'))}**")
        st.caption(_("It is saved together with the record."))
        _show_rows(sheet, list(list_fields(field.target)), lead=f"{field.name}.")


def _hint(sheet: Sheet, field: FormField, *, lead: str) -> str:
    """Return what stands in a blank field: what is taken where nothing is typed."""
    rows = sheet.judgement.rows
    key = TABLES[field.table].key[0]
    if field.name == key:
        row: Any = rows.parents.get(lead[:-1], {}) if lead else rows.record
        return row.get(key) or _("made from the other fields")
    if lead:
        return ""
    if field.name == FIGURE:
        return _("as the source says it: 超过3000亿元, over 300 billion yuan")
    return _("as the figure says") if field.name in AS_WRITTEN else ""


def _show_reading(sheet: Sheet) -> None:
    """Say how the figure was read, in both languages and in the base unit."""
    measured = sheet.judgement.rows.measured
    if measured.text and measured.reading is None:
        st.caption(_("Choose the indicator, and the figure is read."))
    if measured.reading is None or measured.reading.value is None:
        return
    reading = replace(measured.reading, comparator=Comparator(measured.columns["comparator"]))
    units = load_units(sheet.catalog)
    words = [describe_reading(reading, units, language=language) for language in ("en", "zh")]
    st.caption(_("Read as {words}").format(words=escape_markdown(" · ".join(words))))
