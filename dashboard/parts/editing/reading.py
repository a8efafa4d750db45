"""Says how a typed figure was read, before it is saved: in both languages and in the base unit."""

from dataclasses import replace

import streamlit as st

from dashboard.editing.figure import Measured, load_units
from dashboard.i18n import _, current_language
from dashboard.text.markdown import escape_markdown
from dashboard.text.readings import describe_reading
from data import Catalog
from schemas import Comparator

LANGUAGES = ("en", "zh")


def show_reading(catalog: Catalog, measured: Measured) -> None:
    """Show the reading of a figure, or what it waits for; its faults are said elsewhere."""
    if measured.text and measured.reading is None:
        st.caption(_("Choose the indicator, and the figure is read."))
    if measured.reading is None or measured.reading.value is None:
        return
    reading = replace(measured.reading, comparator=Comparator(measured.columns["comparator"]))
    units = load_units(catalog)
    languages = sorted(LANGUAGES, key=lambda language: language != current_language())
    words = [describe_reading(reading, units, language=language) for language in languages]
    st.caption(_("Read as {words}").format(words=escape_markdown(" · ".join(words))))
