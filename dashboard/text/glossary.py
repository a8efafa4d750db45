"""The indicators in words: what each counts, in which unit, and what must not be mixed with it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from dashboard.i18n import _
from dashboard.text.codes import name_member
from dashboard.text.joining import join_names
from data import Catalog
from schemas import Family
from schemas.codes import Direction


class Entry(NamedTuple):
    """What is said of one indicator."""

    code: str
    name: str
    details: tuple[str, ...]  # its unit, which way it should move
    definition: str
    apart: str  # the sentence about its near-relatives, "" without any


def list_entries(catalog: Catalog, language: str) -> dict[str, list[Entry]]:
    """Return the comparable indicators by the name of their family, in the order of the lists."""
    indicators = catalog.frames["indicators"].query("comparable == 'yes'")
    families: dict[str, list[Entry]] = {}
    for family in Family:
        rows = indicators[indicators["family"] == family].sort_values(f"name_{language}")
        if not rows.empty:
            families[name_member(family)] = [
                _describe(row, catalog, language) for row in rows.to_dict("records")
            ]
    return families


def _describe(row: Mapping[Any, Any], catalog: Catalog, language: str) -> Entry:
    unit = catalog.name("units", row["base_unit"], language).strip("()")
    indicators = catalog.frames["indicators"]
    relatives = indicators.loc[
        (indicators["relatives"] == row["relatives"]) & (indicators["code"] != row["code"]), "code"
    ]
    names = [catalog.name("indicators", code, language) for code in relatives]
    apart = ""
    if row["relatives"] and names:
        apart = _("Not to be mixed with: {names}.").format(names=join_names(names))
    return Entry(
        code=row["code"],
        name=row[f"name_{language}"],
        details=(unit, name_member(Direction(row["direction"]))),
        definition=row[f"definition_{language}"],
        apart=apart,
    )
