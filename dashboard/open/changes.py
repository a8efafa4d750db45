"""Feeds what was promised anew: changed goals by the day of their announcement, and what editors
published.
"""

from collections.abc import Iterator
from typing import Any

from dashboard.figures.chains import describe_steps
from dashboard.i18n import _, current_language
from dashboard.open.asked import Asked
from dashboard.open.atom import Entry, Feed, write_feed
from dashboard.open.instants import in_utc
from dashboard.open.log import NO_LOG, Log
from dashboard.text.codes import name_code, name_member
from dashboard.text.rows import name_row, name_table
from data import Catalog
from data.progress import build_chains, list_changes
from data.revisions.fold import RECORDS
from data.revisions.published import News


def write_changes(catalog: Catalog, asked: Asked, log: Log = NO_LOG) -> bytes:
    """Return the goals that were raised, lowered, postponed or brought forward by a day, and the
    newest published changes of the dataset.
    """
    entries = [*_list_steps(catalog, asked), *_list_news(catalog, asked, log)]
    feed = Feed(
        path=asked.locate("/changes.atom"),
        title=_("Changed AI targets of China's regions"),
        subtitle=_("Goals raised, lowered, postponed or brought forward, and published changes."),
        page=asked.locate_page("changes"),
        entries=entries,
        updated=in_utc(asked.day),
    )
    return write_feed(feed, asked.site)


def _list_steps(catalog: Catalog, asked: Asked) -> Iterator[Entry]:
    changes = asked.select(list_changes(build_chains(catalog, asked.day)))
    told = describe_steps(changes, catalog, current_language())
    rows: list[Any] = list(changes.itertuples())
    records = catalog.record_rows(changes["id"])
    for step, words in zip(rows, told.itertuples(index=False, name=None), strict=True):
        _id, region, indicator, name, before, then, day, document = map(str, words)
        yield Entry(
            id=f"change/{step.step}/{step.previous}/{step.id}",
            title=_("{region} · {indicator}: {step}, from {before} to {then}").format(
                region=region, indicator=indicator, step=name.lower(), before=before, then=then
            ),
            updated=in_utc(step.on),
            address=asked.locate_record(step.id),
            lines=[
                records[step.id].statement_en,
                _("Announced: {day}").format(day=day),
                _("Document: {title}").format(title=document),
            ],
            category=name_code("step", step.step),
        )


def _list_news(catalog: Catalog, asked: Asked, log: Log) -> Iterator[Entry]:
    for news in log.news:
        row = news.revision.row
        if asked.wants(row.get("region", ""), row.get("indicator", "")):
            yield _describe_news(catalog, news, asked)


def _describe_news(catalog: Catalog, news: News, asked: Asked) -> Entry:
    """Tell a published change; who made it is told by the page History, not to feed readers."""
    revision = news.revision
    name = name_row(catalog, revision.table, revision.row, key=revision.key)
    change = name_member(revision.change)
    address = (
        asked.locate_record(revision.key)
        if revision.table in RECORDS
        else asked.locate_page("changes" if asked.is_static else "history", table=revision.table)
    )
    return Entry(
        id=f"revision/{revision.batch}/{revision.number}",
        title=f"{name_table(revision.table)} · {change}: {name}",
        updated=in_utc(news.at),
        address=address,
        lines=[name, _("Reason: {reason}").format(reason=revision.reason or "–")],
        category=change,
    )
