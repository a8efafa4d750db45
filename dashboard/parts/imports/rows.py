"""Lists the rows of an import: the refused ones cell by cell, and what becomes of the rest."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.i18n import _
from dashboard.text.imports import describe_row, list_refusals, name_status
from data import Catalog
from data.imports import Plan, Status

NARROW, MEDIUM, WIDE, WIDEST = (
    st.column_config.Column(width=width) for width in (70, 150, 430, 780)
)
SHOWN = 1000  # lines a table; more would only slow the browser, and the counts are above


def show_refused(plan: Plan) -> None:
    """List what is wrong with the rows that are refused, a line for each cell."""
    rows = plan.select(Status.REFUSED)
    lines = [
        {
            _("Row"): row.line,
            _("Column"): refusal.column,
            _("Received"): refusal.value,
            _("What is wrong"): refusal.wrong,
            _("What is allowed"): refusal.allowed,
        }
        for row in rows[:SHOWN]
        for refusal in list_refusals(row, plan.table.name)
    ]
    if lines:
        st.header(_("Refused rows"), anchor=False)
        widths = {_("Row"): NARROW, _("Column"): MEDIUM, _("Received"): MEDIUM}
        widths[_("What is wrong")] = WIDE
        _show(lines, widths, alt=_("What is wrong with the rows that are refused"))
        _count(len(rows))


def show_rows(plan: Plan, catalog: Catalog) -> None:
    """List what becomes of the rows that are not refused."""
    rows = [row for row in plan.rows if row.status is not Status.REFUSED]
    lines = [
        {
            _("Row"): row.line,
            _("Outcome"): name_status(row.status),
            _("What and why"): describe_row(row, plan.table.name, catalog),
            _("Key"): row.key,
        }
        for row in rows[:SHOWN]
    ]
    if lines:
        st.header(_("Other rows") if len(rows) < len(plan.rows) else _("All rows"), anchor=False)
        widths = {_("Row"): NARROW, _("Outcome"): NARROW, _("What and why"): WIDEST}
        _show(lines, widths, alt=_("The rows of the import and what becomes of them"))
        _count(len(rows))


def _show(lines: Sequence[Mapping[str, Any]], widths: Mapping[str, Any], *, alt: str) -> None:
    st.dataframe(pd.DataFrame(lines), hide_index=True, column_config=dict(widths), alt=alt)


def _count(total: int) -> None:
    if total > SHOWN:
        sentence = _("{shown:,} of {total:,} rows are listed.")
        st.caption(sentence.format(shown=SHOWN, total=total))
