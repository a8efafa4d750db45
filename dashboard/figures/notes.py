"""Footnotes: what a figure leaves out and why, definitions that differ, and the rates and years it
uses.
"""

import re
from collections.abc import Iterable

import pandas as pd

from dashboard.figures.marks import MOST_ROWS
from dashboard.figures.model import Look
from dashboard.i18n import _, _n
from dashboard.text.joining import join_names
from dashboard.text.values import format_number
from data import Catalog
from data.compare import APART, DRAFT, SUPERSEDED, UNDATED
from data.measures import Measured

NAMES_SHOWN = 8  # a longer list of regions is counted instead of spelled out
SIGNS = "abcdefghijklmnopqrstuvwxyz"


def sign_scopes(records: pd.DataFrame) -> dict[str, str]:
    """Return a sign for each scope among the records that needs a footnote: " (a)", " (b)" …"""
    scopes = records.loc[records["comparison"] != "", "scope"].drop_duplicates()
    return {scope: f" ({sign})" for scope, sign in zip(sorted(scopes), SIGNS, strict=False)}


def note_scopes(
    records: pd.DataFrame, signs: dict[str, str], *, catalog: Catalog, look: Look
) -> list[str]:
    """Explain each signed scope and name the regions that it applies to."""
    return [
        _("{sign} {scope}: {regions}.").format(
            sign=sign.strip(),
            scope=catalog.name("scopes", scope, look.language),
            regions=list_names(records.loc[records["scope"] == scope, "region"], catalog, look),
        )
        for scope, sign in signs.items()
    ]


def note_left_out(left_out: pd.DataFrame, catalog: Catalog, look: Look) -> list[str]:
    """Say which records a comparison leaves out, one sentence a reason."""
    sentences = {
        APART: _("Left out, counted differently: {regions}."),
        UNDATED: _("Left out, no date stated: {regions}."),
        DRAFT: _("Left out, draft for comment: {regions}."),
        SUPERSEDED: _("Left out, replaced by a later goal: {regions}."),
    }
    return [
        sentence.format(
            regions=list_names(left_out.loc[left_out["reason"] == reason, "region"], catalog, look)
        )
        for reason, sentence in sentences.items()
        if (left_out["reason"] == reason).any()
    ]


def note_targets_left_out(
    left_out: pd.DataFrame, catalog: Catalog, look: Look, *, column: str = "region"
) -> list[str]:
    """Say which targets in force are not drawn (`reason`: see `data.deadlines`), by region or by
    indicator.
    """
    sentences = {
        UNDATED: _("Left out, no deadline stated: {names}."),
        DRAFT: _("Left out, draft for comment: {names}."),
    }
    codes = {reason: left_out.loc[left_out["reason"] == reason, column] for reason in sentences}
    return [
        sentence.format(names=list_names(codes[reason], catalog, look, table=f"{column}s"))
        for reason, sentence in sentences.items()
        if not codes[reason].empty
    ]


def note_nearest(total: int) -> list[str]:
    """Say how many figures there are where only the nearest are drawn (see `select_nearest`)."""
    if total <= MOST_ROWS:
        return []
    return [
        _(
            "Only the {shown} figures of {total} whose dates are nearest to the day are drawn; the "
            "table has all."
        ).format(shown=MOST_ROWS, total=f"{total:,}")
    ]


def note_measure(measured: Measured, catalog: Catalog, look: Look) -> list[str]:
    """Name the rate and year used, and the regions whose context figure is missing or
    unofficial.
    """
    notes: list[str] = []
    if measured.rate is not None:
        notes.append(
            _("Converted at {rate} yuan per US dollar, the average of {year}.").format(
                rate=format_number(measured.rate), year=measured.rate_year
            )
        )
    series = {
        "population": _("resident population"),
        "gdp": _("GDP"),
        "cny_per_usd": _("exchange rate"),
        "rate": _("exchange rate"),
    }
    frame = measured.frame
    for code in frame.loc[frame["missing"] != "", "missing"].unique():
        notes.append(
            _("Left out, {series} not known: {regions}.").format(
                series=series[code],
                regions=list_names(frame.loc[frame["missing"] == code, "region"], catalog, look),
            )
        )
    if measured.year is not None:
        name = _("Resident population") if measured.measure == "per_resident" else _("GDP")
        notes.append(_("{series} of {year}.").format(series=name, year=measured.year))
    if measured.unofficial:
        notes.append(
            _("Context figure not checked against the official one: {regions}.").format(
                regions=list_names(measured.unofficial, catalog, look)
            )
        )
    return notes


def write_filled(filled: int, total: int) -> str:
    """Say how many cells of a matrix hold a figure.

    >>> write_filled(1, 4), write_filled(0, 0)
    ('1 of 4 cells holds a figure.', '')
    """
    if not total:
        return ""
    sentence = _n(
        "{filled} of {total} cells holds a figure.",
        "{filled} of {total} cells hold a figure.",
        filled,
    )
    return sentence.format(filled=f"{filled:,}", total=f"{total:,}")


def list_names(
    codes: Iterable[str], catalog: Catalog, look: Look, *, table: str = "regions"
) -> str:
    """Write the names of regions, or of another table's rows, once each; with many, the first few
    and how many more.
    """
    names = list(dict.fromkeys(catalog.name(table, code, look.language) for code in codes))
    if len(names) <= NAMES_SHOWN:
        return join_names(names)
    rest = len(names) - NAMES_SHOWN
    return _n("{names} and {n} more", "{names} and {n} more", rest).format(
        names=join_names(names[:NAMES_SHOWN]), n=rest
    )


def strip_sign(label: str) -> str:
    """Return a label without the sign of its footnote.

    >>> strip_sign("> 1,200 bn yuan (a)")
    '> 1,200 bn yuan'
    """
    return re.sub(r" \([a-z]\)$", "", label)
