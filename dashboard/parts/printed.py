"""Makes a clean page of what a browser prints: no controls, charts as wide as the paper.

What a control chose stands in the title and the footnotes of its figure. Its sources follow the
footnotes, with their addresses; on the screen a switch shows them. Tables are printed where they
are open.
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
# Only sources stand in a caption as a numbered list.
SOURCES = "[data-testid=stCaptionContainer] ol"
PRINT_STYLE = f"""<style>
{SOURCES} {{ display: none; }}
@page {{ size: landscape; margin: 12mm; }}
@media print {{
    {IS_CONTROL}, [data-testid=stElementContainer]:has({IS_CONTROL}), [data-testid=stHeader],
    [data-testid=stSidebar], [data-testid=stElementToolbar] {{ display: none !important; }}
    {SOURCES} {{ display: block; }}
    {SOURCES} a::after {{ content: " " attr(href); overflow-wrap: anywhere; }}
    [data-testid=stMainBlockContainer] {{ padding: 0 !important; }}
    [data-testid=stPlotlyChart], [data-testid=stDataFrame], tr {{ break-inside: avoid; }}
}}
</style>"""
