"""Cuts a plan that is too long for one page into parts of the same scale."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.export.plans.model import Bars, Grid, Points, Series


def split_bars(plan: Bars, most: int) -> list[Bars]:
    """Return parts of at most so many rows; what the others are read against stands in each."""
    count = len(plan.categories)
    if count <= most or plan.upright:
        return [plan]
    lead = list(range(plan.lead))
    parts = _share_rows(range(plan.lead, count), max(1, most - plan.lead))
    return [_pick_bars(plan, [*lead, *part]) for part in parts]


def split_points(plan: Points, most: int) -> list[Points]:
    """Return parts of at most so many rows; a plane of days and values is never cut."""
    count = len(plan.rows)
    if count <= most:
        return [plan]
    return [_pick_points(plan, part) for part in _share_rows(range(1, count + 1), most)]


def split_grid(plan: Grid, rows: int, columns: int) -> list[Grid]:
    """Return parts of at most so many rows and columns; names of rows stand in each."""
    parts = _share_rows(range(1, len(plan.heads)), columns)
    return [
        replace(
            plan,
            heads=(plan.heads[0], *(plan.heads[place] for place in part)),
            rows=tuple((row[0], *(row[place] for place in part)) for row in lines),
        )
        for part in parts
        for lines in (
            [plan.rows[number] for number in numbers]
            for numbers in _share_rows(range(len(plan.rows)), rows)
        )
    ]


def _share_rows(places: Sequence[int], most: int) -> list[Sequence[int]]:
    """Share places out as evenly as can be."""
    parts = -(-len(places) // most) or 1
    size = -(-len(places) // parts)
    return [places[start : start + size] for start in range(0, len(places), size)] or [[]]


def _pick_bars(plan: Bars, places: Sequence[int]) -> Bars:
    picked = (_pick(one, places) for one in plan.series)
    series = tuple(one for one in picked if any(value is not None for value in one.values))
    return replace(plan, categories=tuple(plan.categories[n] for n in places), series=series)


def _pick_points(plan: Points, rows: Sequence[int]) -> Points:
    numbers = {row: place for place, row in enumerate(rows, 1)}
    series: list[Series] = []
    for one in plan.series:
        places = [n for n, row in enumerate(one.values) if row in numbers]
        picked = _pick(one, places)
        moved = tuple(float(numbers[int(row)]) for row in picked.values if row is not None)
        series += [replace(picked, values=moved)] if places else []
    return replace(
        plan,
        series=tuple(series),
        y=replace(plan.y, high=len(rows) + 0.5),
        rows=tuple(plan.rows[row - 1] for row in rows),
        ends=tuple(plan.ends[row - 1] for row in rows) if plan.ends else (),
    )


def _pick(one: Series, places: Sequence[int]) -> Series:
    """Return a series with some of its values, in that order."""
    order = {old: new for new, old in enumerate(places)}
    return replace(
        one,
        values=tuple(one.values[n] for n in places),
        labels=tuple(one.labels[n] for n in places) if one.labels else (),
        xs=tuple(one.xs[n] for n in places) if one.xs else (),
        reaches=tuple(one.reaches[n] for n in places) if one.reaches else (),
        places={order[n]: place for n, place in one.places.items() if n in order},
        paints={order[n]: paint for n, paint in one.paints.items() if n in order},
    )
