"""A form asks for what the models describe, in their words and order."""

from contextvars import copy_context

import pytest

from dashboard.editing.content import PARENTS
from dashboard.editing.figure import read_figure, write_figure
from dashboard.editing.form import CODE, FILLED, FormField, list_fields
from dashboard.editing.ids import suggest_key
from dashboard.editing.labels import label_code, list_options, list_units
from dashboard.i18n import use_language
from data import Catalog
from data.checks.rule import show_cell
from schemas import TABLES, Comparator

FORMS = ("targets", "actuals", *PARENTS.values())


@pytest.mark.parametrize("table", FORMS)
def test_every_column_is_asked_for_in_order(table: str) -> None:
    columns = [name for name in TABLES[table].columns if name not in FILLED]
    assert [field.name for field in list_fields(table)] == columns


@pytest.mark.parametrize("table", FORMS)
def test_every_field_is_explained_in_both_languages(table: str) -> None:
    for field in list_fields(table):
        info = TABLES[table].fields[field.name]
        assert field.label() == info.title
        assert field.label("zh") not in ("", field.label())
        assert field.help().startswith(str(info.description))
        assert copy_context().run(_help_in_chinese, field)[0] > "一"


def _help_in_chinese(field: FormField) -> str:
    use_language("zh")
    return field.help()


@pytest.mark.parametrize("table", FORMS)
def test_code_lists_are_chosen_from(table: str) -> None:
    assert all(field.codes for field in list_fields(table) if field.kind == CODE)


@pytest.mark.parametrize("word", ["Guangdong", "广东", "CN-GD"])
def test_region_is_found_by_either_language_and_code(catalog: Catalog, word: str) -> None:
    found = [code for code, label in list_options(catalog, "regions").items() if word in label]
    assert "CN-GD" in found


def _read_labels(catalog: Catalog, language: str) -> tuple[str, str, str]:
    use_language(language)
    units, regions = list_units(catalog, "computing"), list_options(catalog, "regions")
    return units["PFLOPS"], regions["CN-GD"], label_code(Comparator.GT)


def test_label_begins_in_the_language_of_the_reader(catalog: Catalog) -> None:
    assert [copy_context().run(_read_labels, catalog, language) for language in ("en", "zh")] == [
        ("PFLOPS", "Guangdong · 广东省 · CN-GD", "over · 超过"),
        ("PFLOPS", "广东省 · Guangdong · CN-GD", "超过"),
    ]


def test_units_are_those_of_the_dimension(catalog: Catalog) -> None:
    units = catalog.frames["units"].set_index("code")["dimension"]
    assert {units[code] for code in list_units(catalog, "computing")} == {"computing"}


def test_every_stored_figure_is_read_back_as_it_is(catalog: Catalog) -> None:
    for record in catalog.records.itertuples():
        row = {name: show_cell(getattr(record, name)) for name in ("value", "value_max")}
        typed = {"value": write_figure(row), "unit": record.unit, "comparator": record.comparator}
        measured = read_figure(catalog, typed, dimension=str(record.dimension))
        stored = {"comparator": record.comparator, **row, "unit": record.unit}
        assert dict(measured.columns) == stored, record.id


@pytest.mark.parametrize(
    ("table", "cells", "key"),
    [
        ("sources", {"url": "https://www.gd.gov.cn/a", "published_on": "2024"}, "gd-gov-cn-2024-3"),
        ("sources", {"url": "https://gd.gov.cn/a"}, "gd-gov-cn-undated-1"),
        ("sources", {"url": "no address"}, ""),
        ("instruments", {"issued_on": "2022-05"}, "cn-gd-2022-1"),
        ("indicators", {"name_en": "AI patents filed"}, "ai_patents_filed"),
        ("regions", {"name_en": "Shenzhen"}, ""),
    ],
)
def test_key_is_suggested(table: str, cells: dict[str, str], key: str) -> None:
    taken = {"gd-gov-cn-2024-2", "gd-gov-cn-2023-9"}
    assert suggest_key(table, cells, taken, region="CN-GD") == key
