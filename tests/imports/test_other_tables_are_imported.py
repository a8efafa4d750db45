"""Sources, instruments, regions and the rest are planned by the same rules as records."""

from data.imports import Plan, Status
from tests.factories import a_catalog, a_city, a_source, a_unit, an_evidence, some_rows
from tests.imports.files import a_plan


def explain(plan: Plan) -> list[tuple[Status, str]]:
    return [(row.status, row.problems[0].wrong if row.problems else "") for row in plan.rows]


def test_source_is_new_by_its_id() -> None:
    plan = a_plan(a_source(id="new-1", tier="Official media"), a_source(), table="sources")
    assert explain(plan) == [(Status.NEW, ""), (Status.SAME, "")]
    assert plan.rows[0].cells["tier"] == "official_media"


def test_source_without_id_is_refused() -> None:
    plan = a_plan(a_source(id=""), table="sources")
    assert explain(plan) == [(Status.REFUSED, "the cell is blank")]


def test_key_of_several_columns_is_found() -> None:
    plan = a_plan(an_evidence(note_en="Seen again."), table="evidence")
    assert (plan.rows[0].status, plan.rows[0].key) == (
        Status.CHANGED,
        "cn-gd-core-industry-value-2025-1|gd-gov-cn-2024-1|corroborates",
    )


def test_row_may_point_at_a_new_row_of_the_same_file() -> None:
    city = a_city(code="440600", name_en="Foshan", name_zh="佛山市")
    district = a_city(code="440604", name_en="Chancheng", name_zh="禅城区", level="district")
    plan = a_plan(city, district | {"parent": "440600"}, table="regions")
    assert explain(plan) == [(Status.NEW, ""), (Status.NEW, "")]


def test_row_that_points_at_a_refused_row_is_refused() -> None:
    city = a_city(code="440600", name_en="Foshan", name_zh="", level="city")
    district = a_city(code="440604", name_en="Chancheng", name_zh="禅城区", level="district")
    plan = a_plan(city, district | {"parent": "440600"}, table="regions")
    assert explain(plan)[1] == (Status.REFUSED, "no such code or id")


def test_rows_elsewhere_that_an_import_breaks_are_told() -> None:
    plan = a_plan(a_unit(dimension="count", base_unit="CNY_100M", factor=1), table="units")
    assert [row.status for row in plan.rows] == [Status.CHANGED]
    assert {(problem.table, problem.column) for problem in plan.elsewhere} == {
        ("targets", "unit"),
        ("actuals", "unit"),
    }


def test_what_was_wrong_elsewhere_before_is_not_told() -> None:
    broken = [*some_rows()["evidence"], an_evidence(record="gone")]
    plan = a_plan(a_source(id="new-1"), table="sources", catalog=a_catalog(evidence=broken))
    assert (explain(plan), plan.elsewhere) == ([(Status.NEW, "")], [])
