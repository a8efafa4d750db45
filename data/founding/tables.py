"""Loads what the founding documents are said to state: `seeds/documents.csv` and `figures.csv`."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pandas as pd

from data.catalog import CURATED
from data.checks.rule import find_lines
from data.problems import InvalidDataset, Problem
from data.read import read_table
from schemas import TABLES
from schemas.codes import Comparator
from schemas.founding import FOUNDING_DOCUMENTS, FOUNDING_FIGURES, FoundingDocument, FoundingFigure
from schemas.said import Said

SEEDS = Path(__file__).parents[2] / "seeds"


@dataclass(frozen=True)
class Figure:
    """A stated figure with its document. `amount` is in the base unit; `id` is the ledger's."""

    id: str
    document: FoundingDocument
    line: int
    comparator: Comparator
    amount: Decimal
    base_unit: str
    wording: str = ""


@dataclass(frozen=True)
class Founding:
    """The founding documents and the figures in them, in file order."""

    documents: tuple[FoundingDocument, ...]
    figures: tuple[Figure, ...]

    @property
    def documents_without_figures(self) -> tuple[FoundingDocument, ...]:
        """The documents that state nothing in numbers."""
        used = {figure.document.id for figure in self.figures}
        return tuple(document for document in self.documents if document.id not in used)


def load_founding(folder: Path = SEEDS, curated: Path = CURATED) -> Founding:
    """Read and check both tables. Raises InvalidDataset with every problem found."""
    documents, problems = read_table(folder, FOUNDING_DOCUMENTS)
    figures, found = read_table(folder, FOUNDING_FIGURES)
    units, lost = read_table(curated, TABLES["units"])
    problems += found + lost
    problems = problems or [
        *_check_reference("document", figures, known=documents["id"]),
        *_check_reference("unit", figures, known=units["code"]),
    ]
    if problems:
        raise InvalidDataset(problems)
    return _join(documents, figures, units)


def _check_reference(column: str, figures: pd.DataFrame, *, known: pd.Series) -> list[Problem]:
    unknown = ~figures[column].isin(known)
    allowed = f"a key of `{FOUNDING_FIGURES.references[column]}`"
    return [
        Problem(FOUNDING_FIGURES.name, line, column, value, Said("no such code or id"), allowed)
        for line, value in zip(find_lines(unknown), figures.loc[unknown, column], strict=True)
    ]


def _join(documents: pd.DataFrame, figures: pd.DataFrame, units: pd.DataFrame) -> Founding:
    listed = tuple(map(FoundingDocument.model_validate, documents.to_dict("records")))
    stated = map(FoundingFigure.model_validate, figures.to_dict("records"))
    by_id = {document.id: document for document in listed}
    scales = {
        code: (_decimal(factor), base)
        for code, factor, base in zip(
            units["code"], units["factor"], units["base_unit"], strict=True
        )
    }
    return Founding(
        listed,
        tuple(_build_figure(row, by_id[row.document], scale=scales[row.unit]) for row in stated),
    )


def _build_figure(
    row: FoundingFigure, document: FoundingDocument, *, scale: tuple[Decimal, str]
) -> Figure:
    factor, base_unit = scale
    return Figure(
        id=f"{Path(document.file).stem}:{row.line}:{row.position}",
        document=document,
        line=row.line,
        comparator=row.comparator,
        amount=_decimal(row.value) * factor,
        base_unit=base_unit,
        wording=row.wording,
    )


def _decimal(number: float) -> Decimal:
    return Decimal(repr(number))  # as written: 41.12 billion is no binary fraction
