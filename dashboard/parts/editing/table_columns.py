"""The columns of a table in which records are changed: names, help, choices and widths."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from dashboard.editing.form import list_fields
from dashboard.editing.labels import label_code, list_options
from dashboard.i18n import current_language
from dashboard.state import is_phone
from dashboard.text.changes import name_field
from dashboard.text.markdown import escape_markdown
from data import Catalog
from schemas import TABLES

NO_CHOICE = "–"  # Streamlit would show a blank choice as "None"
# Pixels; without a width the name of the column would decide, and cut what stands below it.
WIDTHS = {
    **{"region": 180, "indicator": 300, "scope": 200, "comparator": 130, "unit": 260},
    **{"instrument": 300, "source": 300},
    **dict.fromkeys(("statement_en", "statement_zh", "note_en", "note_zh"), 420),
}


def configure_columns(catalog: Catalog, table: str) -> dict[str, Any]:
    """Return what Streamlit is told of each column; the id stays in sight where there is room."""
    config: dict[str, Any] = {
        "acknowledged": None,
        "value_max": st.column_config.TextColumn(name_field(TABLES[table], "value_max")),
    }
    for field in list_fields(table):
        label, text = field.label(current_language()), escape_markdown(field.help())
        look: dict[str, Any] = {"help": text, "width": WIDTHS.get(field.name)}
        labels: dict[str, str] = {}
        if field.target:
            labels = list_options(catalog, field.target)
        elif field.codes:
            labels = {str(code): label_code(code) for code in field.codes}
        config[field.name] = (
            st.column_config.SelectboxColumn(
                label,
                options=list(labels) if field.required else [NO_CHOICE, *labels],
                format_func=partial(_name, labels),
                required=field.required,
                **look,
            )
            if labels
            else st.column_config.TextColumn(
                label, pinned=field.name == "id" and not is_phone(), **look
            )
        )
    return config


def _name(labels: Mapping[str, str], code: Any) -> str:
    return labels.get(str(code), str(code))
