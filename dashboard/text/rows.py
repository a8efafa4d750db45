"""Says a row of any table as one line, and what the log and the checks say about it."""

from collections.abc import Mapping
from datetime import datetime

from dashboard.editing.remarks import AHEAD, CONFLICT, KNOWN, PAST, SAME
from dashboard.i18n import _, current_language
from dashboard.text.changes import name_field
from dashboard.text.codes import name_member
from dashboard.text.dates import format_day, format_deadline
from dashboard.text.values import format_value
from data import Catalog
from data.revisions import Finding
from data.revisions.fold import RECORDS
from schemas import TABLES, Caution

Cells = Mapping[str, str]


def name_table(table: str) -> str:
    """Return what a row of a table is called, as a heading of the log."""
    names = {
        "regions": _("Region"),
        "indicators": _("Indicator"),
        "units": _("Unit"),
        "scopes": _("Scope"),
        "instruments": _("Document"),
        "sources": _("Source"),
        "targets": _("Target"),
        "actuals": _("Reported figure"),
        "evidence": _("Second source"),
        "conflicts": _("Conflict judged by hand"),
        "context": _("Context figure"),
        "searches": _("Search without a find"),
        "facts": _("Researched fact"),
    }
    return names.get(table) or TABLES[table].title


def name_row(catalog: Catalog, table: str, row: Cells, *, key: str) -> str:
    """Write a row as one line: what it says, where that can be said, else its name or key."""
    if table in RECORDS:
        return _name_record(catalog, row) or key
    lang = current_language()
    names = (f"name_{lang}", f"title_{lang}", "title", "title_en", "title_zh")
    return next((row[name] for name in names if row.get(name)), key)


def say_finding(finding: Finding, table: str) -> str:
    """Write what a check found as one sentence, the field first."""
    if finding.caution:
        return name_member(Caution(finding.caution))
    field = name_field(TABLES[table], finding.column) if finding.column else ""
    value = finding.value if finding.value not in finding.wrong else ""
    said = _("{wrong}: “{value}”").format(wrong=finding.wrong, value=value)
    return " · ".join(part for part in (field, said if value else str(finding.wrong)) if part)


def name_caution(name: str) -> str:
    """Name a warning that an author let stand; the word itself where it is no known one."""
    if name in list(Caution):
        return name_member(Caution(name))
    names = {  # those of the form alone
        PAST: _("Deadline in the past"),
        AHEAD: _("Dated in the future"),
        SAME: _("Same claim in another record"),
        CONFLICT: _("Other figure in another record"),
        KNOWN: _("Like a row of the dataset"),
    }
    return names.get(name, name)


def format_moment(moment: datetime) -> str:
    """Write when something entered the log, in the log's own time.

    >>> from datetime import UTC
    >>> format_moment(datetime(2026, 11, 21, 9, 5, tzinfo=UTC))
    '21 Nov 2026, 09:05 UTC'
    """
    return _("{day}, {time} UTC").format(day=format_day(moment.date()), time=f"{moment:%H:%M}")


def _name_record(catalog: Catalog, row: Cells) -> str:
    """Write a record's region, indicator, figure and date; "" where the row is no sound one."""
    lang = current_language()
    try:
        unit = catalog.row("units", row["unit"])
        upper = float(row["value_max"]) * unit["factor"] if row.get("value_max") else None
        figure = format_value(
            float(row["value"]) * unit["factor"],
            unit["base_unit"],
            comparator=row["comparator"],
            value_max=upper,
        )
        deadline = format_deadline(row["deadline"]) if row.get("deadline") else ""
        names = {
            name: catalog.name(f"{name}s", row[name], lang) for name in ("region", "indicator")
        }
    except (KeyError, ValueError, IndexError):
        return ""
    if deadline:
        figure = _("{figure} by {deadline}").format(figure=figure, deadline=deadline)
    return _("{region} · {indicator}: {figure}").format(figure=figure, **names)
