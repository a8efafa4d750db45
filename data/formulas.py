"""Makes texts harmless that a spreadsheet would run as formulas, and takes that back."""

# A spreadsheet runs a cell that begins so, a Chinese one with the full-width signs too.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def neutralise_formula(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run.

    >>> neutralise_formula("=1+1"), neutralise_formula("300")
    ("'=1+1", '300')
    """
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def restore_formula(text: str) -> str:
    """Take the apostrophe of `neutralise_formula` away again.

    >>> restore_formula("'=1+1"), restore_formula("'Two Zones' conference")
    ('=1+1', "'Two Zones' conference")
    """
    return text[1:] if text[:1] == "'" and text[1:].startswith(FORMULA_STARTS) else text
