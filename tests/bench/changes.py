"""What changes cost: saving one, proposing many, the first page of the history, folding a long log.

Each beside something bare that does the same work without any of our promises.
"""

import csv
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import pandas as pd

from dashboard.editing import Desk
from dashboard.editing.imports import Upload, plan_upload, save_plan
from dashboard.editing.people import everything
from data import Catalog, load_catalog
from data.revisions import Dataset, Store, check_changes
from data.revisions.history import Asked, read_events
from data.revisions.rows import write_row
from schemas import TABLES, Change, Draft, Target
from tests.bench.report import Ratio

SAVE_LIMIT = 5.0  # times a bare insert with fsync and one validation
IMPORT_LIMIT = 2.0  # half the speed of validating and inserting bare
PAGE_LIMIT = 2.0  # with a thousand times as long a log
FOLD_LIMIT = 3.0  # times a bare pandas read of the same rows
IMPORTED, LONG, SHORT = 10_000, 100_000, 100
BATCH = 10_000
REPEATS = 15
STEP = 1e-6  # by which a figure differs from the next
TARGETS = TABLES["targets"]
BARE_LOG = "CREATE TABLE log (number INTEGER PRIMARY KEY, row TEXT NOT NULL)"


def compare_change_times() -> Iterator[Ratio]:
    """Give the ratios of saving, importing, reading the history and folding."""
    release = load_catalog()
    with TemporaryDirectory() as name:
        folder = Path(name)
        yield _compare_saving(release, folder)
        yield from _compare_importing(release, folder)
        short = _write_log(release, folder / "short.sqlite3", SHORT)
        long = _write_log(release, folder / "long.sqlite3", LONG)
        yield _compare_pages(short, long)
        yield from _compare_folding(release, long, folder)
        for store in (short, long):
            store.engine.dispose()


def _compare_saving(release: Catalog, folder: Path) -> Ratio:
    """One changed row: checked, committed, and there for the next reader of the records."""
    url = f"sqlite:///{folder / 'one.sqlite3'}"
    dataset, drafts = Dataset(release, url), _make_drafts(release, REPEATS)

    def save() -> None:
        draft = next(drafts)
        catalog = dataset.current(at_once=True)
        assert not [f for f in check_changes(catalog.frames, [draft]) if not f.caution]
        dataset.store.propose([draft], author="ann", version=catalog.version, publish=True)
        assert dataset.take_in([draft], version=catalog.version).record(draft.key)

    assert len(dataset.current().records) == len(release.records)
    ours = _measure(save)
    dataset.store.engine.dispose()
    row = next(_make_drafts(release, 1)).row
    with _open_bare(folder / "bare.sqlite3") as bare:

        def save_bare() -> None:
            Target.model_validate(row)
            _insert(bare, [row])

        beside = _measure(save_bare)
    return Ratio("save one row", ours, "validate, insert, fsync", beside, SAVE_LIMIT)


def _compare_importing(release: Catalog, folder: Path) -> Iterator[Ratio]:
    """Many new rows in one transaction, from drafts and from a file; beside that without a log."""
    drafts = list(_make_drafts(release, IMPORTED))

    def validate() -> None:
        for draft in drafts:
            Target.model_validate(draft.row)

    store = Store(f"sqlite:///{folder / 'many.sqlite3'}")

    def propose() -> None:
        validate()
        store.propose(drafts, author="ann", publish=True)

    proposed = _measure(propose, repeats=1)
    store.engine.dispose()
    imported = _measure_file(release, drafts, folder)
    with _open_bare(folder / "bare-many.sqlite3") as bare:

        def insert() -> None:
            validate()
            _insert(bare, [draft.row for draft in drafts])

        beside = _measure(insert, repeats=1)
    case = f"{IMPORTED:,} rows"
    yield Ratio(f"propose {case}", proposed, "validate, insert", beside, IMPORT_LIMIT)
    yield Ratio(f"import a file of {case}", imported, "validate, insert", beside, IMPORT_LIMIT)


