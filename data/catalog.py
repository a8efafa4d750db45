"""The dataset in memory: typed frames, joined records, names, the version that figures cite."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from data.checks import check_tables
from data.collecting import without_collecting
from data.conflicts import find_conflicts
from data.problems import InvalidDataset
from data.read import read_tables
from data.records import build_records, order_records, update_records
from data.version import calculate_digest
from schemas import TABLES

CURATED = Path(__file__).parent / "curated"


class UnknownRecord(KeyError):
    """No record of the dataset has this id."""

    def __str__(self) -> str:
        """Say which id was asked for."""
        return f"No record has the id `{self.args[0]}`."


@dataclass(frozen=True)
class Earlier:
    """Records of an earlier version, and the ids of those that changed since."""

    records: pd.DataFrame
    changed: frozenset[str]


@dataclass(frozen=True, eq=False)  # one dataset is itself: caches use it as their key
class Catalog:
    """All tables of one version of the dataset. Read-only: functions return new frames."""

    frames: dict[str, pd.DataFrame]
    version: str

    earlier: Earlier | None = None

    @cached_property
    def records(self) -> pd.DataFrame:
        """Targets and actuals together, one row a record (see `build_records`).

        The nation comes first, then provinces, cities, districts and zones.
        """
        if self.earlier is None:
            return order_records(build_records(self.frames))
        return update_records(self.earlier.records, self.frames, self.earlier.changed)

    def follow(
        self, frames: dict[str, pd.DataFrame], version: str, changed: Collection[str]
    ) -> "Catalog":
        """Return a later version in which only the targets and actuals with these ids changed, and
        tables that records do not lean on.
        """
        if "records" in vars(self):
            return Catalog(frames, version, Earlier(self.records, frozenset(changed)))
        if self.earlier is not None:  # nobody has asked for the records of this version
            changed = self.earlier.changed.union(changed)
            return Catalog(frames, version, Earlier(self.earlier.records, frozenset(changed)))
        return Catalog(frames, version)

    @cached_property
    def conflicts(self) -> pd.DataFrame:
        """Pairs `record, other, why_en` that disagree: found by rule, then judged by hand."""
        found = find_conflicts(self.records).assign(why_en="")
        return pd.concat([found, self.frames["conflicts"]], ignore_index=True)

    @cached_property
    def _names(self) -> dict[tuple[str, str], dict[str, str]]:
        tables = ("regions", "indicators", "units", "scopes")
        return {
            (table, lang): dict(zip(frame["code"], frame[f"name_{lang}"], strict=True))
            for table in tables
            for lang in ("en", "zh")
            for frame in [self.frames[table]]
        }

    def name(self, table: str, code: str, lang: str = "en") -> str:
        """Return the name of a region, indicator, unit or scope; the code where it has none."""
        return self._names[table, lang].get(code, code)

    def names(self, table: str, lang: str = "en") -> dict[str, str]:
        """Return all names of a table, by code."""
        return self._names[table, lang]

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {record: position for position, record in enumerate(self.records["id"].tolist())}

    def record(self, record_id: str) -> Any:
        """Return one row of `records` as a named tuple. Raises UnknownRecord."""
        try:
            position = self._positions[record_id]
        except KeyError:
            raise UnknownRecord(record_id) from None
        return next(self.records.iloc[[position]].itertuples())

    def record_rows(self, ids: Iterable[str]) -> dict[str, Any]:
        """Return many rows of `records` as named tuples, by id: one look-up for all. Raises
        KeyError.
        """
        positions = [self._positions[record] for record in dict.fromkeys(ids)]
        return {str(row.id): row for row in self.records.iloc[positions].itertuples()}

    def row(self, table: str, key: str) -> dict[str, Any]:
        """Return one row of a table by its first key column. Raises KeyError."""
        return self._rows(table)[key]

    def _rows(self, table: str) -> dict[str, dict[str, Any]]:
        if table not in self._indexes:
            key = TABLES[table].key[0]
            rows = self.frames[table].to_dict("records")
            self._indexes[table] = {
                str(row[key]): {str(name): cell for name, cell in row.items()} for row in rows
            }
        return self._indexes[table]

    @cached_property
    def _indexes(self) -> dict[str, dict[str, dict[str, Any]]]:
        return {}

    @cached_property
    def _evidence(self) -> dict[str, list[Any]]:
        rows: dict[str, list[Any]] = {}
        for row in self.frames["evidence"].itertuples():
            rows.setdefault(str(row.record), []).append(row)
        return rows

    def evidence_of(self, record_id: str) -> list[Any]:
        """Return what second sources say about a record, as rows of `evidence`."""
        return self._evidence.get(record_id, [])

    @cached_property
    def _conflicts_by_record(self) -> dict[str, dict[str, str]]:
        others: dict[str, dict[str, str]] = {}
        for pair in self.conflicts.itertuples():
            record, other, why = str(pair.record), str(pair.other), str(pair.why_en)
            others.setdefault(record, {})[other] = why
            others.setdefault(other, {})[record] = why
        return others

    def conflicts_of(self, record_id: str) -> dict[str, str]:
        """Return the ids of the records that disagree with a record, and why, where judged by
        hand.
        """
        return self._conflicts_by_record.get(record_id, {})

    @cached_property
    def _by_indicator(self) -> dict[str, pd.Index]:
        groups = self.records.groupby("indicator", sort=False).groups
        return {str(indicator): rows for indicator, rows in groups.items()}

    def records_of(self, indicator: str) -> pd.DataFrame:
        """Return the records of one indicator without searching the others."""
        return self.records.loc[self._by_indicator.get(indicator, self.records.index[:0])]


def load_catalog(folder: Path = CURATED) -> Catalog:
    """Read and check all tables of a folder.

    Raises InvalidDataset once, with every problem found; rows are checked before the rules between
    tables, which would only repeat what is wrong with a row.
    """
    with without_collecting():
        frames = read_tables(folder)
        problems = check_tables(frames)
    if problems:
        raise InvalidDataset(problems)
    return Catalog(frames, calculate_digest(folder))
