"""Works out which target replaces which: the later one for the same claim.

A formal document (law, plan, work report) is replaced by a formal document only; a statement or a
media report may repeat a plan but not undo it, and a draft replaces nothing but an earlier draft.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

import pandas as pd

CLAIM = ["kind", "region", "indicator", "scope", "date"]
FORMALITY = {"law": 2, "plan": 2, "work_report": 2, "speech": 1, "media": 1, "": 1, "draft": 0}


class Step(NamedTuple):
    """A target in a chain. Steps are in order when sorted; of one day the most formal stands."""

    announced: datetime
    formality: int
    id: str


def add_supersession(records: pd.DataFrame) -> pd.DataFrame:
    """Add `supersedes`, `superseded_by` (ids or "") and `replaced_on` (NaT for none).

    Needs the columns `id kind region indicator scope date announced force`. `replaced_on` is the
    day of the successor's announcement. Actuals, targets without a deadline and targets with an
    unknown announcement date are in no chain.
    """
    links = [link for steps in _list_chains(records) for link in _link(steps)]
    successors = {step.id: successor for step, successor in links}
    predecessors = {
        successor.id: step.id for step, successor in sorted(links, key=_rank_predecessor)
    }
    ids = records["id"].tolist()
    found = [successors.get(record) for record in ids]
    by = [step.id if step else "" for step in found]
    on = [step.announced if step else None for step in found]
    before = [predecessors.get(record, "") for record in ids]
    return records.assign(
        superseded_by=pd.Series(by, index=records.index, dtype="str"),
        replaced_on=pd.Series(on, index=records.index, dtype=records["announced"].dtype),
        supersedes=pd.Series(before, index=records.index, dtype="str"),
    )


def _list_chains(records: pd.DataFrame) -> Iterator[list[Step]]:
    """Give the targets of each claim that stands more than once, in order."""
    places = (records[name].tolist() for name in ("region", "indicator", "scope"))
    kinds, forces, ids = (records[name].tolist() for name in ("kind", "force", "id"))
    # Arrays give datetimes, and None for no day.
    dates, announced = (records[name].to_numpy().tolist() for name in ("date", "announced"))
    first: dict[tuple[object, ...], int] = {}
    chains: dict[int, list[int]] = {}  # places in the records, by the first of a claim
    claims = zip(*places, dates, strict=True)
    for place, (kind, claim, day) in enumerate(zip(kinds, claims, announced, strict=True)):
        if kind == "target" and day and claim[-1]:
            start = first.setdefault(claim, place)
            if start != place:
                chains.setdefault(start, [start]).append(place)
    for chain in chains.values():
        yield sorted(Step(announced[p], FORMALITY[forces[p]], ids[p]) for p in chain)


def _link(steps: list[Step]) -> Iterator[tuple[Step, Step]]:
    """Give each step that is replaced with the one that replaces it: of the next day that says
    something at least as formal, the most formal.
    """
    following: dict[int, Step] = {}  # by the formality of who is replaced
    for _day, group in groupby(reversed(steps), key=attrgetter("announced")):
        together = list(group)
        for step in together:
            if step.formality in following:
                yield step, following[step.formality]
        head = together[0]
        following |= {level: head for level in range(head.formality + 1)}


def _rank_predecessor(link: tuple[Step, Step]) -> tuple[int, Step]:
    step, _successor = link
    return step.formality, step
