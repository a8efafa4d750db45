"""Feeds are well-formed Atom with all that RFC 4287 asks for, whatever the texts hold."""

from datetime import UTC, date, datetime
from xml.etree.ElementTree import Element, fromstring

import pytest

from dashboard.open.asked import Asked
from dashboard.open.atom import LIMIT, Entry, Feed, write_feed
from dashboard.open.changes import write_changes
from dashboard.open.due import write_due
from dashboard.open.log import Log
from data import Catalog
from data.revisions.published import News
from schemas import TABLES, Change, Revision
from tests.factories import a_catalog, a_catalog_of, a_target, said

SITE = "https://ai.example"
ASKED = Asked(date(2026, 11, 21), SITE)
ATOM = "{http://www.w3.org/2005/Atom}"
AT = datetime(2026, 5, 4, tzinfo=UTC)
RAISED = (said("old", "2022-01-01"), said("new", "2023-01-01", value="4000"))


def read_feed(text: bytes) -> list[Element]:
    """The entries of a feed, after what every feed and entry must have was looked for."""
    root = fromstring(text)
    entries = root.findall(f"{ATOM}entry")
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    assert {link.get("rel") for link in root.findall(f"{ATOM}link")} == {"self", "alternate"}
    for part in (root, *entries):
        for name in ("id", "title", "updated"):
            assert part.findtext(f"{ATOM}{name}")
        assert datetime.fromisoformat(str(part.findtext(f"{ATOM}updated"))).tzinfo
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    moments = [str(entry.findtext(f"{ATOM}updated")) for entry in entries]
    assert moments == sorted(moments, reverse=True)
    return entries


def list_texts(entries: list[Element], name: str) -> list[str]:
    """One text of every entry."""
    return [str(entry.findtext(f"{ATOM}{name}")) for entry in entries]


def a_revision(**changes: object) -> Revision:
    """A published change of Guangdong's goal."""
    row = dict.fromkeys(TABLES["targets"].columns, "") | a_target()
    cells = {"table": "targets", "key": row["id"], "change": Change.CHANGE, "row": row,
             "number": 7, "batch": "b", "author": "li@example.org", "made_at": AT,
             "reason": "Typo."}  # fmt: skip
    return Revision.model_validate(cells | changes)


def test_feeds_of_the_real_dataset_are_sound(catalog: Catalog) -> None:
    assert read_feed(write_changes(catalog, ASKED))
    assert read_feed(write_due(catalog, ASKED))


def test_feeds_without_records_are_sound() -> None:
    catalog = a_catalog(targets=[], actuals=[], evidence=[], facts=[])
    assert read_feed(write_changes(catalog, ASKED)) == read_feed(write_due(catalog, ASKED)) == []


def test_raised_goal_is_told_on_the_day_of_its_announcement() -> None:
    entries = read_feed(write_changes(a_catalog_of(*RAISED), ASKED))
    assert list_texts(entries, "title") == [
        "Guangdong · AI core industry: raised, from > 300 bn yuan by 2025 to > 400 bn yuan by 2025"
    ]
    assert list_texts(entries, "updated") == ["2023-01-01T00:00:00Z"]
    assert list_texts(entries, "id") == ["tag:regional-ai-targets,2026:change/raised/old/new"]
    link = entries[0].find(f"{ATOM}link")
    assert link is not None and link.get("href") == f"{SITE}/record?id=new"


def test_change_that_was_not_announced_yet_is_not_told() -> None:
    early = Asked(date(2022, 6, 1), SITE)
    assert read_feed(write_changes(a_catalog_of(*RAISED), early)) == []


def test_published_change_is_told_without_its_author() -> None:
    text = write_changes(a_catalog(), ASKED, Log(news=(News(a_revision(), AT),)))
    [entry] = read_feed(text)
    assert entry.findtext(f"{ATOM}title") == (
        "Target · Changed: Guangdong · AI core industry: > 300 bn yuan by 2025"
    )
    assert "Typo." in str(entry.findtext(f"{ATOM}content"))
    assert b"li@example.org" not in text


def test_selection_narrows_the_feeds() -> None:
    elsewhere = Asked(ASKED.as_of, SITE, regions=("CN-ZJ",))
    log = Log(news=(News(a_revision(), AT),))
    assert read_feed(write_changes(a_catalog_of(*RAISED), elsewhere, log)) == []
    assert read_feed(write_due(a_catalog(), Asked(date(2025, 12, 1), SITE, ("CN-ZJ",)))) == []


def test_feed_of_a_selection_is_a_feed_of_its_own() -> None:
    root = fromstring(write_due(a_catalog(), Asked(ASKED.as_of, SITE, ("CN-ZJ", "CN-GD"))))
    [address] = [
        link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"
    ]
    assert address == f"{SITE}/due.atom?region=CN-ZJ&region=CN-GD"
    assert root.findtext(f"{ATOM}id") == (
        "tag:regional-ai-targets,2026:due.atom?region=CN-ZJ&region=CN-GD"
    )


@pytest.mark.parametrize(
    ("day", "ids", "updated"),
    [
        (date(2025, 10, 1), [], []),
        (date(2025, 10, 2), ["ahead"], ["2025-10-02T00:00:00Z"]),
        (date(2025, 12, 31), ["ahead"], ["2025-10-02T00:00:00Z"]),
        (date(2026, 1, 1), ["passed"], ["2026-01-01T00:00:00Z"]),
        (date(2026, 3, 31), ["passed"], ["2026-01-01T00:00:00Z"]),
        (date(2026, 4, 1), [], []),
    ],
)
def test_deadline_is_news_for_ninety_days_on_both_sides(
    day: date, ids: list[str], updated: list[str]
) -> None:
    entries = read_feed(write_due(a_catalog(targets=[a_target()]), Asked(day, SITE)))
    assert [text.split("/")[1] for text in list_texts(entries, "id")] == ids
    assert list_texts(entries, "updated") == updated


def test_replaced_goal_does_not_fall_due() -> None:
    entries = read_feed(write_due(a_catalog_of(*RAISED), Asked(date(2025, 12, 1), SITE)))
    assert [text.rpartition("/")[2] for text in list_texts(entries, "id")] == ["new"]


def test_hostile_text_stays_text() -> None:
    evil = "]]><script>alert(1)</script>\x00\x1b&amp; 亿元"
    catalog = a_catalog(targets=[a_target(statement_en=evil)])
    log = Log(news=(News(a_revision(reason=evil), AT),))
    for text in (
        write_due(catalog, Asked(date(2025, 12, 1), SITE)),
        write_changes(catalog, ASKED, log),
    ):
        assert b"<script" not in text
        [entry] = read_feed(text)
        content = str(entry.findtext(f"{ATOM}content"))
        assert "]]><script>alert(1)</script> &amp; 亿元" in content


def test_long_feed_says_how_many_it_leaves_out() -> None:
    entries = [Entry(f"x/{n}", "Title", AT, SITE, ["Text"]) for n in range(LIMIT + 3)]
    text = write_feed(Feed("/x.atom", "Title", "All.", "/x", entries, AT), SITE)
    assert len(read_feed(text)) == LIMIT
    assert "All. The newest 100 of 103." in text.decode()


def test_same_question_gives_the_same_bytes() -> None:
    assert write_due(a_catalog(), ASKED) == write_due(a_catalog(), ASKED)
    assert write_changes(a_catalog_of(*RAISED), ASKED) == write_changes(
        a_catalog_of(*RAISED), ASKED
    )
