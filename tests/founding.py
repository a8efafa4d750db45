"""Founding documents for tests: a short text in a folder, and tables that say what it states."""

import csv
from hashlib import sha256
from pathlib import Path

from data.founding import Founding, load_founding
from schemas import Table
from schemas.founding import FOUNDING_DOCUMENTS, FOUNDING_FIGURES
from tests.factories import Cells

FILE = "002_plans.txt"
TEXT = """A digest of plans

Some plans name figures.
\t
Guangdong wants 300 billion yuan ($41.12 billion) and over 2,000 firms.
It also wants national leadership in computing.
"""


def a_document(text: str | bytes = TEXT, **changes: str) -> Cells:
    """The text as the tables know it: by its digest."""
    data = text if isinstance(text, bytes) else text.encode()
    cells = {"id": "founding-document-002", "file": FILE, "sha256": sha256(data).hexdigest()}
    return cells | changes


def a_figure(**changes: object) -> Cells:
    """Line 3: over 2,000 firms."""
    cells = {"document": "founding-document-002", "line": 3, "position": 3, "comparator": "gt",
             "value": 2000, "unit": "count"}  # fmt: skip
    return {name: str(value) for name, value in (cells | changes).items()}


def some_founding(folder: Path, *figures: Cells, documents: list[Cells] | None = None) -> Founding:
    """Write both tables into a folder and load them."""
    _write(folder, FOUNDING_DOCUMENTS, documents or [a_document()])
    _write(folder, FOUNDING_FIGURES, list(figures) or [a_figure()])
    return load_founding(folder)


def a_folder(path: Path, **files: str | bytes) -> Path:
    """A folder with text files; the name of each is its keyword and `.txt`."""
    path.mkdir(exist_ok=True)
    for name, text in files.items():
        data = text if isinstance(text, bytes) else text.encode()
        (path / f"{name}.txt").write_bytes(data)
    return path


def _write(folder: Path, table: Table, rows: list[Cells]) -> None:
    folder.mkdir(exist_ok=True)
    with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table.columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
