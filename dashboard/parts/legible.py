"""What Streamlit draws and cannot be told: made large enough to hit, legible and still enough."""

# Streamlit writes the chosen segment in the accent, on a tenth of it. A theme has one accent, and
# on dark ground white words on it ask for a deeper one than these words would; they take the
# colour of text, and the ring keeps the accent. So does a button whose menu is
# open. Segments are as high as the boxes beside them. WCAG asks 24 px of whatever is pressed.
MENDS = """<style>
[data-variant="segmented_control"] { min-height: 2.5rem; }
[data-variant="segmented_control"][data-selected="true"] { color: inherit !important; }
[data-testid="stPopoverButton"][aria-expanded="true"] { color: inherit !important; }
[data-testid="stDateInput"] [role="spinbutton"] {
    box-sizing: border-box; min-width: 24px; min-height: 24px; line-height: 24px;
    text-align: center;
}
[data-testid="stMultiSelect"] button[aria-label="Clear all"] {
    min-width: 24px; min-height: 24px;
}
@media (prefers-reduced-motion: reduce) {
    *, ::before, ::after {
        animation-duration: .01ms !important; animation-iteration-count: 1 !important;
        transition-duration: .01ms !important; scroll-behavior: auto !important;
    }
}
</style>"""
