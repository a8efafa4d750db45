"""What a figure said when it left the dashboard, small enough to travel inside the file."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

import pandas as pd

from dashboard.figures.model import Figure, Look
from dashboard.i18n import _, current_language, use_language
from dashboard.views.parameters import BadAddress
from dashboard.views.view import AT, View, split_address
from data import Catalog

DIGITS = 8  # of the digest of the values
PLAIN = Look()  # the same words for every reader, or the digests would differ
Cells = dict[str, str]


@dataclass(frozen=True)
class Frozen:
    """One exported figure: its address (with `at`), its day, its dataset, and every row that it
    showed by the id of its record, or by its first cell where its rows are no records.
    """

    address: str
    title: str
    as_of: str
    version: str
    rows: dict[str, Cells]


def freeze(view: View, catalog: Catalog) -> Frozen | None:
    """Return what a view says now; None where it has nothing to show."""
    language = current_language()
    use_language(PLAIN.language)
    try:
        figure = view.load(catalog, PLAIN)
        rows = list_rows(figure) if figure else {}
    finally:
        use_language(language)
    if figure is None:
        return None
    at = f"{catalog.version}.{_digest(rows)}"
    day = figure.as_of.isoformat()
    return Frozen(view.address(at), figure.title, day, catalog.version, rows)


def list_rows(figure: Figure) -> dict[str, Cells]:
    """Return the rows of a figure's table as text; the numbers of sources are no values."""
    numbers = [name for name in figure.table if name == _("Source")]
    table = figure.table.drop(columns=numbers)
    rows: dict[str, Cells] = {}
    for cells in table.astype("string").fillna("").to_dict("records"):
        named = {str(name): str(cell) for name, cell in cells.items()}
        key = named.pop("id", "") or next(iter(named.values()), "")
        while key in rows:
            key += "'"
        rows[key] = named
    return rows


def split_at(address: str) -> tuple[str, str]:
    """Return the dataset and the digest of values that an address names.

    >>> split_at("compare?at=edf2943b2327%2B4.0011aabb")
    ('edf2943b2327+4', '0011aabb')
    """
    said = split_address(address)[1].get(AT, [""])[0]
    version, _dot, digest = said.rpartition(".")
    if not version or len(digest) != DIGITS:
        raise BadAddress(
            _("The address says no version: it needs the part that begins with {name}=.").format(
                name=AT
            )
        )
    return version, digest


def is_same(frozen_digest: str, now: Frozen) -> bool:
    """Say whether the values of today's dataset are those of a digest."""
    return _digest(now.rows) == frozen_digest


def write_frozen(frozen: Sequence[Frozen]) -> str:
    """Return exported figures as JSON, to travel inside a file."""
    return json.dumps([asdict(item) for item in frozen], ensure_ascii=False, sort_keys=True)


def read_frozen(text: str) -> list[Frozen]:
    """Read what `write_frozen` wrote; raise `BadAddress` where somebody else wrote it."""
    try:
        return [_read_one(item) for item in json.loads(text)]
    except (ValueError, TypeError, KeyError, AttributeError):
        raise BadAddress(_("The file's note of what it showed cannot be read.")) from None


def _read_one(item: dict[str, Any]) -> Frozen:
    return Frozen(
        address=str(item["address"]),
        title=str(item["title"]),
        as_of=str(item["as_of"]),
        version=str(item["version"]),
        rows={
            str(key): {str(name): str(cell) for name, cell in cells.items()}
            for key, cells in item["rows"].items()
        },
    )


def _digest(rows: dict[str, Cells]) -> str:
    text = json.dumps(rows, ensure_ascii=False, sort_keys=True)
    return sha256(text.encode()).hexdigest()[:DIGITS]


def describe_cells(cells: Cells) -> str:
    """Write a row as one line.

    >>> describe_cells({"Region": "Hefei", "Figure": "2,400", "Scope": ""})
    'Hefei · 2,400'
    """
    return " · ".join(cell for cell in cells.values() if cell and not pd.isna(cell))
