"""Writes deadlines as a calendar (RFC 5545) that calendar programs can subscribe to.

Every dated target in force is an event of its last day. A target that was replaced or retired stays
as a cancelled event, so that programs which know it take it away.
"""

from datetime import date, datetime, timedelta
from typing import Any

import pandas as pd
from icalendar import Alarm, Calendar, Event

from dashboard.i18n import _, current_language
from dashboard.open.about import NAME, locate
from dashboard.open.asked import Asked
from dashboard.open.clean import clean_text
from dashboard.open.instants import START, Instant, in_utc
from dashboard.open.log import NO_LOG, Log
from dashboard.open.record_words import write_lines, write_summary
from dashboard.text.rows import name_row
from data import Catalog
from data.deadlines import list_dated_targets, sort_by_weight
from schemas import Force, Kind, Revision, last_day

AHEAD = timedelta(days=30)  # how long before a deadline its reminder comes
RENEW = timedelta(hours=12)  # how often programs should ask again


def write_calendar(catalog: Catalog, asked: Asked, log: Log = NO_LOG) -> bytes:
    """Return the deadlines that are asked for, earliest first, then those that were cancelled."""
    calendar = _start_calendar(asked)
    for record in asked.select(list_dated_targets(catalog.records, asked.day)).itertuples():
        calendar.add_component(_build_event(catalog, record, asked, log=log))
    for record in asked.select(_list_replaced(catalog, asked.day)).itertuples():
        calendar.add_component(_build_event(catalog, record, asked, log=log, cancelled=True))
    for revision in log.retired:
        if _is_retired_target(catalog, revision, asked):
            calendar.add_component(_build_retired(catalog, revision, asked, log=log))
    return calendar.to_ical()


def _start_calendar(asked: Asked) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", f"-//{NAME}//deadlines//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    title = _("Deadlines of regional AI targets")
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)  # as most programs look for it
    calendar.add("refresh-interval", RENEW, parameters={"VALUE": "DURATION"})
    address = locate(asked.site, asked.locate("/deadlines.ics"))
    calendar.add("source", address, parameters={"VALUE": "URI"})
    return calendar


def _list_replaced(catalog: Catalog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the dated targets that another has replaced by a day; drafts were never in force."""
    records = catalog.records
    once = records["kind"].eq(Kind.TARGET) & records["date"].notna()
    replaced = once & records["force"].ne(Force.DRAFT) & (records["replaced_on"] <= as_of)
    return sort_by_weight(records[replaced])


def _build_event(
    catalog: Catalog, record: Any, asked: Asked, *, log: Log, cancelled: bool = False
) -> Event:
    instants: list[Instant] = [record.announced, *([record.replaced_on] if cancelled else [])]
    event = _start_event(record.id, record.date.date(), asked, log=log, cancelled=cancelled)
    event.add("dtstamp", _find_stamp(record.id, log, *instants))
    event.add("summary", write_summary(catalog, record))
    event.add("description", "\n".join(write_lines(catalog, record, asked)))
    indicator = catalog.name("indicators", record.indicator, current_language())
    event.add("categories", [clean_text(indicator)])
    if not cancelled and record.date.date() >= asked.as_of:
        event.add_component(_build_alarm(write_summary(catalog, record)))
    return event


def _build_retired(catalog: Catalog, revision: Revision, asked: Asked, *, log: Log) -> Event:
    key, row = revision.key, revision.row
    event = _start_event(key, last_day(row["deadline"]), asked, log=log, cancelled=True)
    event.add("dtstamp", _find_stamp(key, log, revision.made_at))
    event.add("summary", clean_text(name_row(catalog, "targets", row, key=key)))
    event.add("description", _("This target was retired from the dataset."))
    return event


def _is_retired_target(catalog: Catalog, revision: Revision, asked: Asked) -> bool:
    row = revision.row
    if not row.get("deadline") or not asked.wants(row["region"], row["indicator"]):
        return False
    instruments = catalog.frames["instruments"]
    drafts = instruments.loc[instruments["force"] == Force.DRAFT, "id"]
    return row.get("instrument", "") not in set(drafts)


def _start_event(record: str, day: date, asked: Asked, *, log: Log, cancelled: bool) -> Event:
    event = Event()
    event.add("uid", f"{record}@{NAME}")
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    changes = log.traces[record].count if record in log.traces else 0
    event.add("sequence", changes + cancelled)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    event.add("url", asked.locate_record(record))
    return event


def _build_alarm(summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -AHEAD)
    alarm.add("description", _("In 30 days: {target}").format(target=summary))
    return alarm


def _find_stamp(record: str, log: Log, *instants: Instant) -> datetime:
    """Return when an event last changed: its last published change, else its announcement."""
    changed = [log.traces[record].last] if record in log.traces else []
    return max([START, *map(in_utc, [*instants, *changed])])
