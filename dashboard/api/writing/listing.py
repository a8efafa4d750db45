"""Tells what became of changes: a page of the log, or one revision with its row.

What is published is told to everybody; what waits, was rejected or withdrawn, and people's names,
to those whose token lets them edit.
"""

import re
from collections.abc import Callable, Hashable
from functools import partial
from http import HTTPStatus
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.access import FindPerson
from dashboard.api.answers import Answer
from dashboard.api.bearer import find_caller, has_token, refuse_for_now
from dashboard.api.description import BASE
from dashboard.api.formats import JSON
from dashboard.api.negotiation import check_accepts
from dashboard.api.problems import SHOWN, Refused
from dashboard.api.reading import Reader, parse_query
from dashboard.api.ready import ASKED
from dashboard.api.responding import PRIVATE, respond
from dashboard.api.writing.rows import (
    STATUSES,
    WAITING,
    RevisionDetail,
    RevisionsPage,
    tell_revision,
)
from dashboard.i18n import _
from dashboard.loading.dataset import open_dataset
from dashboard.views.parameters import BadAddress, choose
from data.revisions import Store, StoreUnavailable
from data.revisions.history import Asked, read_events
from schemas import TABLES, Role, Ruling
from schemas.said import Said

PARAMETERS = ["status", "table", "key", "batch", "before", "limit"]
RULINGS = {status: str(ruling) for ruling, status in STATUSES.items()}
USUAL, MOST = 25, 200
PUBLISHED = STATUSES[Ruling.PUBLISH]


def answer_revisions(request: Request, *, find_person: FindPerson) -> Response:
    """Return a page of the log. Raises Refused."""
    whole = _may_edit(request, find_person)
    reader = Reader(parse_query(request.scope["query_string"]))
    reader.refuse_unknown(PARAMETERS)
    statuses = [WAITING, *RULINGS] if whole else [PUBLISHED]
    status = reader.read("status", lambda text: choose("status", text, statuses), "")
    asked = Asked(
        table=reader.read("table", lambda text: choose("table", text, list(TABLES)), ""),
        key=reader.read("key", partial(_read_word, "key"), ""),
        batch=reader.read("batch", partial(_read_word, "batch"), ""),
        before=reader.read("before", partial(_read_number, "before", 999_999_999), 0),
        pending=status == WAITING,
        ruling=RULINGS.get(status, "") if whole else RULINGS[PUBLISHED],
    )
    limit = reader.read("limit", partial(_read_number, "limit", MOST), USUAL)
    reader.finish()
    said = {name: values for name, values in reader.raw.items() if name != "before"}

    def make(store: Store) -> Answer:
        events = read_events(store, asked, size=limit + 1)
        page = events[:limit]
        following = None
        if len(events) > limit:
            query = urlencode(said | {"before": page[-1].revision.number}, doseq=True)
            following = f"{BASE}/revisions?{query}"
        rows = [tell_revision(e.revision, e.decision, whole=whole) for e in page]
        body = RevisionsPage(items=rows, next=following).model_dump_json().encode()
        links = {"Link": f'<{following}>; rel="next"'} if following else {}
        return Answer(body, JSON.media_type, links)

    return _respond(request, ("revisions", asked, limit, str(said), whole), make)


def answer_revision(request: Request, *, find_person: FindPerson) -> Response:
    """Return one revision with its row. Raises Refused."""
    whole = _may_edit(request, find_person)
    reader = Reader(parse_query(request.scope["query_string"]))
    reader.refuse_unknown([])
    reader.finish()
    text = request.path_params["number"]
    number = int(text) if re.fullmatch(r"[0-9]{1,9}", text) else 0

    def make(store: Store) -> Answer:
        found = read_events(store, Asked(before=number + 1), size=1)
        event = next((e for e in found if e.revision.number == number), None)
        published = event and event.decision and event.decision.ruling is Ruling.PUBLISH
        if event is None or not (whole or published):
            detail = Said(
                "No revision that you may see has the number {number}. What is not published is "
                "shown to those whose token lets them edit.",
                number=text[:SHOWN],
            )
            raise Refused(HTTPStatus.NOT_FOUND, detail)
        row = tell_revision(event.revision, event.decision, whole=whole)
        detail = RevisionDetail(**row.model_dump(), row=event.revision.row)
        return Answer(detail.model_dump_json().encode(), JSON.media_type)

    return _respond(request, ("revision", number, whole), make)


def _may_edit(request: Request, find_person: FindPerson) -> bool:
    check_accepts(request.headers.get("accept", ""), JSON.media_type)
    if not has_token(request.scope):
        return False
    request.scope[PRIVATE] = True
    return find_caller(request.scope, find_person).person.has(Role.EDITOR)


def _respond(
    request: Request, key: tuple[Hashable, ...], make: Callable[[Store], Answer]
) -> Response:
    request.scope[ASKED] = None  # what one caller may see is not remembered for the others
    dataset = open_dataset()
    try:
        store = dataset.store
        dataset.current(at_once=True)  # a program asks for what it has just written elsewhere
        response = respond(request, (*key, dataset.mark), lambda: make(store))
    except StoreUnavailable as error:
        raise refuse_for_now(error) from None
    response.headers["Vary"] += ", Authorization"
    return response


def _read_number(name: str, most: int, text: str) -> int:
    if re.fullmatch(r"[0-9]{1,9}", text) and 1 <= int(text) <= most:
        return int(text)
    detail = _('{name} "{value}" is not known. Allowed: 1 to {most}.')
    raise BadAddress(detail.format(name=name, value=text[:SHOWN], most=f"{most:,}"))


def _read_word(name: str, text: str) -> str:
    if text and len(text) <= 500 and text.isprintable():
        return text
    detail = _("{name} must hold 1 to {most} visible letters.")
    raise BadAddress(detail.format(name=name, most=500))
