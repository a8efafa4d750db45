"""Shows a figure on a page: words above, chart, selected record, table, footnotes and numbered
sources below.
"""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.figures.how_to_read import explain_form
from dashboard.figures.model import Figure
from dashboard.i18n import _, _n
from dashboard.parts.chart import draw_chart, draw_choice
from dashboard.parts.evidence import show_selected
from dashboard.parts.tables import link_records
from dashboard.parts.takeaway import offer_export
from dashboard.state import in_language, watch
from dashboard.text.addresses import link_to
from dashboard.text.dates import format_day
from dashboard.text.markdown import escape_markdown, write_link
from dashboard.views.view import View
from data import Catalog


def show_figure(
    figure: Figure, catalog: Catalog, *, key: str, view: View, remark: str = ""
) -> None:
    """Show a figure whose marks select a record; a remark of the page follows its footnotes."""
    show_heading(figure)
    selected = draw_choice(figure, f"{key}_chart")
    if selected:
        show_selected(catalog, selected[0])
    show_footing(figure, key=key, view=view, picks=True, remark=remark)


def show_plain_figure(figure: Figure, *, key: str, view: View) -> None:
    """Show a figure whose marks are counts, with no record behind each."""
    show_heading(figure)
    draw_chart(figure, f"{key}_chart")
    show_footing(figure, key=key, view=view)


def show_heading(figure: Figure) -> None:
    """Show a figure's title, subtitle and finding."""
    words = f"## {escape_markdown(figure.title)}"
    words += f"\n\n:small[:gray[{escape_markdown(figure.subtitle)}]]"
    if figure.finding:
        words += f"  \n**{escape_markdown(figure.finding)}**"
    st.markdown(words, anchors=False)  # one element: each costs the reader's browser a little


def show_footing(
    figure: Figure,
    *,
    key: str,
    view: View,
    as_table: bool = False,
    picks: bool = False,
    remark: str = "",
) -> None:
    """Show what a figure leaves out, which version it draws, its table, its sources, how to read it
    and the ways to take it away. `as_table`: the table is shown already, in place of the chart.
    """
    lines = [*figure.footnotes, remark, _describe_version(figure)]
    words = "  \n".join(escape_markdown(line) for line in lines if line)
    listed = f"{key}_sources"
    if figure.sources and not st.session_state.get(listed):
        words += f"\n\n{_write_sources(figure)}"  # seen on paper only (see `printed`)
    st.caption(words)
    table = sources = False
    with st.container(horizontal=True, vertical_alignment="center"):
        if not as_table and not figure.table.empty:
            table = _show_toggle(_("Table"), f"{key}_table")
        if figure.sources:
            count = len(figure.sources)
            label = _n("{n} source", "{n} sources", count).format(n=count)
            sources = _show_toggle(label, listed)
        offer_export(figure, view, key=key)
        if not as_table:
            _offer_explanation(figure, picks=picks)
    if table:
        show_table(figure.table, alt=figure.title)
    if sources:
        st.markdown(_write_sources(figure))


def show_table(table: pd.DataFrame, *, alt: str) -> None:
    """Show a figure's table; the id of a record, where it has one, leads to the record."""
    config: dict[str, Any] = {}
    if "id" in table:
        addresses = (link_to("record", id=record) for record in table["id"])
        table = table.assign(id=list(map(in_language, addresses)))
        config["id"] = link_records(width="medium")
    st.dataframe(table, hide_index=True, column_config=config, alt=alt)


def _write_sources(figure: Figure) -> str:
    """Write a figure's sources as a numbered list."""
    lines = [
        f"{source.number}. {escape_markdown(source.text)}"
        + (f" {write_link(source.url)}" if source.url else "")
        for source in figure.sources
    ]
    return "\n".join(lines)


def _show_toggle(label: str, key: str) -> bool:
    shown = st.toggle(label, key=key)
    watch(key)
    return shown


def _offer_explanation(figure: Figure, *, picks: bool) -> None:
    """Show a button that opens how to read a chart with marks."""
    if figure.drawn is None or figure.drawn.frame.empty:
        return
    sentences = explain_form(figure.drawn.form, picks=picks)
    with st.popover(_("How to read"), icon=":material/help:", type="tertiary"):
        st.markdown("\n".join(f"- {escape_markdown(sentence)}" for sentence in sentences))


def _describe_version(figure: Figure) -> str:
    return _("Dataset {version}, as of {day}. CC BY 4.0.").format(
        version=figure.version, day=format_day(figure.as_of)
    )
