"""Every figure that a page shows: which page, what it is asked, and what draws it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dashboard.figures.chains import ChainRequest
from dashboard.figures.compare_request import STEPS, CompareRequest
from dashboard.figures.deadlines import BY_REGION, DeadlinesRequest
from dashboard.figures.model import Figure, Look
from dashboard.figures.progress import ProgressRequest
from dashboard.figures.region import RegionRequest
from dashboard.figures.silence import SilenceRequest
from dashboard.figures.sums import SumRequest
from dashboard.loading import (
    load_bullets,
    load_chain,
    load_choices,
    load_compare,
    load_counts_figure,
    load_matrix,
    load_pairs,
    load_region_history,
    load_region_indicators,
    load_region_timeline,
    load_silence_figure,
    load_sum,
    load_summable,
    load_timeline,
    load_trajectory,
    load_years,
)
from dashboard.views.usual import HEADLINE, HEADLINE_REGION, list_comparable, pick_usual
from data import Catalog
from schemas import Family

PROVINCES = ("province",)

Values = Mapping[str, Any]
Default = Callable[[Catalog, Values], Any]


@dataclass(frozen=True)
class TrajectoryRequest:
    """What the page of one record asks for."""

    target: str
    as_of: date


@dataclass(frozen=True, eq=False)  # each kind is only itself
class Kind:
    """One kind of figure. `fixed` are the parameters of its page that bring it on screen; `usual`
    gives what the page shows where its address says nothing, in the order of the fields.
    """

    page: str
    name: str
    request: type[Any]
    load: Callable[[Catalog, Any, Look], Figure | None]
    fixed: Mapping[str, str] = field(default_factory=dict[str, str])
    usual: Mapping[str, Default] = field(default_factory=dict[str, Default])


def _usual_indicator(catalog: Catalog, _values: Values) -> str:
    return pick_usual(HEADLINE, list_comparable(catalog))


def _usual_region(catalog: Catalog, _values: Values) -> str:
    return pick_usual(HEADLINE_REGION, catalog.frames["regions"]["code"])


def _usual_years(catalog: Catalog, values: Values) -> tuple[int, ...]:
    if values.get("view") == STEPS:
        return ()
    return load_choices(catalog, values["indicator"], values.get("levels", PROVINCES)).usual_years


def _ask_by_region(_catalog: Catalog, values: Values) -> bool:
    return values.get("by", BY_REGION) == BY_REGION


COMPARE = Kind(
    "compare",
    "compare",
    CompareRequest,
    load_compare,
    usual={"indicator": _usual_indicator, "years": _usual_years},
)
TIMELINE = Kind(
    "deadlines",
    "timeline",
    DeadlinesRequest,
    load_timeline,
    usual={
        "indicator": lambda c, v: _usual_indicator(c, v) if _ask_by_region(c, v) else "",
        "region": lambda c, v: "" if _ask_by_region(c, v) else _usual_region(c, v),
        "levels": lambda c, v: PROVINCES if _ask_by_region(c, v) else (),
    },
)
YEARS = Kind("deadlines", "years", DeadlinesRequest, load_years)
REGION_TIMELINE = Kind(
    "region", "timeline", RegionRequest, load_region_timeline, usual={"region": _usual_region}
)
REGION_HISTORY = Kind(
    "region",
    "history",
    RegionRequest,
    load_region_history,
    usual={
        "region": _usual_region,
        "indicator": lambda c, v: pick_usual(HEADLINE, load_region_indicators(c, v["region"])),
    },
)
COUNTS = Kind("progress", "counts", ProgressRequest, load_counts_figure)
GOALS = Kind(
    "progress",
    "goals",
    ProgressRequest,
    load_bullets,
    fixed={"view": "goals"},
    usual={"indicator": _usual_indicator},
)
MATRIX = Kind("progress", "matrix", ProgressRequest, load_matrix, fixed={"view": "matrix"})
TRAJECTORY = Kind(
    "record",
    "trajectory",
    TrajectoryRequest,
    lambda catalog, request, look: load_trajectory(
        catalog, request.target, as_of=request.as_of, look=look
    ),
)
CHAIN = Kind(
    "changes",
    "chain",
    ChainRequest,
    load_chain,
    usual={
        "region": _usual_region,
        "indicator": lambda c, v: pick_usual(
            HEADLINE, load_pairs(c, v["as_of"]).get(v["region"], ())
        ),
    },
)
SUM = Kind(
    "nation",
    "sum",
    SumRequest,
    load_sum,
    usual={
        "indicator": lambda c, v: pick_usual(HEADLINE, load_summable(c, v["as_of"])),
        "year": lambda c, v: next(iter(load_summable(c, v["as_of"]).get(v["indicator"], ())), 0),
    },
)
SILENCE = Kind(
    "gaps",
    "silence",
    SilenceRequest,
    load_silence_figure,
    usual={"family": lambda _c, _v: str(Family.INDUSTRY)},
)

# The first kind of a page is what an address without `figure` means.
KINDS = (
    *(COMPARE, TIMELINE, YEARS, REGION_TIMELINE, REGION_HISTORY, COUNTS, GOALS, MATRIX),
    *(TRAJECTORY, CHAIN, SUM, SILENCE),
)
