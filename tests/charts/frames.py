"""Small frames of marks, and ways to read a figure."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

LONG_NAME = "Beijing Economic-Technological Development Area (Yizhuang)"


def a_mark(**changes: Any) -> dict[str, Any]:
    """One target of Guangdong, with whatever a test changes."""
    mark = {
        "id": "cn-gd-1",
        "region": "CN-GD",
        "region_name": "Guangdong",
        "kind": "target",
        "value": 300.0,
        "value_max": None,
        "comparator": "gt",
        "label": "> 300 bn yuan",
        "date": pd.Timestamp("2025-12-31"),
        "year": 2025,
        "announced": pd.Timestamp("2023-11-13"),
        "series": "",
        "faint": False,
        "focus": False,
        "hover": "Guangdong",
        "group": "Guangdong",
        "state": "on_track",
    }
    return mark | changes


def some_marks(*changes: dict[str, Any]) -> pd.DataFrame:
    """One row for each set of changes, typed as the pages type them."""
    frame = pd.DataFrame([a_mark(**change) for change in changes] or [a_mark()])
    frame = frame if changes else frame.head(0)
    return frame.astype({"value": float, "value_max": float, "year": "Int64"})


def a_province(place: int, **changes: Any) -> dict[str, Any]:
    """Changes that make the mark of another province, lower the further down its place."""
    value = 340.0 - 10 * place
    return {
        "id": f"p{place}",
        "region": f"CN-{place}",
        "region_name": f"Province {place}",
        "group": f"Province {place}",
        "value": value,
        "label": f"> {value:g} bn yuan",
    } | changes


def traces_of(figure: go.Figure) -> list[dict[str, Any]]:
    """The traces as plain values."""
    return figure.to_plotly_json()["data"]


def layout_of(figure: go.Figure) -> dict[str, Any]:
    """The layout as plain values."""
    return figure.to_plotly_json()["layout"]


def trace_named(figure: go.Figure, name: str) -> dict[str, Any]:
    """The one trace of that name."""
    (trace,) = [trace for trace in traces_of(figure) if trace.get("name") == name]
    return trace


def texts_of(figure: go.Figure) -> list[str]:
    """All texts that stand in the plot."""
    return [text for trace in traces_of(figure) for text in trace.get("text") or []]


def ids_of(trace: dict[str, Any]) -> list[str]:
    """The record ids that a trace's marks select."""
    return [entry[0] for entry in trace["customdata"]]
