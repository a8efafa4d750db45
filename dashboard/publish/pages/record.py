"""The page of one record: its figure, its evidence, what disagrees, what it replaced, how to cite
it.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from dashboard.figures.words import name_record, write_line, write_stated
from dashboard.i18n import _
from dashboard.publish.figures import exhibit
from dashboard.publish.linked import describe_record
from dashboard.publish.page import Crumb, Page
from dashboard.publish.places import RECORDS, locate_indicator, locate_record, locate_region
from dashboard.publish.site import Edition
from dashboard.publish.tables import Cell, link_source
from dashboard.text.codes import name_code
from dashboard.text.dates import format_date
from dashboard.text.joining import end_sentence, put_detail, put_lead
from dashboard.text.own import pick_own
from dashboard.text.records import label_record
from dashboard.text.sources import cite_record, describe_source
from dashboard.text.states import format_verdict
from dashboard.text.values import format_value
from dashboard.views.kinds import TRAJECTORY, TrajectoryRequest
from dashboard.views.view import View


class Beside(NamedTuple):
    """Another record that this one leads to, and why."""

    why: str
    label: str
    quantity: str
    place: str
    note: str = ""


class Seen(NamedTuple):
    """A source that a record rests on, and what it says."""

    lead: str
    text: str
    url: str
    note: str = ""


def build_record(edition: Edition, record: str) -> Page:
    """Build the page of one record."""
    catalog, row = edition.catalog, edition.site.rows[record]
    sentence, statement = name_record(catalog, row), pick_own(row, "statement")
    source = catalog.row("sources", row.source)
    verdict = edition.site.states.get(record)
    view = View(TRAJECTORY, TrajectoryRequest(record, edition.site.as_of))
    figures = exhibit(edition, [view] if verdict is not None else [])
    place = locate_record(record)
    return Page(
        place,
        "record.html",
        sentence,
        statement or sentence,
        said={
            "statement": statement,
            "badges": [name_code("kind", row.kind), *_list_badges(row)],
            "facts": list(_list_facts(edition, row)),
            "document": _describe_document(edition, row),
            "seen": list(_list_seen(edition, row)),
            "beside": list(_list_beside(edition, row)),
            "verdict": format_verdict(verdict) if verdict is not None and not figures else "",
            "citation": cite_record(
                record,
                row.statement_en if edition.language == "en" else end_sentence(sentence),
                source,
                version=catalog.version,
                address=edition.locate(place),
            ),
        },
        figures=figures,
        crumbs=[
            Crumb(_("Records"), RECORDS),
            Crumb(edition.name("regions", row.region), locate_region(row.region)),
            Crumb(edition.name("indicators", row.indicator), locate_indicator(row.indicator)),
        ],
        linked=describe_record(edition, row, sentence=sentence, source=link_source(source["url"])),
    )


def _list_badges(row: Any) -> Iterator[str]:
    if row.force:
        yield name_code("force", row.force)
    yield name_code("tier", row.tier)
    if row.superseded_by:
        yield _("Replaced by a later goal")


def _list_facts(edition: Edition, row: Any) -> Iterator[tuple[str, Cell]]:
    catalog = edition.catalog
    region, indicator = (
        edition.name("regions", row.region),
        edition.name("indicators", row.indicator),
    )
    definition = catalog.row("indicators", row.indicator)
    lang = "zh" if edition.language == "zh" else "en"
    yield _("Region"), Cell(region, locate_region(row.region))
    yield _("Indicator"), Cell(indicator, locate_indicator(row.indicator))
    yield _("As stated"), Cell(write_stated(catalog, row))
    yield _("In plain units"), Cell(label_record(row))
    yield _("Scope"), Cell(edition.name("scopes", row.scope) if row.scope else _("as defined"))
    yield _("Deadline") if row.kind == "target" else _("Date"), Cell(format_date(row.date_text))
    yield _("Announced"), Cell(format_date(row.announced_text))
    yield _("Definition"), Cell(definition[f"definition_{lang}"])
    if note := pick_own(row, "note"):
        yield _("Note"), Cell(note)
    yield _("Record"), Cell(row.id)


def _describe_document(edition: Edition, row: Any) -> tuple[str, str, str] | None:
    """Return the title of the document that states a figure, its other title, and its details."""
    if not row.instrument:
        return None
    found = edition.catalog.row("instruments", row.instrument)
    title = pick_own(found, "title")
    details = [
        pick_own(found, "issuer"),
        format_date(found["issued_on"]) if found["issued_on"] else "",
        name_code("force", found["force"]),
    ]
    titles = (found["title_en"], found["title_zh"])
    other = next((text for text in titles if text and not title.startswith(text)), "")
    named = f"[{title}]" if found["described"] == "yes" else title
    return named, other, " · ".join(part for part in details if part)


def _list_seen(edition: Edition, row: Any) -> Iterator[Seen]:
    catalog = edition.catalog
    yield _see(edition, row.source, _("Seen at"))
    for item in catalog.evidence_of(row.id):
        lead = name_code("verdict", item.verdict)
        if item.value == item.value and item.unit:
            unit = catalog.row("units", item.unit)
            lead = put_detail(lead, format_value(item.value * unit["factor"], unit["base_unit"]))
        if item.source:
            yield _see(edition, item.source, lead, note=pick_own(item, "note"))
        else:
            yield Seen(lead, "", "", pick_own(item, "note"))


def _see(edition: Edition, source: str, lead: str, *, note: str = "") -> Seen:
    row = edition.catalog.row("sources", source)
    return Seen(put_lead(lead, ""), describe_source(row), link_source(row["url"]), note)


def _list_beside(edition: Edition, row: Any) -> Iterator[Beside]:
    if row.supersedes:
        yield from _lead(edition, row.supersedes, _("Replaces"))
    if row.superseded_by:
        yield from _lead(edition, row.superseded_by, _("Replaced by"))
    for other, why in edition.catalog.conflicts_of(row.id).items():
        yield from _lead(
            edition,
            other,
            _("Gives another figure; both are kept"),
            note=pick_own({"why_en": why}, "why"),
        )


def _lead(edition: Edition, record: str, why: str, *, note: str = "") -> Iterator[Beside]:
    """Lead to another record; to none that was not known by the day."""
    row = edition.site.rows.get(record)
    if row is not None:
        line = write_line(edition.catalog, row)
        yield Beside(why, line.label, line.quantity, locate_record(record), note)
