"""Warnings of the form's own: slips beside the figure, deadlines that have passed, days to come."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pandas as pd

from dashboard.editing.content import PARENTS
from dashboard.editing.figure import list_slips
from dashboard.editing.labels import label_row
from dashboard.editing.remarks import AHEAD, KNOWN, PAST, Remark
from dashboard.editing.rows import Rows
from dashboard.i18n import _, current_language
from dashboard.text.codes import upper_first
from dashboard.text.dates import format_date
from data import Catalog
from schemas import Caution, first_day, last_day

TELLING = {  # columns whose text tells a row from the others of its table
    "regions": ("name_en", "name_zh"),
    "indicators": ("name_en", "name_zh"),
    "instruments": ("title_en", "title_zh"),
    "sources": ("url",),
}

ISSUED, YEAR = "issued_on", len("2024")


def remark_on_slips(catalog: Catalog, rows: Rows, record: Mapping[str, str]) -> list[Remark]:
    """Return what may have been meant instead of a figure far off its neighbours, in one remark."""
    slips = list_slips(catalog, rows.measured, record, level=rows.level)
    if not slips:
        return []
    text = " ".join(slip.say(current_language()) for slip in slips[:1])
    about = f"{record['value']} {record['unit']}"
    return [Remark("value", upper_first(text), name=str(Caution.MAGNITUDE), about=about)]


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


def remark_on_ahead(record: Mapping[str, str], today: date) -> list[Remark]:
    """Return a warning for a reported figure of a day that has not come: a goal, most likely."""
    as_of = record.get("as_of", "")
    try:
        ahead = bool(as_of) and first_day(as_of) > today
    except ValueError:  # said elsewhere
        return []
    if not ahead:
        return []
    text = _("The figure speaks of {day}, which has not come yet. Is it a target?")
    return [Remark("as_of", text.format(day=format_date(as_of)), name=AHEAD, about=as_of)]


def remark_on_known(catalog: Catalog, rows: Rows) -> Iterator[Remark]:
    """Give a warning for each new row beside the record that the dataset seems to have already."""
    for column, row in rows.parents.items():
        table = PARENTS[column]
        for name in TELLING[table]:
            known = _find_alike(catalog.frames[table], name, row)
            if known is not None:
                text = _("The dataset has this already: {row}. Choose it from the list.")
                label = label_row(table, known)
                yield Remark(
                    f"{column}.{name}", text.format(row=label), name=KNOWN, about=row[name]
                )
                break


def _find_alike(frame: pd.DataFrame, name: str, row: Mapping[str, str]) -> Mapping[Any, Any] | None:
    """Return the first row with the same text in a column; a document is of the same year too, for
    many a report has the same title every year.
    """
    if not row[name]:
        return None
    alike = frame[name].str.casefold() == row[name].casefold()
    if ISSUED in row:
        alike &= frame[ISSUED].str[:YEAR] == row[ISSUED][:YEAR]
    return frame[alike].iloc[0].to_dict() if alike.any() else None
