"""Exhibits of every form, drawn from a dataset; and small ones with chosen words."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.marks import Reference
from dashboard.export.exhibit import Exhibit
from dashboard.figures.bullets import build_bullets_figure
from dashboard.figures.chains import ChainRequest, build_chain_figure, list_pairs
from dashboard.figures.compare import build_compare
from dashboard.figures.compare_request import MAP, STEPS, CompareRequest
from dashboard.figures.deadline_years import build_years_figure
from dashboard.figures.deadlines import DeadlinesRequest, build_timeline_figure
from dashboard.figures.drawn import Drawn, Form
from dashboard.figures.model import Figure, Look
from dashboard.figures.progress import ProgressRequest, build_counts_figure, build_matrix_figure
from dashboard.figures.region import RegionRequest, build_region_history
from dashboard.figures.silence import SilenceRequest, build_silence_figure
from dashboard.figures.sums import SumRequest, build_sums_figure, list_sums
from dashboard.figures.trajectory import build_trajectory_figure
from dashboard.text.sources import Citation
from data import Catalog
from data.progress import build_chains, calculate_states, map_silence, sum_targets
from tests.charts.frames import a_province, some_marks

DAY = date(2026, 11, 21)
NOW = pd.Timestamp(DAY)
INDICATOR = "core_industry_value"
LOOK = Look()


def build_all(catalog: Catalog) -> dict[str, Exhibit]:
    """Return an exhibit of each form, by its name."""
    states = calculate_states(catalog, NOW)
    figures = {**_build_comparisons(catalog), **_build_progress(catalog, states)}
    figures |= _build_rest(catalog, states)
    return {name: expose(figure, name) for name, figure in figures.items()}


def expose(figure: Figure, name: str = "figure", **words: str) -> Exhibit:
    """Return a figure as an exhibit with an address."""
    return Exhibit(figure, name, f"https://dashboard.example.org/{name}?at=1", **words)


def a_figure(*changes: dict[str, Any], **words: Any) -> Figure:
    """A ranking of marks as changed, with whatever words a test chooses."""
    frame = some_marks(*changes) if changes else some_marks({})
    drawn = Drawn(
        Form.RANKING,
        frame,
        unit_title="bn yuan",
        empty="No goal here.",
        log=bool(words.pop("log", False)),
        reference=words.pop("reference", None),
    )
    table = pd.DataFrame(
        {
            "id": frame["id"].tolist(),
            "Region": frame["region_name"].tolist(),
            "Figure": frame["label"].tolist(),
            "Source": pd.Series([1] * len(frame), dtype="Int64"),
        }
    )
    figure = _wrap(table, drawn)
    return replace(figure, **words)


def _wrap(table: pd.DataFrame, drawn: Drawn) -> Figure:
    """Return a figure with plain words around what is drawn."""
    return Figure(
        chart=go.Figure(),
        title="AI core industry: targets",
        subtitle="Provinces, in force, as stated, bn yuan",
        as_of=DAY,
        version="0123456789ab",
        finding="Guangdong aims highest.",
        footnotes=("Left out, draft for comment: Chongqing.",),
        sources=(Citation(1, '"Plan", Government site', "https://www.gd.gov.cn/ai"),),
        table=table,
        drawn=drawn,
    )


def many_marks(count: int = 34, **changes: Any) -> list[dict[str, Any]]:
    """Changes that make so many provinces."""
    return [a_province(place) | changes for place in range(count)]


NATION = Reference(400.0, "National goal: > 400 bn yuan")


def _build_comparisons(catalog: Catalog) -> dict[str, Figure]:
    ranked = CompareRequest(INDICATOR, DAY)
    requests = {
        "ranking": ranked,
        "year": replace(ranked, years=(2025,)),
        "relatives": replace(ranked, relatives=True),
        "log": replace(ranked, log=True),
        "steps": replace(ranked, view=STEPS),
        "tiles": replace(ranked, view=MAP),
    }
    return {name: build_compare(catalog, request, LOOK) for name, request in requests.items()}


def _build_progress(catalog: Catalog, states: pd.DataFrame) -> dict[str, Figure]:
    asked = ProgressRequest(DAY)
    builders: dict[str, tuple[Callable[..., Figure], ProgressRequest]] = {
        "bullets": (build_bullets_figure, replace(asked, indicator=INDICATOR)),
        "states": (build_counts_figure, asked),
        "matrix": (build_matrix_figure, replace(asked, family="industry")),
    }
    return {
        name: build(catalog, states, request, look=LOOK)
        for name, (build, request) in builders.items()
    }


def _build_rest(catalog: Catalog, states: pd.DataFrame) -> dict[str, Figure]:
    due = DeadlinesRequest(DAY, indicator=INDICATOR, levels=("province",))
    silence = map_silence(catalog, NOW)
    chains, sums = build_chains(catalog, NOW), sum_targets(catalog, NOW)
    region, indicators = next(iter(list_pairs(chains).items()))
    summed, years = next(iter(list_sums(sums).items()))
    return {
        "timeline": build_timeline_figure(catalog, states, due, look=LOOK),
        "counts": build_years_figure(catalog, DeadlinesRequest(DAY), LOOK),
        "history": build_region_history(catalog, RegionRequest("CN-GD", DAY, INDICATOR), LOOK),
        "silence": build_silence_figure(
            catalog, silence, SilenceRequest(DAY, "industry"), look=LOOK
        ),
        "chain": build_chain_figure(
            catalog, chains, ChainRequest(DAY, region, indicators[0]), look=LOOK
        ),
        "sums": build_sums_figure(catalog, sums, SumRequest(DAY, summed, years[0]), look=LOOK),
        "trajectory": next(_build_trajectories(catalog, states)),
    }


def _build_trajectories(catalog: Catalog, states: pd.DataFrame) -> Iterator[Figure]:
    for record in states.loc[states["linear_ratio"].notna(), "id"]:
        figure = build_trajectory_figure(catalog, states, str(record), as_of=DAY, look=LOOK)
        if figure is not None:
            yield figure
