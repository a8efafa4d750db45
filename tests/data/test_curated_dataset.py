"""The dataset of the repository is whole, and every researched fact is accounted for."""

import csv
import re
from pathlib import Path

import pandas as pd
import pytest

from data import CURATED, Catalog
from data.checks.rule import show_cell
from schemas import TABLES, Level, Table

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
FACT = re.compile(r"\bF[0-9]{4}\b")
RESEARCHED = 1000  # about 1,100 facts were researched; fewer in the ledger means some were lost
FOUNDING_DOCUMENTS = 5
FOUNDING = "founding-document-"  # three of the five give no figure and are still sources
PUBLIC = [name for name in TABLES if name != "facts"]
ISO = re.compile(r"^CN-[A-Z]{2}$")


def test_provinces_and_their_tiles_are_all_there(catalog: Catalog) -> None:
    regions = catalog.frames["regions"]
    provinces = regions[regions["level"] == Level.PROVINCE]
    assert len(provinces) == 34
    assert provinces["code"].str.match(ISO).all()


def test_relatives_come_in_groups(catalog: Catalog) -> None:
    groups = catalog.frames["indicators"]["relatives"]
    sizes = groups[groups != ""].value_counts()
    assert sizes[sizes < 2].index.tolist() == []


def test_relatives_share_a_base_unit(catalog: Catalog) -> None:
    indicators = catalog.frames["indicators"]
    units = indicators[indicators["relatives"] != ""].groupby("relatives")["base_unit"].nunique()
    assert units[units > 1].index.tolist() == []


@pytest.mark.parametrize("table", ["indicators", "scopes", "instruments", "sources"])
def test_nothing_is_listed_that_nothing_uses(catalog: Catalog, table: str) -> None:
    used = {
        code
        for name, other in TABLES.items()
        for column, target in other.references.items()
        if target == table
        for code in catalog.frames[name][column]
    }
    unused = set(catalog.frames[table][TABLES[table].key[0]]) - used
    assert {code for code in unused if not code.startswith(FOUNDING)} == set()


@pytest.mark.parametrize("table", TABLES)
def test_file_is_in_canonical_form(catalog: Catalog, table: str) -> None:
    """So that a change of one record is a change of one line."""
    data = (CURATED / f"{table}.csv").read_bytes()
    assert b"\r" not in data
    assert data.endswith(b"\n")
    assert not data.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_rows_are_in_canonical_order(catalog: Catalog, table: Table) -> None:
    """So that `python -m dashboard release` writes a new row where a person would."""
    rows = catalog.frames[table.name][list(table.order)].map(show_cell)
    order = list(rows.itertuples(index=False, name=None))
    assert order == sorted(order)


def test_ledger_holds_every_researched_fact_once(catalog: Catalog) -> None:
    numbers = catalog.frames["facts"]["fact"]
    assert numbers.str.fullmatch(FACT).sum() >= RESEARCHED
    assert numbers.is_unique


def test_ledger_holds_the_founding_figures(catalog: Catalog) -> None:
    numbers = catalog.frames["facts"]["fact"]
    assert (~numbers.str.fullmatch(FACT)).sum() > 0


def test_every_target_was_announced_by_something(catalog: Catalog) -> None:
    records = catalog.records
    assert (records["source"] != "").all()
    assert records["tier"].ne("").all()


@pytest.mark.parametrize("table", PUBLIC)
def test_no_fact_number_stands_in_public_text(table: str) -> None:
    with (CURATED / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        found = [cell for row in csv.reader(file) for cell in row if FACT.search(cell)]
    assert found == []


def test_seed_cards_cite_records_that_exist(catalog: Catalog) -> None:
    """A card cites records as `record-id` in code type."""
    cards = sorted(SEEDS.glob("*.md"))
    ids = set(catalog.records["id"])
    prefixes = tuple({record.split("-")[0] + "-" for record in ids})
    quoted = {
        code
        for card in cards
        for code in re.findall(r"`([a-z0-9]+(?:-[a-z0-9]+){3,})`", _read(card))
    }
    cited = {code for code in quoted if code.startswith(prefixes)}
    assert cited - ids == set()
    assert cited


def test_every_founding_document_has_a_card() -> None:
    cards = [card for card in SEEDS.glob("*.md") if re.search("[0-9a-f]{64}", _read(card))]
    assert len(cards) == FOUNDING_DOCUMENTS


def test_no_fact_number_stands_on_a_card() -> None:
    assert [card.name for card in SEEDS.glob("*.md") if FACT.search(_read(card))] == []


@pytest.mark.parametrize(
    ("region", "indicator", "value", "until"),
    [
        ("CN-GD", "core_industry_value", 300e9, "2025-12-31"),
        ("340100", "ai_enterprises", 2400, None),
        ("340100", "application_scenarios", 600, None),
    ],
    ids=["Guangdong 300 bn yuan", "Hefei 2,400 enterprises", "Hefei 600 scenarios"],
)
def test_founding_figure_can_be_found(
    catalog: Catalog, region: str, indicator: str, value: float, until: str | None
) -> None:
    records = catalog.records_of(indicator)
    found = records[(records["region"] == region) & (records["base_value"] == value)]
    if until is not None:
        found = found[found["date"] == pd.Timestamp(until)]
    assert len(found) >= 1


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("cn-gd-core-industry-value-2025-1", "cn-gd-core-industry-value-2025-2"),
        ("330100-compute-intelligent-2025-1", "330100-compute-intelligent-2025-2"),
        ("330100-industry-models-2025-1", "330100-industry-models-2025-2"),
        ("330100-large-models-2025-1", "330100-large-models-2025-2"),
    ],
)
def test_chain_checked_by_hand_stands(catalog: Catalog, earlier: str, later: str) -> None:
    """Guangdong's plans of 2018 and 2023; Hangzhou's of 2023 and 2025."""
    assert catalog.record(earlier).superseded_by == later
    assert catalog.record(later).supersedes == earlier


@pytest.mark.parametrize("city", ["CN-GD", "CN-BJ", "CN-SH", "440300", "330100", "340100"])
def test_regions_checked_by_hand_have_records(catalog: Catalog, city: str) -> None:
    assert (catalog.records["region"] == city).any()


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
