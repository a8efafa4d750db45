"""How large a finger finds what it presses: 44 px at least.

Links inside sentences keep their line. Signs that stand beside a label, and the tools of a table,
keep their size; what is pressed reaches beyond what is seen.
"""

TAP = "44px"
PRESSED = (
    "[data-testid^=stBaseButton-]:not([data-testid$=elementToolbar])",
    "[data-testid=stPopoverButton]",
    "[data-testid=stPageLink-NavLink]",
    "[data-testid=stSidebarNavLink]",
    "[data-testid=stCheckbox] label",
    "[data-testid=stTab]",
    "[data-testid=stExpander] summary",
    "[data-testid=stPagination] button",
    "[data-testid=stTextInputRootElement]",
    "[data-testid=stDateInputField]",
    ":is([data-testid=stSelectbox], [data-testid=stMultiSelect], [data-testid=stNumberInput])"
    " [role=group]",
    "[data-variant=segmented_control]",
)
SMALL = {  # sign: how far around it a finger counts; up and down, then to the sides
    "[data-testid=stWidgetLabel] button": "-23px -14px -6px",
    "[data-testid=stDateInputCalendarButton]": "-15px -11px",
    ":is([data-testid=stMainMenuButton], [data-testid=stExpandSidebarButton])": "-9px",
    "[data-testid=stSidebarCollapseButton] button": "-9px",
    "[data-testid=stBaseButton-elementToolbar]": "-10px -1px",
}
REACH = "".join(
    f"{sign} {{ position: relative; }}\n"
    f'{sign}::after {{ content: ""; position: absolute; inset: {around}; }}\n'
    for sign, around in SMALL.items()
)
TOUCH_STYLE = f"""<style>
@media (pointer: coarse) {{
    {", ".join(PRESSED)} {{ min-height: {TAP}; min-width: {TAP}; }}
    [data-testid=stPagination] [role=navigation] {{ flex-wrap: wrap; }}
    [data-testid=stCheckbox] label {{ align-items: center; }}
    {REACH}
}}
</style>"""
