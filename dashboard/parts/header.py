"""How the button of the other language stands in the header."""

# Streamlit has no place in its header for a control. The navigation and the sign of a run in
# progress give way to it; the header itself lies at z-index 999990.
IN_HEADER = """<style>
.st-key-language { position: fixed; top: .95rem; right: 3.4rem; z-index: 999991;
    width: fit-content !important; }
.st-key-language button { min-height: 1.9rem; padding: 0 .6rem; border-color: transparent;
    background: transparent; }
@media (pointer: coarse) {
    .st-key-language { top: .35rem; }
}
[data-testid="stTopNav"] { margin-right: 11rem; }
[data-testid="stStatusWidget"] { margin-right: 10rem; }
@media print { .st-key-language { display: none; } }
</style>"""
