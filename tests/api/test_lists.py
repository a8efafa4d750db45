"""Each list holds what the dataset holds, and the parameters choose from it."""

import pytest

from dashboard.api.lists import LISTS
from data import Catalog
from tests.api.client import Client

SIZES = {
    name: name for name in ("targets", "actuals", "regions", "indicators", "sources", "instruments")
}


@pytest.mark.parametrize("name", LISTS)
def test_list_answers_with_its_columns_and_the_version(
    name: str, client: Client, catalog: Catalog
) -> None:
    page = client.get(f"/{name}?limit=2").json()
    lacking = {column for columns in LISTS[name].lacks.values() for column in columns}
    assert page["dataset"] == catalog.version
    assert all(set(row) | lacking == set(LISTS[name].columns) for row in page["items"])
    assert [*page] == ["dataset", "as_of", "total", "next", "items"]


@pytest.mark.parametrize("name", SIZES)
def test_list_of_a_table_holds_all_its_rows(name: str, client: Client, catalog: Catalog) -> None:
    day = "&as_of=2060-12-31" if LISTS[name].has_day else ""
    assert client.get(f"/{name}?limit=1{day}").json()["total"] == len(catalog.frames[name])


def test_records_of_one_region_and_indicator(client: Client, catalog: Catalog) -> None:
    rows = client.items("/records?region=CN-GD&indicator=core_industry_value&limit=1000")
    chosen = catalog.records.query("region == 'CN-GD' and indicator == 'core_industry_value'")
    assert [row["id"] for row in rows] == chosen["id"].tolist()


def test_filter_that_is_repeated_takes_any_of_its_values(client: Client) -> None:
    rows = client.items("/records?region=CN-GD&region=CN-ZJ&limit=1000")
    assert {row["region"] for row in rows} == {"CN-GD", "CN-ZJ"}


@pytest.mark.parametrize(
    "wanted",
    [
        ("records", "kind", "actual"),
        ("records", "level", "city"),
        ("records", "year", 2025),
        ("records", "force", "work_report"),
        ("targets", "tier", "primary"),
        ("actuals", "family", "computing"),
        ("states", "state", "missed"),
        ("states", "draft", True),
        ("changes", "step", "raised"),
        ("coverage", "silence", "nothing_found"),
        ("indicators", "family", "models"),
        ("indicators", "direction", "higher"),
        ("sources", "tier", "secondary"),
        ("instruments", "force", "plan"),
        ("regions", "level", "province"),
    ],
)
def test_filter_keeps_what_it_names(wanted: tuple[str, str, object], client: Client) -> None:
    name, column, value = wanted
    rows = client.items(f"/{name}?{column}={str(value).lower()}&limit=1000")
    assert {row[column] for row in rows} == {value}


def test_search_finds_words_of_both_languages(client: Client) -> None:
    assert {row["region"] for row in client.items("/records?q=合肥 target 2025")} <= {"340100"}
    assert client.items("/records?q=Guangdong 300 billion")
    assert client.items("/regions?q=广东")[0]["name_zh"] == "广东省"


def test_sorting_downwards_puts_blanks_last(client: Client) -> None:
    values = [row["value_max"] for row in client.items("/records?sort=-value_max,id&limit=1000")]
    known = [value for value in values if value is not None]
    assert known == sorted(known, reverse=True)
    assert values == known + [None] * (len(values) - len(known))


def test_fields_are_those_asked_for_in_that_order(client: Client) -> None:
    (row,) = client.items("/records?fields=value,id&limit=1&sort=id")
    assert [*row] == ["value", "id"]


def test_each_kind_of_record_has_its_own_columns(client: Client) -> None:
    (target,) = client.items("/records?kind=target&limit=1")
    (actual,) = client.items("/records?kind=actual&limit=1")
    assert ("deadline" in target, "as_of" in target) == (True, False)
    assert ("deadline" in actual, "as_of" in actual) == (False, True)


def test_nothing_is_known_before_it_was_announced(client: Client) -> None:
    rows = client.items("/targets?as_of=2022-12-31&limit=1000&fields=announced,replaced_on")
    days = [day for row in rows for day in row.values() if day]
    assert rows and max(days) <= "2022-12-31"


def test_address_without_a_path_leads_to_the_start(client: Client) -> None:
    response = client.get("")
    assert (response.status_code, response.headers["location"]) == (307, "/api/v1/")


def test_start_names_all_lists(client: Client) -> None:
    said = client.get("/").json()
    assert [*said["lists"]] == [*LISTS]
    assert all(
        client.get(address.removeprefix("/api/v1")).status_code == 200
        for address in said["lists"].values()
    )
