"""Folds published changes into the CSV files of the release, so that the diff is what changed."""

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.checks import check_tables
from data.problems import InvalidDataset
from data.read import read_tables
from data.revisions.dataset import Unfit
from data.revisions.fitting import fold_fitting
from data.revisions.lines import list_cells, sort_cells, write_line
from data.revisions.rows import write_keys
from data.revisions.store import Row, Store
from data.version import calculate_digest
from schemas import TABLES, Change, Revision, Table


@dataclass(frozen=True)
class Release:
    """What was folded: the revisions, the files that changed, and what was left out and why."""

    numbers: tuple[int, ...]
    files: tuple[str, ...]
    unfit: tuple[Unfit, ...]
    version: str


def release_changes(folder: Path, store: Store, *, author: str) -> Release:
    """Write what was published into the files of a folder, then mark it as released.

    Each file is replaced as a whole or not at all; after a break between two files, or before the
    marks, doing it again completes it. Raises InvalidDataset, and writes nothing, where the files
    would not be a valid dataset.
    """
    before = calculate_digest(folder)
    released = store.read_released(before)
    revisions = [r for r in store.read_published() if r.number not in released]
    frames = read_tables(folder)  # maybe half-written: whether the tables agree is asked below
    folded, left = fold_fitting(frames, revisions)
    unfit = [Unfit(r, left[r.number]) for r in revisions if r.number in left]
    if problems := check_tables(folded):
        raise InvalidDataset(problems)
    files = {
        folder / f"{name}.csv": text
        for name, table in TABLES.items()
        if folded[name] is not frames[name]
        and (text := _write_table(folder, table, old=frames[name], new=folded[name]))
    }
    _replace_files(files)
    after = calculate_digest(folder)
    numbers = _list_folded(revisions, unfit)
    rows = _list_replaced(frames, revisions)
    store.mark_released(numbers, author=author, before=before, after=after, rows=rows)
    return Release(tuple(numbers), tuple(path.name for path in files), tuple(unfit), after)


def _list_folded(revisions: Sequence[Revision], unfit: Sequence[Unfit]) -> list[int]:
    """Return what stands in the files now; a row whose last change did not fit waits as a whole."""
    waiting = {(left.revision.table, left.revision.key) for left in unfit}
    return [r.number for r in revisions if (r.table, r.key) not in waiting]


def _list_replaced(
    frames: Mapping[str, pd.DataFrame], revisions: Sequence[Revision]
) -> dict[int, Row]:
    """Return the row of the release that each first change of it replaces, by the change's number.

    None where the files say already what the change says: an earlier run broke after writing them.
    """
    found: dict[int, Row] = {}
    for name, table in TABLES.items():
        first = [
            r for r in revisions if r.table == name and r.change is Change.CHANGE and not r.base
        ]
        if not first:
            continue
        keys = write_keys(frames[name], table)
        held = keys.isin([revision.key for revision in first])
        cells = list_cells(frames[name][held], table)
        texts = [dict(zip(table.columns, row, strict=True)) for row in cells]
        rows = dict(zip(keys[held], texts, strict=True))
        found |= {r.number: rows[r.key] for r in first if r.key in rows and rows[r.key] != r.row}
    return found


def _write_table(folder: Path, table: Table, *, old: pd.DataFrame, new: pd.DataFrame) -> str:
    """Return the text of a file in canonical order, "" where it stays as it is.

    A row that says what it said before keeps its line, byte for byte.
    """
    with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
        before = file.read()
    header, *lines = before.splitlines(keepends=True)
    kept = dict(zip(list_cells(old, table), lines, strict=True))
    rows = sort_cells(list_cells(new, table), table)
    after = "".join([_end(header), *(_end(kept.get(row) or write_line(row)) for row in rows)])
    return "" if after == before else after


def _end(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n"


def _replace_files(files: Mapping[Path, str]) -> None:
    """Write all texts beside their files, so that a full disk changes nothing; then rename."""
    beside = {path: path.with_name(f".{path.name}.new") for path in files}
    try:
        for path, text in files.items():
            with beside[path].open("w", encoding="utf-8", newline="") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            shutil.copymode(path, beside[path])
        for path in files:
            os.replace(beside[path], path)
        for folder in {path.parent for path in files}:
            _keep_names(folder)
    finally:
        for path in beside.values():
            path.unlink(missing_ok=True)


def _keep_names(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
