"""Judges a form as it stands: what is missing, what is wrong, what needs a second look."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dashboard.editing.claims import remark_on_claims
from dashboard.editing.content import NEW, Cells, Content
from dashboard.editing.folding import check_drafts, fold_drafts
from dashboard.editing.form import list_fields
from dashboard.editing.remarks import Remark, remark_on
from dashboard.editing.rows import Form, Rows, Taken, build_rows
from dashboard.editing.second_look import (
    remark_on_ahead,
    remark_on_known,
    remark_on_past,
    remark_on_slips,
)
from dashboard.i18n import _, current_language
from dashboard.text.codes import name_member
from data import Catalog
from schemas import TABLES, Caution, Change, Comparator, Draft
from schemas.fields import LONGEST

UNSAID = "…"  # stands for a sentence that is not written yet, so that the rest can be checked
MAGNITUDE = str(Caution.MAGNITUDE)
UNCHECKED = frozenset({"statement_en"})
CLAIM = (  # while these stand as they were, warnings that were let stand stay so
    *("region", "indicator", "scope", "comparator", "value", "value_max", "unit"),
    *("deadline", "as_of", "instrument", "source"),
)


@dataclass(frozen=True)
class Judgement:
    """What a form says, and what is to be said of it.

    `folded` is the dataset with the form's rows in it; None while anything is wrong but that they
    repeat another record.
    """

    rows: Rows
    drafts: tuple[Draft, ...]
    missing: tuple[str, ...] = ()
    errors: tuple[Remark, ...] = ()
    warnings: tuple[Remark, ...] = ()
    folded: Catalog | None = None

    def open_warnings(self, ticks: tuple[str, ...]) -> list[Remark]:
        """Return the warnings that nobody has looked at."""
        return [remark for remark in self.warnings if remark.tick not in ticks]

    def may_save(self, ticks: tuple[str, ...]) -> bool:
        """Whether nothing stands in the way of saving."""
        return not (self.missing or self.errors or self.open_warnings(ticks))


def judge(
    form: Form, content: Content, catalog: Catalog, *, taken: Taken, today: date
) -> Judgement:
    """Judge a form against a dataset."""
    rows = build_rows(form, content, catalog, taken=taken)
    keeps = _says_the_same(rows.record, content.start)
    acknowledged = content.start.get("acknowledged", "") if keeps else ""
    record = rows.record | {"acknowledged": acknowledged}
    drafts = tuple(_draft_rows(form, rows, record))
    unread = ("value", "unit") if rows.measured.text else ("unit",)  # said in another way
    missing = tuple(place for place in _list_missing(form, rows) if place not in unread)
    found = list(_remark_on_rows(catalog, rows, drafts))
    errors = [
        *_remark_on_length(content),
        *_remark_on_figure(rows),
        *_remark_on_keys(form, rows, taken),
        *(remark for remark in found if not remark.name),
    ]
    slips = remark_on_slips(catalog, rows, record)
    warnings = [
        *slips,
        *(remark for remark in found if remark.name and not (slips and remark.name == MAGNITUDE)),
        *remark_on_past(record, today),
        *remark_on_ahead(record, today),
        *remark_on_known(catalog, rows),
    ]
    folded = None
    # A record that repeats another one is shown beside it.
    if all(error.others for error in errors) and not set(missing) - UNCHECKED:
        folded = fold_drafts(catalog, drafts)
        warnings += [] if errors else remark_on_claims(folded.records, record["id"])
    return Judgement(
        rows,
        drafts,
        missing,
        errors=tuple(errors),
        warnings=() if keeps else tuple(warnings),
        folded=folded,
    )


def _says_the_same(record: Mapping[str, str], start: Mapping[str, str]) -> bool:
    return bool(start) and all(record.get(name, "") == start.get(name, "") for name in CLAIM)


def _draft_rows(form: Form, rows: Rows, record: Cells) -> Iterator[Draft]:
    for column, row in rows.parents.items():
        table = TABLES[form.table].references[column]
        key = row[TABLES[table].key[0]]
        yield Draft(table=table, key=key, change=Change.ADD, row=row)
    change = Change.CHANGE if form.key else Change.ADD
    yield Draft(table=form.table, key=record["id"], change=change, row=record)


def _list_missing(form: Form, rows: Rows) -> Iterator[str]:
    """Give the places that must be filled and are blank. A key is made from other fields: it is
    missing where these are not enough.
    """
    for column, row in rows.parents.items():
        table = TABLES[form.table].references[column]
        yield from _list_blank(table, row, lead=f"{column}.")
    known = rows.record | dict.fromkeys(rows.parents, NEW)
    yield from _list_blank(form.table, known, lead="")


def _list_blank(table: str, row: Mapping[str, str], *, lead: str) -> list[str]:
    key = TABLES[table].key[0]
    blank = [field.name for field in list_fields(table) if field.required and not row[field.name]]
    others = [name for name in blank if name != key]
    return [f"{lead}{name}" for name in others or blank]


def _remark_on_rows(catalog: Catalog, rows: Rows, drafts: tuple[Draft, ...]) -> Iterator[Remark]:
    leads = [*(f"{column}." for column in rows.parents), ""]
    unread = "value_max" if rows.record["value"] == "" else ""
    for found in check_drafts(catalog, tuple(map(_fill_unsaid, drafts))):
        draft, lead = drafts[found.place], leads[found.place]
        if not _is_missing(draft, found.column) and found.column != unread:
            yield remark_on(found, draft.table, lead=lead, row=draft.row)


def _is_missing(draft: Draft, column: str) -> bool:
    """Say whether a cell must be filled and is blank, which is said in another way."""
    fields = TABLES[draft.table].fields
    return column in fields and fields[column].is_required() and not draft.row[column]


def _fill_unsaid(draft: Draft) -> Draft:
    said = {name: draft.row[name] or UNSAID for name in UNCHECKED if name in draft.row}
    return draft.model_copy(update={"row": draft.row | said})


def _remark_on_length(content: Content) -> Iterator[Remark]:
    for place, text in content.cells.items():
        if len(text) > LONGEST:
            sentence = _("The text has {n} characters. {limit} are allowed.")
            yield Remark(place, sentence.format(n=f"{len(text):,}", limit=f"{LONGEST:,}"))


def _remark_on_figure(rows: Rows) -> Iterator[Remark]:
    reading = rows.measured.reading
    if reading is None:
        return
    for problem in reading.problems:
        yield Remark("value", problem.say(current_language()))
    if rows.measured.contradicts:
        said = Comparator(rows.measured.columns["comparator"])
        chosen = Comparator(rows.measured.contradicts)
        sentence = _("The figure says “{said}”, but “{chosen}” is chosen.")
        yield Remark(
            "comparator", sentence.format(said=name_member(said), chosen=name_member(chosen))
        )


def _remark_on_keys(form: Form, rows: Rows, taken: Taken) -> Iterator[Remark]:
    for part, row in rows.parents.items():
        table = TABLES[form.table].references[part]
        column = TABLES[table].key[0]
        if row[column] in taken[table]:
            yield Remark(f"{part}.{column}", say_taken(row[column]))
    if not form.key and rows.record["id"] in taken[form.table]:
        yield Remark("id", say_taken(rows.record["id"]))


def say_taken(key: str) -> str:
    """Write that a key cannot be given to a new row."""
    return _("“{key}” is taken, now or in the past. Write another.").format(key=key)
