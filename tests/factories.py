"""Rows, frames and folders for tests: a tiny valid dataset, any part of which can be replaced."""

import csv
from pathlib import Path

import pandas as pd

from data import Catalog
from data.read import type_columns
from data.records import build_records
from schemas import TABLES

Cells = dict[str, str]


def a_region(**changes: object) -> Cells:
    """Guangdong, a province."""
    cells = {"code": "CN-GD", "name_en": "Guangdong", "name_zh": "广东省", "level": "province",
             "parent": "CN", "tile_row": "8", "tile_column": "7"}  # fmt: skip
    return _change(cells, changes)


def a_country(**changes: object) -> Cells:
    """China."""
    cells = {"code": "CN", "name_en": "China", "name_zh": "中国", "level": "country"}
    return _change(cells, changes)


def a_city(**changes: object) -> Cells:
    """Shenzhen, a city of Guangdong."""
    cells = {"code": "440300", "name_en": "Shenzhen", "name_zh": "深圳市", "level": "city",
             "parent": "CN-GD"}  # fmt: skip
    return _change(cells, changes)


def a_unit(**changes: object) -> Cells:
    """A hundred million yuan."""
    cells = {"code": "CNY_100M", "name_en": "100 million yuan", "name_zh": "亿元",
             "dimension": "money", "base_unit": "CNY", "factor": "100000000"}  # fmt: skip
    return _change(cells, changes)


def a_base_unit(code: str, dimension: str) -> Cells:
    """A unit that converts into itself."""
    return a_unit(
        code=code, name_en=code, name_zh=code, dimension=dimension, base_unit=code, factor=1
    )


def an_indicator(**changes: object) -> Cells:
    """The size of the core industry, in yuan."""
    cells = {"code": "core_industry_value", "name_en": "AI core industry",
             "name_zh": "人工智能核心产业规模", "family": "industry", "base_unit": "CNY",
             "direction": "higher", "additive": "yes", "comparable": "yes",
             "relatives": "industry_value", "minimum": "0",
             "definition_en": "Scale of the AI core industry.",
             "definition_zh": "人工智能核心产业规模。"}  # fmt: skip
    return _change(cells, changes)


def a_scope(**changes: object) -> Cells:
    """A restriction that stays in comparisons with a note."""
    cells = {"code": "above-scale", "name_en": "Above designated size only",
             "name_zh": "仅规模以上企业", "comparison": "noted"}  # fmt: skip
    return _change(cells, changes)


def an_instrument(**changes: object) -> Cells:
    """A plan of December 2022."""
    cells = {"id": "cn-gd-2022-1", "title_en": "Plan for the AI industry", "described": "no",
             "issuer_en": "Guangdong Provincial Government", "issued_on": "2022-12-15",
             "force": "plan"}  # fmt: skip
    return _change(cells, changes)


def a_source(**changes: object) -> Cells:
    """A page of a government site, published in February 2024."""
    cells = {"id": "gd-gov-cn-2024-1", "title": "人工智能产业", "described": "no",
             "publisher": "Guangdong Provincial Government", "url": "https://www.gd.gov.cn/ai",
             "published_on": "2024-02-01", "language": "zh", "tier": "primary"}  # fmt: skip
    return _change(cells, changes)


def a_target(**changes: object) -> Cells:
    """Guangdong's goal for 2025: over 300 billion yuan."""
    cells = {"id": "cn-gd-core-industry-value-2025-1", "region": "CN-GD",
             "indicator": "core_industry_value", "comparator": "gt", "value": "3000",
             "unit": "CNY_100M", "deadline": "2025-12-31", "instrument": "cn-gd-2022-1",
             "source": "gd-gov-cn-2024-1",
             "statement_en": "Over 300 billion yuan by 2025."}  # fmt: skip
    return _change(cells, changes)


def an_actual(**changes: object) -> Cells:
    """Guangdong's reported figure for 2023: 180 billion yuan."""
    cells = {"id": "cn-gd-core-industry-value-2023-1", "region": "CN-GD",
             "indicator": "core_industry_value", "comparator": "eq", "value": "1800",
             "unit": "CNY_100M", "as_of": "2023-12-31", "source": "gd-gov-cn-2024-1",
             "statement_en": "180 billion yuan in 2023."}  # fmt: skip
    return _change(cells, changes)


def an_evidence(**changes: object) -> Cells:
    """A second source that says the same as the target."""
    cells = {"record": a_target()["id"], "source": "gd-gov-cn-2024-1", "verdict": "corroborates"}
    return _change(cells, changes)


def a_conflict(**changes: object) -> Cells:
    """The target and the actual, judged by hand to disagree."""
    cells = {"record": a_target()["id"], "other": an_actual()["id"], "why_en": "Another count."}
    return _change(cells, changes)


def a_context(**changes: object) -> Cells:
    """The gross domestic product of Guangdong in 2024."""
    cells = {"region": "CN-GD", "series": "gdp", "year": "2024", "value": "141633.81",
             "unit": "CNY_100M", "standing": "official", "source": "gd-gov-cn-2024-1"}  # fmt: skip
    return _change(cells, changes)


