"""The lists behind two figures: a comparison of regions, and counts of states; asked as on their
pages.
"""

from dataclasses import replace
from datetime import date

import pandas as pd

from dashboard.api.lists.model import INDICATOR, REGION, YEAR, Filter, Listing, join_texts
from dashboard.api.lists.progress import FAMILY, find_texts
from dashboard.api.rows.compare import ComparedRow, StateCountRow
from dashboard.figures.compare_request import RANKING, STEPS, CompareRequest
from dashboard.figures.compared import gather_comparison, list_fitting, measure_comparison
from dashboard.figures.levels import LEVEL_NAMES, LEVELS
from dashboard.figures.progress import BY_FAMILY, BY_REGION, ProgressRequest, count_states
from dashboard.loading import load_states
from dashboard.views.parameters import NO, YES
from dashboard.views.usual import HEADLINE, list_comparable, pick_usual
from data import Catalog
from data.measures import Measure

Codes = tuple[str, ...]


def read_comparison(
    catalog: Catalog, as_of: date, indicator: Codes = (), **chosen: Codes
) -> pd.DataFrame:
    """Return the records that the page Compare would show, and those it would leave out."""
    code = indicator[0] if indicator else pick_usual(HEADLINE, list_comparable(catalog))
    columns = list(ComparedRow.model_fields)
    if not code:
        return catalog.records.iloc[:0].reindex(columns=columns)
    request = _build_request(code, as_of, chosen)
    compared = gather_comparison(catalog, request)
    fits = request.measure in list_fitting(catalog, code)
    measured = measure_comparison(
        compared.shown,
        catalog,
        request if fits else CompareRequest(code, as_of),
    )
    shown = measured.frame.assign(
        measure_year=measured.year,
        rate=measured.rate,
        rate_year=measured.rate_year,
        unit="percent" if measured.measure is Measure.GDP_SHARE else measured.base_unit,
    )
    if not fits:
        blank = {"shown": float("nan"), "shown_max": float("nan"), "missing": "measure"}
        shown = shown.assign(**blank)
    reasons = compared.left_out.set_index("id")["reason"]
    everything = catalog.records_of(code) if not request.relatives else catalog.records
    left_out = everything[everything["id"].isin(reasons.index)]
    left_out = left_out.assign(unit="", left_out=left_out["id"].map(reasons))
    rows = pd.concat([shown, left_out]).assign(measure=str(request.measure))
    return rows.reindex(columns=columns)


def read_counts(catalog: Catalog, as_of: date, **chosen: Codes) -> pd.DataFrame:
    """Return how many targets of each region or family are in which state."""
    request = ProgressRequest(
        as_of,
        by=_first(chosen, "by", BY_REGION),
        levels=_read_levels(chosen),
        family=_first(chosen, "family"),
        indicator=_first(chosen, "indicator"),
        year=int(_first(chosen, "year", "0")),
    )
    counts = count_states(load_states(catalog, as_of), request)
    return counts.rename(columns={"count": "targets", "total": "of"}).assign(by=request.by)


def _build_request(indicator: str, as_of: date, chosen: dict[str, Codes]) -> CompareRequest:
    return CompareRequest(
        indicator,
        as_of,
        view=_first(chosen, "view", RANKING),
        levels=_read_levels(chosen),
        years=tuple(map(int, chosen.get("year", ()))),
        regions=chosen.get("region", ()),
        measure=Measure(_first(chosen, "measure", Measure.STATED)),
        in_force=_first(chosen, "in_force", YES) == YES,
        drafts=_first(chosen, "drafts") == YES,
        relatives=_first(chosen, "relatives") == YES,
    )


def _first(chosen: dict[str, Codes], name: str, usual: str = "") -> str:
    return chosen[name][0] if name in chosen else usual


def _read_levels(chosen: dict[str, Codes]) -> Codes:
    name = _first(chosen, "level")
    return LEVELS.get(name, (name,)) if name else ()


def _one(name: str, description: str, codes: Codes) -> Filter:
    return Filter(name, description, lambda _catalog: codes, one=True)


def _flag(name: str, description: str) -> Filter:
    return _one(name, description, (YES, NO))


INDICATOR_ONE = Filter(
    "indicator", "Code of what is compared; usually the headline.", list_comparable, one=True
)
LEVEL_ONE = _one("level", "Level of the regions; every level if left out.", LEVEL_NAMES)
COMPARE = Listing(
    "compare",
    "A comparison of regions",
    f"{ComparedRow.__doc__}",
    ComparedRow,
    read_comparison,
    (),
    texts=find_texts,
    choices=(
        INDICATOR_ONE,
        _one("view", "With `steps`, reported figures stand beside the goals.", (RANKING, STEPS)),
        LEVEL_ONE,
        YEAR,
        REGION,
        _one("measure", "How figures are stated.", tuple(map(str, Measure))),
        _flag("in_force", "Only goals in force; yes if left out."),
        _flag("drafts", "With drafts for comment; no if left out."),
        _flag("relatives", "With near-relatives of the indicator; no if left out."),
    ),
)
PROGRESS = Listing(
    "progress",
    "Counts of states",
    f"{StateCountRow.__doc__}",
    StateCountRow,
    read_counts,
    (),
    texts=join_texts,
    choices=(
        _one("by", "What is a group; a region if left out.", (BY_REGION, BY_FAMILY)),
        LEVEL_ONE,
        replace(FAMILY, one=True),
        replace(INDICATOR, one=True),
        replace(YEAR, one=True),
    ),
)
