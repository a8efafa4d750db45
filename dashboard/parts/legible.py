"""What Streamlit draws and cannot be told: made large enough to hit, legible and still enough, and
plain to see where the keyboard is.
"""

# Streamlit writes the chosen segment in the accent, on a tenth of it. A theme has one accent, and
# on dark ground white words on it ask for a deeper one than these words would; they take the
# colour of text, and the ring keeps the accent. So does a button whose menu is
# open. Segments are as high as the boxes beside them. WCAG asks 24 px of whatever is pressed.
# What the keyboard is at has a ring, in a blue that stands out from light and dark ground at 3:1:
# Streamlit gives links and switches none, and buttons a fainter one. Nobody comes by keyboard to
# what cannot be seen: the folded menu of a phone takes no focus, the tools of a table show at it.
# The short label of a fact would break between any two Chinese characters.
# What stands in the header gives way to that menu, or it would lie over its first lines.
MENDS = """<style>
[data-variant="segmented_control"] { min-height: 2.5rem; }
[data-variant="segmented_control"][data-selected="true"] { color: inherit !important; }
[data-testid="stPopoverButton"][aria-expanded="true"] { color: inherit !important; }
[data-testid="stDateInput"] [role="spinbutton"] {
    box-sizing: border-box; min-width: 24px; min-height: 24px; line-height: 24px;
    text-align: center;
}
:is([data-testid="stMultiSelect"], [data-testid="stSelectbox"]) button[aria-label^="Clear"] {
    min-width: 24px; min-height: 24px;
}
:is(a, button, summary):focus-visible, [data-testid="stCheckbox"] label:has(:focus-visible) {
    outline: 2px solid #1F7AB8 !important; outline-offset: 1px;
}
:lang(zh) [data-testid="stTable"] th p { white-space: nowrap; }
[data-testid="stSidebar"][data-collapsed="true"] { visibility: hidden; }
[data-testid="stApp"]:has([data-testid="stSidebar"][data-collapsed="false"])
    :is(.st-key-language, .st-key-palette) { visibility: hidden; }
[data-testid="stElementToolbar"]:focus-within { opacity: 1 !important; }
@media (prefers-reduced-motion: reduce) {
    *, ::before, ::after {
        animation-duration: .01ms !important; animation-iteration-count: 1 !important;
        transition-duration: .01ms !important; scroll-behavior: auto !important;
    }
}
</style>"""
