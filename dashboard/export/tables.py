"""A figure's table as it leaves the dashboard: words, and the numbers and days that it draws."""

import pandas as pd

from dashboard.export.exhibit import LICENCE, Exhibit
from dashboard.figures.model import Figure
from dashboard.i18n import _
from dashboard.text.joining import put_detail
from data.formulas import neutralise_formula


def export_table(exhibit: Exhibit) -> bytes:
    """Return the table of a figure as CSV for spreadsheets: UTF-8 with a byte order mark, formulas
    made harmless.

    Each row says its source, dataset and citation, so that a cut-out row keeps them.
    """
    figure = exhibit.titled
    table = _add_sources(add_numbers(figure), figure).assign(
        **{
            _("Dataset"): figure.version,
            _("As of"): figure.as_of.isoformat(),
            _("Licence"): LICENCE,
            _("Address"): exhibit.address,
            _("Citation"): exhibit.citation,
        }
    )
    texts = [str(name) for name in table if not pd.api.types.is_numeric_dtype(table[name])]
    safe = table.assign(**{name: table[name].map(_write_cell) for name in texts})
    named = safe.rename(columns=lambda name: neutralise_formula(str(name)))
    return named.to_csv(index=False, float_format="%.15g").encode("utf-8-sig")


def add_numbers(figure: Figure) -> pd.DataFrame:
    """Return the table with the values and days of its chart as columns of their own types.

    Only a table whose rows are records has them; the words stay as they are.
    """
    table, drawn = figure.table, figure.drawn
    if drawn is None or "id" not in table or "id" not in drawn.frame:
        return table
    marks = drawn.frame.drop_duplicates("id").set_index("id")
    columns = {
        head: marks[name].reindex(table["id"]).tolist()
        for name, head in _name_numbers(drawn.unit_title).items()
        if name in marks and marks[name].notna().any()
    }
    numbers = pd.DataFrame(columns, index=table.index)
    return pd.concat([table, numbers], axis=1)


def _name_numbers(unit: str) -> dict[str, str]:
    """Return the heads of the columns of marks that are numbers or days."""
    heads = {
        "value": _("Value"),
        "value_max": _("Upper value"),
        "goal": _("Goal as a number"),
        "goal_max": _("Upper goal"),
        "actual": _("Reported as a number"),
    }
    measured = {name: put_detail(head, unit) if unit else head for name, head in heads.items()}
    return measured | {"date": _("Day")}


def _add_sources(table: pd.DataFrame, figure: Figure) -> pd.DataFrame:
    """Return the table with the words and the address of each row's source."""
    column = _("Source")
    if column not in table:
        return table
    texts = {source.number: source.text for source in figure.sources}
    addresses = {source.number: source.url for source in figure.sources}
    return table.assign(
        **{
            _("Source in words"): table[column].map(texts).fillna(""),
            _("Source address"): table[column].map(addresses).fillna(""),
        }
    )


def _write_cell(value: object) -> object:
    """Write a text or a day; numbers stay numbers."""
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    return neutralise_formula(value) if isinstance(value, str) else value
