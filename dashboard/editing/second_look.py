"""Warnings of the form's own: slips beside the figure, and deadlines that have passed."""

from collections.abc import Mapping
from datetime import date

from dashboard.editing.figure import list_slips
from dashboard.editing.remarks import PAST, Remark
from dashboard.editing.rows import Rows
from dashboard.i18n import _, current_language
from dashboard.text.dates import format_date
from data import Catalog
from schemas import Caution, last_day


def remark_on_slips(catalog: Catalog, rows: Rows, record: Mapping[str, str]) -> list[Remark]:
    """Return what may have been meant instead of a figure far off its neighbours, in one remark."""
    slips = list_slips(catalog, rows.measured, record, level=rows.level)
    if not slips:
        return []
    text = " ".join(slip.say(current_language()) for slip in slips[:1])
    about = f"{record['value']} {record['unit']}"
    return [Remark("value", _capital(text), name=str(Caution.MAGNITUDE), about=about)]


def remark_on_past(record: Mapping[str, str], today: date) -> list[Remark]:
    """Return a warning for a deadline that has passed, which is no error: old plans are wanted."""
    deadline = record.get("deadline", "")
    try:
        passed = bool(deadline) and last_day(deadline) < today
    except ValueError:  # said elsewhere
        return []
    if not passed:
        return []
    text = _("The deadline, {day}, has passed.").format(day=format_date(deadline))
    return [Remark("deadline", text, name=PAST, about=deadline)]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
