"""The founding tables say what the cards, the ledger and the records say."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from data import Catalog
from data.columns import Column, describe_columns
from data.founding import SEEDS, Figure, Founding, load_founding
from data.read import read_table
from schemas import Comparator, Table
from schemas.founding import FOUNDING_DOCUMENTS, FOUNDING_FIGURES

TABLES = (FOUNDING_DOCUMENTS, FOUNDING_FIGURES)
FIGURE_ROW = re.compile(r"^\| (\d+) \| [^|]+ \| [^|]+ \| ([^|]+) \| [^|]+ \| ([^|]+) \|$", re.M)
MONEY = {"CNY": "billion yuan", "USD": "billion US dollars"}


@pytest.fixture(scope="module")
def founding() -> Founding:
    return load_founding()


def find_card(id: str) -> str:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.md"))]
    [card] = [text for text in texts if f"| Source id | `{id}` |" in text]
    return card


def write_as_on_a_card(figure: Figure) -> str:
    """The figure in a card's words: "over 2,000", "about 500 billion yuan"."""
    name = MONEY.get(figure.base_unit, "")
    number = figure.amount / 10**9 if name else figure.amount
    comparator = "" if figure.comparator is Comparator.EQ else figure.comparator.en
    return " ".join(filter(None, (comparator, f"{number.normalize():,f}", name)))


def test_every_document_has_the_digest_and_name_of_its_card(founding: Founding) -> None:
    for document in founding.documents:
        card = find_card(document.id)
        assert f"| SHA-256 | `{document.sha256}` |" in card
        assert f"| File | `{document.file}` |" in card


def test_every_card_has_its_document(founding: Founding) -> None:
    cards = [path for path in SEEDS.glob("*.md") if path.name != "README.md"]
    assert len(cards) == len(founding.documents)


def test_cards_list_the_same_figures_at_the_same_lines(founding: Founding) -> None:
    for document in founding.documents:
        rows = FIGURE_ROW.findall(find_card(document.id))
        listed = [(int(line), figure.strip()) for line, figure, _ in rows]
        stated = [figure for figure in founding.figures if figure.document == document]
        assert sorted(listed) == sorted((one.line, write_as_on_a_card(one)) for one in stated)


def test_ledger_holds_the_same_figures(founding: Founding, catalog: Catalog) -> None:
    ledger = catalog.frames["facts"]["fact"]
    founded = ledger[~ledger.str.fullmatch("F[0-9]{4}")]
    assert sorted(founded) == sorted(figure.id for figure in founding.figures)


def test_records_give_the_same_amounts(founding: Founding, catalog: Catalog) -> None:
    facts = catalog.frames["facts"].set_index("fact")["record"]
    pairs = [(figure, facts[figure.id]) for figure in founding.figures if facts[figure.id]]
    for figure, id in pairs:
        record = catalog.record(id)
        assert (Decimal(record.base_value), record.base_unit) == (figure.amount, figure.base_unit)
    assert len(pairs) == len(founding.figures) - 1  # the document's own conversion is no record


def test_documents_are_sources(founding: Founding, catalog: Catalog) -> None:
    assert {document.id for document in founding.documents} <= set(catalog.frames["sources"]["id"])


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_keys_stand_once(table: Table) -> None:
    frame, problems = read_table(SEEDS, table)
    assert problems == []
    assert not frame.duplicated(list(table.key)).any()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_file_is_in_canonical_form(table: Table) -> None:
    data = Path(SEEDS / f"{table.name}.csv").read_bytes()
    assert (b"\r" in data, data.endswith(b"\n"), data[:3]) == (False, True, data[:3].strip())


@pytest.mark.parametrize(
    "column", [column for table in TABLES for column in describe_columns(table)],
    ids=lambda column: column.name,
)  # fmt: skip
def test_column_is_described_in_both_languages(column: Column) -> None:
    assert all((column.title, column.description.endswith("."), column.example))
    assert re.search("[一-鿿]", column.title_zh)
