"""Draws the chart of a figure on a page, and tells which mark its reader picked."""

from typing import Any

import streamlit as st

from dashboard.figures.model import Figure
from dashboard.parts.camera import read_chart_config
from dashboard.state import watch


def draw_chart(figure: Figure, key: str, config: dict[str, Any] | None = None) -> None:
    """Draw a chart whose marks lead nowhere; `config` is for one that nobody takes away."""
    config = config or read_chart_config()
    st.plotly_chart(figure.described, theme=None, config=config, key=key, alt=figure.alt)


def draw_choice(figure: Figure, key: str) -> list[str]:
    """Draw a chart whose marks can be picked. Returns what stands behind the picked one: an id, or
    codes; [] for none.
    """
    event: Any = st.plotly_chart(
        figure.described,
        theme=None,
        config=read_chart_config(),
        key=key,
        on_select="rerun",
        selection_mode="points",
        alt=figure.alt,
        width=figure.width or "stretch",
    )
    watch(key)
    points = event.selection.points if event else []
    return [str(item) for item in points[0].get("customdata") or []] if points else []
