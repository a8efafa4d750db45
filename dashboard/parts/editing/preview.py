"""Shows what would be saved: in words, beside who claims the same, and as a mark in a figure."""

from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from dashboard.charts.look import CHART_CONFIG
from dashboard.editing.judge import Judgement
from dashboard.figures.compare_request import RANKING, STEPS, CompareRequest
from dashboard.figures.levels import LEVELS
from dashboard.figures.words import describe_origin, name_record
from dashboard.i18n import _
from dashboard.loading import load_compare
from dashboard.parts.chart import draw_chart
from dashboard.parts.evidence import show_selected
from dashboard.parts.figure import show_heading
from dashboard.state import read_look
from dashboard.text.markdown import escape_markdown
from dashboard.text.own import pick_own
from data import Catalog


def show_preview(judgement: Judgement, *, today: date) -> None:
    """Show the record as readers would see it, once nothing is wrong with it."""
    st.header(_("Preview"), anchor=False)
    catalog = judgement.folded
    if catalog is None:
        st.caption(_("Appears when what is required is filled in and nothing is wrong."))
        return
    record = catalog.record(judgement.rows.record["id"])
    with st.container(border=True):
        st.markdown(f"**{escape_markdown(name_record(catalog, record))}**")
        st.text(pick_own(record, "statement") or _("The statement is not written yet."))
        st.caption(escape_markdown(describe_origin(catalog, record)))
    _show_others(catalog, judgement)
    _show_mark(catalog, record, today=today)


def _show_others(catalog: Catalog, judgement: Judgement) -> None:
    """Show the records that make the same claim, below the one that is typed."""
    remarks = [*judgement.errors, *judgement.warnings]
    others = dict.fromkeys(other for remark in remarks for other in remark.others)
    if others:
        st.caption(_("In the dataset already, about the same:"))
    for other in others:
        show_selected(catalog, other)


def _show_mark(catalog: Catalog, record: Any, *, today: date) -> None:
    if catalog.row("indicators", record.indicator)["comparable"] == "no":
        st.caption(_("Figures of this indicator enter no comparison."))
        return
    look = replace(read_look(), narrow=True)  # it stands in half of the page
    figure = load_compare(catalog, request_mark(record, today=today), look)
    show_heading(figure)
    with st.container(height=460, border=False):
        draw_chart(figure, "edit_preview", CHART_CONFIG)
    st.caption("  \n".join(map(escape_markdown, figure.footnotes)))  # what (a) stands for


def request_mark(record: Any, *, today: date) -> CompareRequest:
    """Return the comparison in which a record's mark can be seen, its region in focus."""
    fitting = (levels for levels in LEVELS.values() if record.level in levels)
    is_target = record.kind == "target"
    return CompareRequest(
        indicator=record.indicator,
        as_of=today,
        view=RANKING if is_target else STEPS,
        levels=next(fitting, (record.level,)),
        years=(int(record.year),) if is_target and record.date_text else (),
        in_force=False,  # what a later goal replaces is shown too
        drafts=True,
        focus=record.region,
    )
