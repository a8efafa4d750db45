"""Answers a question for one record, with all that stands around it."""

from collections.abc import Iterable
from datetime import date
from http import HTTPStatus
from typing import Any

import pandas as pd
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.answers import Answer
from dashboard.api.formats import JSON
from dashboard.api.formats.cells import drop_lacking, list_rows
from dashboard.api.frames import load_frame, shape_frame
from dashboard.api.negotiation import check_accepts
from dashboard.api.problems import SHOWN, Refused
from dashboard.api.question import parse_day
from dashboard.api.reading import Reader, parse_query
from dashboard.api.responding import respond
from dashboard.api.rows.detail import ChainStep, EvidenceRow
from dashboard.api.rows.records import LACKS
from dashboard.api.versions import choose_version
from dashboard.loading.dataset import open_dataset
from dashboard.loading.log import find_retirement, load_record_log
from dashboard.settings import Settings
from data import Catalog
from data.revisions import Dataset
from schemas import Ruling
from schemas.said import Said

PARAMETERS = ["as_of", "version"]
SUFFIX = ".json"


def answer_record(request: Request, record_id: str) -> Response:
    """Return one record. Raises Refused."""
    reader = Reader(parse_query(request.scope["query_string"]))
    check_accepts(request.headers.get("accept", ""), JSON.media_type)
    reader.refuse_unknown(PARAMETERS)
    dataset = open_dataset()
    catalog = choose_version(dataset, reader.read("version", str, None))
    as_of = reader.read("as_of", parse_day, Settings.from_environment().today())
    reader.finish()
    record_id = record_id.removesuffix(SUFFIX)
    key = ("record", record_id, catalog.version, as_of, bool(dataset.trouble))
    return respond(request, key, lambda: _write(dataset, catalog, record_id, as_of=as_of))


def _write(dataset: Dataset, catalog: Catalog, record_id: str, *, as_of: date) -> Answer:
    record = _find(dataset, catalog, record_id, as_of=as_of)
    (row,) = drop_lacking(list_rows(record), record["kind"].tolist(), LACKS)
    answer = {
        "dataset": catalog.version,
        "as_of": as_of,
        "record": row,
        "source": _point(load_frame("sources", catalog, None), row["source"]),
        "instrument": _point(load_frame("instruments", catalog, None), row["instrument"]),
        "state": _point(load_frame("states", catalog, as_of), record_id),
        "evidence": _list_evidence(catalog, record_id),
        "conflicts": _list_conflicts(catalog, record_id, as_of),
        "chain": _list_chain(catalog, record_id, as_of),
        "history": _list_history(dataset, catalog, record_id),
    }
    return Answer(to_json(answer), JSON.media_type, {"X-Dataset-Version": catalog.version})


def _find(dataset: Dataset, catalog: Catalog, record_id: str, *, as_of: date) -> pd.DataFrame:
    found = _select(load_frame("records", catalog, as_of), [record_id])
    if len(found):
        return found
    name = record_id[:SHOWN]
    if record_id in set(catalog.records["id"]):
        detail = Said(
            "The record {id} was not announced by {day}. Ask with a later as_of.",
            id=name,
            day=as_of.isoformat(),
        )
        raise Refused(HTTPStatus.NOT_FOUND, detail)
    if find_retirement(dataset, record_id):
        detail = Said("The record {id} was retired: the dataset no longer holds it.", id=name)
        raise Refused(HTTPStatus.GONE, detail)
    raise Refused(HTTPStatus.NOT_FOUND, Said('No record has the id "{id}".', id=name))


def _select(frame: pd.DataFrame, ids: Iterable[str]) -> pd.DataFrame:
    return frame[frame["id"].isin(list(ids))]


def _point(frame: pd.DataFrame, key: str | None) -> dict[str, Any] | None:
    return next(iter(list_rows(_select(frame, [key]))), None) if key else None


def _list_evidence(catalog: Catalog, record_id: str) -> list[dict[str, Any]]:
    evidence = catalog.frames["evidence"]
    return list_rows(shape_frame(evidence[evidence["record"] == record_id], EvidenceRow))


def _list_conflicts(catalog: Catalog, record_id: str, as_of: date) -> list[dict[str, Any]]:
    reasons = catalog.conflicts_of(record_id)
    known = set(_select(load_frame("records", catalog, as_of), reasons)["id"])
    return [
        {"record": other, "why": why or None} for other, why in reasons.items() if other in known
    ]


def _list_chain(catalog: Catalog, record_id: str, as_of: date) -> list[dict[str, Any]]:
    """Return the targets of the chain; a lone target is in none."""
    targets = load_frame("targets", catalog, as_of).set_index("id", drop=False)
    before = _walk(targets["supersedes"], record_id)
    after = _walk(targets["superseded_by"], record_id)
    if not (before or after):
        return []
    steps = targets.loc[[*reversed(before), record_id, *after]]
    return list_rows(steps[list(ChainStep.model_fields)])


def _walk(links: pd.Series, start: str) -> list[str]:
    """Follow links from a target until there is none."""
    found: list[str] = []
    following = links.get(start)
    while isinstance(following, str) and following in links.index and following not in found:
        found.append(following)
        following = links[following]
    return found


def _list_history(dataset: Dataset, catalog: Catalog, record_id: str) -> list[dict[str, Any]]:
    """Return what was published about a record up to this version; who did it stays on the
    pages.
    """
    head = int(catalog.version.partition("+")[2] or 0)
    return [
        {
            "number": told.event.revision.number,
            "change": told.event.revision.change,
            "made_at": told.event.revision.made_at,
            "published_at": told.event.decision.made_at,
            "reason": told.event.revision.reason or None,
        }
        for told in load_record_log(dataset, record_id)
        if told.event.decision
        and told.event.decision.ruling is Ruling.PUBLISH
        and told.event.decision.number <= head
    ]
