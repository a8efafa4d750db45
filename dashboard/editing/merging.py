"""Brings two versions of a record together: mine on top of theirs, or theirs alone."""

from dashboard.editing.content import Content
from dashboard.editing.rows import start_cells
from schemas import Revision


def rebase_content(content: Content, theirs: Revision) -> Content:
    """Return the form with what I changed on top of what they saved; the rest is theirs."""
    before, after = start_cells(content.start), start_cells(theirs.row)
    mine = {
        name: text
        for name, text in content.cells.items()
        if name not in before or text != before[name]
    }
    return Content(
        cells=after | mine, start=dict(theirs.row), base=theirs.number, ticks=content.ticks
    )


def take_theirs(theirs: Revision) -> Content:
    """Return the form as they saved it."""
    return Content(cells=start_cells(theirs.row), start=dict(theirs.row), base=theirs.number)
