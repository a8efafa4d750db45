"""Makes a clean page of what a browser prints: no controls, charts as wide as the paper.

What a control chose stands in the title and the footnotes of its figure; tables and sources are
printed where they are open.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from streamlit.components.v2 import component

CONTROLS = (
    "stBaseButton-primary",
    "stBaseButton-secondary",
    "stButtonGroup",
    "stCheckbox",
    "stDateInput",
    "stDownloadButton",
    "stMultiSelect",
    "stNumberInput",
    "stPagination",
    "stPopover",
    "stSelectbox",
    "stTextInput",
)
IS_CONTROL = ", ".join(f"[data-testid={name}]" for name in CONTROLS)
PRINT_STYLE = f"""<style>
@page {{ size: landscape; margin: 12mm; }}
@media print {{
    {IS_CONTROL}, [data-testid=stElementContainer]:has({IS_CONTROL}), [data-testid=stHeader],
    [data-testid=stSidebar], [data-testid=stElementToolbar] {{ display: none !important; }}
    [data-testid=stMainBlockContainer] {{ padding: 0 !important; }}
    [data-testid=stPlotlyChart], [data-testid=stDataFrame], tr {{ break-inside: avoid; }}
}}
</style>"""
# A chart is drawn for the window and would be cut at the edge of the paper. 960 px are the width of
# a sheet of Letter between the margins; A4 is wider.
FITS_PAPER = """
const PAPER = 960;
export default function () {
    const charts = () => document.querySelectorAll(".js-plotly-plot, [data-testid=stDataFrame]");
    const fit = () => charts().forEach(chart => {
        chart.style.zoom = Math.min(1, PAPER / chart.offsetWidth);
    });
    const restore = () => charts().forEach(chart => { chart.style.zoom = ""; });
    window.addEventListener("beforeprint", fit);
    window.addEventListener("afterprint", restore);
    return () => {
        window.removeEventListener("beforeprint", fit);
        window.removeEventListener("afterprint", restore);
    };
}
"""


def mend_print() -> None:
    """Prepare the page for printing. Called once a page."""
    _register()(key="printed")


@cache
def _register() -> Callable[..., Any]:
    return component("fits_paper", js=FITS_PAPER)
