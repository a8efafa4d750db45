"""Makes a clean page of what a browser prints: no controls, charts as wide as the paper.

What a control chose stands in the title and the footnotes of its figure; tables and sources are
printed where they are open.
"""

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