def _measure_file(release: Catalog, drafts: list[Draft], folder: Path) -> float:
    """Seconds that a CSV file takes: read, planned row by row, saved, and folded for readers."""
    text = StringIO()
    writer = csv.DictWriter(text, TARGETS.columns)
    writer.writeheader()
    writer.writerows(draft.row for draft in drafts)
    dataset = Dataset(release, f"sqlite:///{folder / 'file.sqlite3'}")
    desk = Desk(dataset, everything("ann"))
    upload = Upload(text.getvalue().encode(), "rows.csv", "targets", accept_warnings=True)
    assert dataset.current().records.shape[0] == len(release.records)

    def bring_in() -> None:
        plan = plan_upload(upload, desk)
        saved = save_plan(desk, plan, reason="", version=desk.catalog.version)
        assert len(saved.numbers) == IMPORTED

    seconds = _measure(bring_in, repeats=1)
    dataset.store.engine.dispose()
    return seconds


def _compare_pages(short: Store, long: Store) -> Ratio:
    ours, beside = (
        _measure(lambda store=store: read_events(store, Asked())) for store in (long, short)
    )
    return Ratio(f"first page of {LONG:,} changes", ours, f"of {SHORT}", beside, PAGE_LIMIT)


def _compare_folding(release: Catalog, long: Store, folder: Path) -> Iterator[Ratio]:
    """A dataset that opens over a long log; beside pandas reading the same rows."""
    url = long.engine.url.render_as_string()
    rows = pd.DataFrame([draft.row for draft in _make_drafts(release, LONG)])
    rows.to_csv(folder / "rows.csv", index=False)

    def open_dataset() -> None:
        dataset = Dataset(release, url)
        assert dataset.current().frames["targets"].shape[0] > LONG
        assert not dataset.unfit
        dataset.store.engine.dispose()

    def read_rows() -> None:
        with sqlite3.connect(folder / "long.sqlite3") as connection:
            frame = pd.read_sql("SELECT row FROM revisions", connection)
            pd.DataFrame(map(json.loads, frame["row"]))
        connection.close()

    ours = _measure(open_dataset, repeats=1)
    case = f"fold {LONG:,} changes"
    yield Ratio(case, ours, "pandas reads the log", _measure(read_rows, repeats=1), FOLD_LIMIT)
    bare = _measure(lambda: pd.read_csv(folder / "rows.csv", dtype=str), repeats=1)
    yield Ratio(case, ours, "pandas reads a CSV", bare)


def _write_log(release: Catalog, file: Path, count: int) -> Store:
    store = Store(f"sqlite:///{file}")
    drafts = list(_make_drafts(release, count))
    for start in range(0, count, BATCH):
        store.propose(drafts[start : start + BATCH], author="ann", publish=True)
    return store


def _make_drafts(release: Catalog, count: int) -> Iterator[Draft]:
    """Give new targets, each a real one under an id of its own, with a figure of its own."""
    rows = [
        write_row(TARGETS, {str(name): cell for name, cell in row.items()})
        for row in release.frames["targets"].to_dict("records")
    ]
    for number in range(count):
        row = rows[number % len(rows)]
        key = f"{row['id']}-copy-{number}"
        step = STEP if row["unit"] != "percent" else -STEP  # no more than 100, no rank below 1
        value = repr(float(row["value"]) * (1 + (number + 1) * step))
        new = row | {"id": key, "value": value}
        yield Draft(table="targets", key=key, change=Change.ADD, row=new)


@contextmanager
def _open_bare(file: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(file)
    for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", BARE_LOG):
        connection.execute(statement)
    yield connection
    connection.close()


def _insert(connection: sqlite3.Connection, rows: list[dict[str, str]]) -> None:
    values = [(json.dumps(row, ensure_ascii=False),) for row in rows]
    with connection:
        connection.executemany("INSERT INTO log (row) VALUES (?)", values)


def _measure(work: Callable[[], Any], *, repeats: int = REPEATS) -> float:
    """Return the seconds of the fastest of several runs: a busy machine is no failure."""
    times: list[float] = []
    for _ in range(repeats):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)
