"""The calendar is read back by icalendar: every deadline once, stable, in any language."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from dashboard.i18n import use_language
from dashboard.open.asked import Asked
from dashboard.open.calendar import write_calendar
from dashboard.open.log import NO_LOG, Log
from data import Catalog
from data.deadlines import list_dated_targets
from data.revisions.published import Trace
from schemas import TABLES, Change, Revision
from tests.factories import a_catalog, a_catalog_of, a_target, said

ASKED = Asked(date(2024, 6, 1), "https://ai.example")
GOAL = a_target()["id"]


def read_events(catalog: Catalog, asked: Asked = ASKED, log: Log = NO_LOG) -> dict[str, Any]:
    """The events of the calendar, by record id; no UID may come twice."""
    events = Calendar.from_ical(write_calendar(catalog, asked, log)).walk("VEVENT")
    found = {str(event["uid"]).partition("@")[0]: event for event in events}
    assert len(found) == len(events)
    return found


def test_every_target_in_force_is_there_once(catalog: Catalog) -> None:
    asked = Asked(date(2026, 11, 21), "https://ai.example")
    events = read_events(catalog, asked)
    live = {record for record, event in events.items() if event["status"] == "CONFIRMED"}
    assert live == set(list_dated_targets(catalog.records, asked.day)["id"])


def test_event_is_its_last_day_and_leads_to_the_record() -> None:
    event = read_events(a_catalog())[GOAL]
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2025, 12, 31), date(2026, 1, 1))
    assert event["summary"] == "Guangdong · AI core industry: > 300 bn yuan by 2025"
    assert event["url"] == f"https://ai.example/record?id={GOAL}"
    assert "https://www.gd.gov.cn/ai" in event["description"]
    assert (event["transp"], int(event["sequence"])) == ("TRANSPARENT", 0)
    assert event["dtstamp"].dt == datetime(2022, 12, 15, tzinfo=UTC)


def test_reminder_comes_thirty_days_before_an_open_deadline() -> None:
    catalog = a_catalog()
    [alarm] = read_events(catalog)[GOAL].walk("VALARM")
    assert alarm["trigger"].dt == timedelta(days=-30)
    later = Asked(date(2026, 1, 1), ASKED.site)
    assert read_events(catalog, later)[GOAL].walk("VALARM") == []


def test_published_change_raises_the_sequence() -> None:
    last = datetime(2026, 5, 4, 3, 2, 1, 999, tzinfo=UTC)
    event = read_events(a_catalog(), log=Log({GOAL: Trace(2, last)}))[GOAL]
    assert int(event["sequence"]) == 2
    assert event["dtstamp"].dt == datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC)


def test_replaced_target_is_cancelled() -> None:
    catalog = a_catalog_of(said("old", "2022-01-01"), said("new", "2023-01-01", value="4000"))
    events = read_events(catalog)
    assert {name: str(event["status"]) for name, event in events.items()} == {
        "new": "CONFIRMED",
        "old": "CANCELLED",
    }
    assert int(events["old"]["sequence"]) == 1
    assert events["old"]["dtstamp"].dt == datetime(2023, 1, 1, tzinfo=UTC)


def test_retired_target_is_cancelled() -> None:
    row = dict.fromkeys(TABLES["targets"].columns, "") | a_target(id="gone")
    at = datetime(2026, 5, 4, tzinfo=UTC)
    revision = Revision(
        table="targets", key="gone", change=Change.RETIRE, row=row, number=1, batch="b",
        author="li", made_at=at,
    )  # fmt: skip
    event = read_events(a_catalog(), log=Log({"gone": Trace(1, at)}, (revision,)))["gone"]
    assert (str(event["status"]), int(event["sequence"])) == ("CANCELLED", 2)
    assert event["summary"] == "Guangdong · AI core industry: > 300 bn yuan by 2025"
    assert event["dtstart"].dt == date(2025, 12, 31)


def test_draft_and_undated_target_are_no_events() -> None:
    catalog = a_catalog_of(said("draft", "2022-01-01", "draft"), said("open", "2022-01-01"))
    assert read_events(catalog).keys() == {"open"}
    assert read_events(a_catalog(targets=[a_target(deadline="")])) == {}


@pytest.mark.parametrize(
    "wanted", [{"regions": ("CN-ZJ",)}, {"indicators": ("industry_value",)}, {}]
)
def test_selection_narrows_the_calendar(wanted: dict[str, Any]) -> None:
    events = read_events(a_catalog(), Asked(ASKED.as_of, ASKED.site, **wanted))
    chosen = {"regions": 1, "indicators": 0}
    assert len(events) == next((chosen[name] for name in wanted), 2)


def test_chinese_text_survives_folding() -> None:
    statement = "广东省提出到2025年人工智能核心产业规模超过3000亿元，" * 20
    catalog = a_catalog(targets=[a_target(statement_zh=statement)])
    use_language("zh")
    packed = write_calendar(catalog, ASKED)
    assert max(map(len, packed.split(b"\r\n"))) <= 75
    [event] = Calendar.from_ical(packed).walk("VEVENT")
    assert str(event["description"]).startswith(statement)
    assert str(event["summary"]).startswith("广东省 · 人工智能核心产业规模")


def test_hostile_text_adds_no_property() -> None:
    evil = "a\r\nEND:VEVENT\r\nATTACH:http://x;,\\n\x00\x1b"
    catalog = a_catalog(targets=[a_target(statement_en=evil)])
    [event] = Calendar.from_ical(write_calendar(catalog, ASKED)).walk("VEVENT")
    assert "attach" not in event
    assert str(event["description"]).startswith("a END:VEVENT ATTACH:http://x;,\\n")


def test_same_question_gives_the_same_bytes() -> None:
    assert write_calendar(a_catalog(), ASKED) == write_calendar(a_catalog(), ASKED)
