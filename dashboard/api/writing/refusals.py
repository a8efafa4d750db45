"""Turns what the desk and the log refuse into problems."""

from collections.abc import Mapping
from http import HTTPStatus

from dashboard.api.bearer import INVALID, refuse_for_now, refuse_role, refuse_stranger
from dashboard.api.problems import SHOWN, Refused
from dashboard.api.writing.body import (
    MOST_FAULTS,
    build_body_fault,
    refuse_faults,
    shorten,
    write_pointer,
)
from dashboard.api.writing.rows import Conflict, FieldConflict, Warned
from dashboard.editing import desk as desks
from dashboard.editing.desk import Desk
from dashboard.editing.mistakes import NotTaken
from dashboard.editing.people import NotAllowed
from dashboard.editing.sending import read_row_at
from dashboard.i18n import _
from data.revisions import (
    Overtaken,
    OwnChange,
    StaleChange,
    StoreError,
    StoreUnavailable,
    UnknownRevision,
)
from data.revisions.errors import TokenEnded
from schemas import Change

REFUSALS = (NotTaken, NotAllowed, desks.Refused, StoreError)


def translate(error: Exception, desk: Desk) -> Refused:
    """Return the problem that tells of a refusal; one of `REFUSALS`."""
    match error:
        case NotTaken():
            return _tell_mistakes(error)
        case NotAllowed() | OwnChange():
            return refuse_role(str(error))
        case desks.Refused():
            found = error.findings
            return refuse_faults(
                [build_body_fault([f.column], f.value, str(f.wrong)) for f in found]
            )
        case StaleChange():
            return _tell_conflicts(error, desk)
        case UnknownRevision():
            return Refused(HTTPStatus.NOT_FOUND, str(error))
        case TokenEnded():
            return refuse_stranger(str(error), INVALID)
        case StoreUnavailable():
            return refuse_for_now(error)
        case _:
            return Refused(HTTPStatus.CONFLICT, str(error))


def _tell_mistakes(error: NotTaken) -> Refused:
    faults = [build_body_fault(m.at, m.value, m.text) for m in error.errors]
    warnings = [
        Warned(
            code=mistake.code,
            pointer=write_pointer(mistake.at),
            detail=shorten(mistake.text),
            records=list(mistake.others[:MOST_FAULTS]),
        ).model_dump()
        for mistake in error.warnings[:MOST_FAULTS]
    ]
    if faults:
        return refuse_faults(faults, warnings=warnings)
    codes = ", ".join(dict.fromkeys(mistake.code for mistake in error.warnings))
    detail = _(
        "Nothing was saved: there are warnings. Look at them, and send their codes in "
        "`acknowledged` if they may stand: {codes}."
    )
    return Refused(
        HTTPStatus.UNPROCESSABLE_ENTITY, detail.format(codes=codes), more={"warnings": warnings}
    )


def _tell_conflicts(error: StaleChange, desk: Desk) -> Refused:
    conflicts = [_compare(desk, pair).model_dump() for pair in error.overtaken[:MOST_FAULTS]]
    return Refused(HTTPStatus.CONFLICT, str(error), more={"conflicts": conflicts})


def _compare(desk: Desk, pair: Overtaken) -> Conflict:
    mine, theirs = pair.mine, pair.theirs
    before = read_row_at(desk, mine.table, mine.key, base=mine.base) or {}
    now = _blank_if_retired(theirs.change, theirs.row) if theirs else {}
    wanted = _blank_if_retired(mine.change, mine.row)
    names = dict.fromkeys([*before, *now, *wanted])
    rows = {name: [row.get(name, "") for row in (before, now, wanted)] for name in names}
    return Conflict(
        table=mine.table,
        key=mine.key[:SHOWN],
        revision=theirs.number if theirs else None,
        change=theirs.change if theirs else None,
        fields=[
            FieldConflict(field=name, before=cells[0], theirs=cells[1], yours=cells[2])
            for name, cells in rows.items()
            if len(set(cells)) > 1
        ],
    )


def _blank_if_retired(change: Change, row: Mapping[str, str]) -> Mapping[str, str]:
    return {} if change is Change.RETIRE else row