def a_search(**changes: object) -> Cells:
    """A search in Zhejiang that found nothing."""
    cells = {"region": "CN-ZJ", "looked_for": "any goal", "searched_on": "2026-11-21",
             "outcome": "none found"}  # fmt: skip
    return _change(cells, changes)


def a_fact(**changes: object) -> Cells:
    """The line of the ledger that became the target."""
    return _change({"fact": "F0001", "outcome": "record", "record": a_target()["id"]}, changes)


FACTORIES = {
    "regions": a_region, "indicators": an_indicator, "units": a_unit, "scopes": a_scope,
    "instruments": an_instrument, "sources": a_source, "targets": a_target, "actuals": an_actual,
    "evidence": an_evidence, "conflicts": a_conflict, "context": a_context, "searches": a_search,
    "facts": a_fact,
}  # fmt: skip


def some_rows() -> dict[str, list[Cells]]:
    """The rows of the tiny dataset: one country, two provinces, a city, two goals, one figure."""
    zhejiang = {"code": "CN-ZJ", "name_en": "Zhejiang", "name_zh": "浙江省", "tile_row": 6}
    goal = {"id": "cn-zj-core-industry-value-2027-1", "region": "CN-ZJ", "deadline": "2027"}
    return {
        "regions": [a_country(), a_region(), a_region(**zhejiang), a_city()],
        "indicators": [
            an_indicator(),
            an_indicator(code="industry_value", name_en="AI industry", name_zh="人工智能产业规模"),
        ],
        "units": [a_base_unit("CNY", "money"), a_unit(), a_unit(code="CNY_1B", factor="1e9")],
        "scopes": [a_scope(), a_scope(code="one-site", name_en="One site", comparison="apart")],
        "instruments": [an_instrument(), an_instrument(id="cn-zj-2024-1", issued_on="2024-03")],
        "sources": [a_source()],
        "targets": [a_target(), a_target(**goal, value=4000, instrument="cn-zj-2024-1")],
        "actuals": [an_actual()],
        "evidence": [an_evidence()],
        "conflicts": [],
        "context": [a_context()],
        "searches": [a_search()],
        "facts": [a_fact()],
    }


def some_frames(**tables: list[Cells]) -> dict[str, pd.DataFrame]:
    """The tiny dataset as frames, named tables replaced."""
    return {name: a_frame(name, rows) for name, rows in (some_rows() | tables).items()}


def a_catalog(**tables: list[Cells]) -> Catalog:
    """The tiny dataset in memory, named tables replaced; nothing is checked."""
    return Catalog(some_frames(**tables), version="0123456789ab")


def a_catalog_of(*said: tuple[Cells, Cells], **tables: list[Cells]) -> Catalog:
    """The tiny dataset with no records but the targets made by `said`, and those in `tables`."""
    targets = [target for target, _ in said]
    instruments = [instrument for _, instrument in said]
    empty: dict[str, list[Cells]] = {"actuals": [], "evidence": [], "facts": []}
    return a_catalog(**empty | {"targets": targets, "instruments": instruments} | tables)


def a_frame(table: str, rows: list[Cells]) -> pd.DataFrame:
    """Rows of one table as the loader types them."""
    cells = pd.DataFrame(rows, columns=TABLES[table].columns, dtype="str").fillna("")
    return type_columns(cells, TABLES[table])


def some_records(*said: tuple[Cells, Cells], actuals: list[Cells] | None = None) -> pd.DataFrame:
    """The joined records of targets made by `said`, and of actuals, by id."""
    targets, instruments = zip(*said, strict=True) if said else ((), ())
    frames = some_frames(
        targets=list(targets),
        instruments=list(instruments),
        actuals=[] if actuals is None else actuals,
    )
    return build_records(frames).set_index("id", drop=False).rename_axis(None)


def said(record: str, on: str, force: str = "plan", **changes: object) -> tuple[Cells, Cells]:
    """The same goal said on a day with a force, and the instrument that says it."""
    instrument = an_instrument(id=f"{record}-says", issued_on=on, force=force)
    return a_target(id=record, instrument=instrument["id"], **changes), instrument


def a_dataset(folder: Path, **tables: list[Cells]) -> Path:
    """Write the tiny dataset as CSV files, named tables replaced; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in (some_rows() | tables).items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, TABLES[name].columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    return folder


def a_dataset_without_records(folder: Path) -> Path:
    """Write the tiny dataset with no target and no actual."""
    return a_dataset(folder, targets=[], actuals=[], evidence=[], conflicts=[], facts=[])


def a_dataset_with_one_record(folder: Path) -> Path:
    """Write the tiny dataset with Guangdong's target alone."""
    return a_dataset(folder, targets=[a_target()], actuals=[])


def _change(cells: Cells, changes: dict[str, object]) -> Cells:
    return cells | {name: str(value) for name, value in changes.items()}
