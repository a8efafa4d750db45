"""Ways to read what a page shows, and the day on which every page is opened."""

import json
from datetime import date
from typing import Any

from streamlit.testing.v1 import AppTest

from dashboard.parts.palette import BUTTON
from dashboard.state.language import SWITCH

TODAY = date(2026, 11, 21)
PAGES = (
    "overview",
    "compare",
    "progress",
    "deadlines",
    "region",
    "records",
    "changes",
    "nation",
    "gaps",
    "sources",
    "deck",
    "embed",
    "exported",
    "present",
    "record",
)
EDITING = ("edit", "import", "review", "history", "tokens")


def read_words(test: AppTest) -> str:
    """All words of a page without the backslashes of Markdown, an element a line."""
    kinds = ("title", "header", "markdown", "caption", "text", "info", "code")
    elements: list[Any] = [element for kind in kinds for element in test.get(kind)]
    return "\n".join(str(element.value) for element in elements).replace("\\", "")


def list_buttons(test: AppTest) -> list[Any]:
    """The buttons of a page, without those that stand in the header of every page."""
    return [button for button in test.button if button.key not in (BUTTON, SWITCH)]


def read_address(test: AppTest) -> dict[str, Any]:
    """The parameters of the address that a page left."""
    return dict(test.query_params)


def read_charts(test: AppTest) -> list[dict[str, Any]]:
    """The figures of a page, as plotly's own plain values."""
    return [json.loads(chart.proto.spec) for chart in test.get("plotly_chart")]
