"""Draws the form of a record, with the forms of rows that are made beside it."""

from typing import Any

import streamlit as st

from dashboard.editing.content import NEW, PARENTS
from dashboard.editing.form import FIGURE, FormField, list_fields
from dashboard.editing.rows import Form
from dashboard.i18n import _
from dashboard.parts.editing.fields import Sheet, name_new, show_field
from dashboard.text.markdown import escape_markdown
from schemas import TABLES

PAIR = 2  # fields side by side
GIVEN = "region."  # the code of a region is given by a standard
AS_WRITTEN = ("comparator", "unit")  # the figure may say them


def show_form(sheet: Sheet, form: Form) -> None:
    """Draw all fields of a record, in the order of its columns; its id last, made of the others."""
    _show_rows(sheet, _put_key_last(form.table, known=bool(form.key)), lead="")


def _put_key_last(table: str, *, known: bool = False) -> list[FormField]:
    key = TABLES[table].key[0]
    fields = list_fields(table)
    keys = [] if known else [field for field in fields if field.name == key]
    return [field for field in fields if field.name != key] + keys


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
    if _is_new(sheet, field, lead=lead):
        _show_parent(sheet, field)


def _is_new(sheet: Sheet, field: FormField, *, lead: str) -> bool:
    return not lead and field.name in PARENTS and sheet.content.cells.get(field.name) == NEW


def _show_parent(sheet: Sheet, field: FormField) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{escape_markdown(name_new(field.name).rstrip(' …'))}**")
        st.caption(_("It is saved together with the record."))
        _show_rows(sheet, _put_key_last(field.target), lead=f"{field.name}.")


def _hint(sheet: Sheet, field: FormField, *, lead: str) -> str:
    """Return what stands in a blank field: what is taken where nothing is typed."""
    rows = sheet.judgement.rows
    key = TABLES[field.table].key[0]
    if field.name == key:
        row: Any = rows.parents.get(lead[:-1], {}) if lead else rows.record
        return row.get(key) or ("" if lead == GIVEN else _("made from the other fields"))
    if lead or field.name == FIGURE:
        return ""
    return _("as the figure says") if field.name in AS_WRITTEN else ""
