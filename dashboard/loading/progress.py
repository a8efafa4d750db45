"""Verdicts kept ready: worked out once for a dataset and a day, drawn once a request."""

from datetime import date
from functools import lru_cache, partial

import pandas as pd

from dashboard.figures.bullets import build_bullets_figure
from dashboard.figures.chains import (
    ChainRequest,
    build_chain_figure,
    describe_steps,
    list_pairs,
)
from dashboard.figures.model import Figure, Look
from dashboard.figures.paces import describe_paces, select_paced
from dashboard.figures.progress import (
    ProgressRequest,
    build_counts_figure,
    build_matrix_figure,
    select_states,
)
from dashboard.figures.silence import (
    SilenceRequest,
    build_silence_figure,
    describe_wanted,
    select_wanted,
)
from dashboard.figures.sums import SumRequest, build_sums_figure, list_sums
from dashboard.figures.tables import describe_states
from dashboard.figures.trajectory import build_trajectory_figure
from dashboard.loading.sizes import DAYS, FIGURES
from dashboard.loading.states import load_states
from dashboard.loading.tables import Pages
from data import Catalog
from data.progress import (
    Sums,
    build_chains,
    list_changes,
    list_wanted,
    map_silence,
    sum_targets,
)


@lru_cache(maxsize=DAYS)
def load_chains(catalog: Catalog, as_of: date) -> pd.DataFrame:
    """Return what was promised when, as known at a day."""
    return build_chains(catalog, pd.Timestamp(as_of))


@lru_cache(maxsize=DAYS)
def load_silence(catalog: Catalog, as_of: date) -> pd.DataFrame:
    """Return what is known of every region and indicator at a day."""
    return map_silence(catalog, pd.Timestamp(as_of))


@lru_cache(maxsize=DAYS)
def load_sums(catalog: Catalog, as_of: date) -> Sums:
    """Return the regional targets added up at a day."""
    return sum_targets(catalog, pd.Timestamp(as_of))


@lru_cache(maxsize=DAYS)
def load_summable(catalog: Catalog, as_of: date) -> dict[str, tuple[int, ...]]:
    """Return the years of each indicator for which regional targets can be added up."""
    return list_sums(load_sums(catalog, as_of))


@lru_cache(maxsize=DAYS)
def load_pairs(catalog: Catalog, as_of: date) -> dict[str, tuple[str, ...]]:
    """Return the indicators of each region for which something was promised."""
    return list_pairs(load_chains(catalog, as_of))


@lru_cache(maxsize=FIGURES)
def load_counts_figure(catalog: Catalog, request: ProgressRequest, look: Look) -> Figure:
    """Return the counts of states, drawn once."""
    states = load_states(catalog, request.as_of)
    return build_counts_figure(catalog, states, request, look=look)


@lru_cache(maxsize=FIGURES)
def load_bullets(catalog: Catalog, request: ProgressRequest, look: Look) -> Figure:
    """Return the goals of an indicator beside their figures, drawn once."""
    states = load_states(catalog, request.as_of)
    return build_bullets_figure(catalog, states, request, look=look)


@lru_cache(maxsize=FIGURES)
def load_matrix(catalog: Catalog, request: ProgressRequest, look: Look) -> Figure:
    """Return the states of regions and indicators, drawn once."""
    states = load_states(catalog, request.as_of)
    return build_matrix_figure(catalog, states, request, look=look)


@lru_cache(maxsize=FIGURES)
def load_trajectory(catalog: Catalog, target: str, *, as_of: date, look: Look) -> Figure | None:
    """Return the way to one goal, drawn once; None where there is none to draw."""
    states = load_states(catalog, as_of)
    return build_trajectory_figure(catalog, states, target, as_of=as_of, look=look)


@lru_cache(maxsize=FIGURES)
def load_chain(catalog: Catalog, request: ChainRequest, look: Look) -> Figure:
    """Return the steps of one goal, drawn once."""
    chains = load_chains(catalog, request.as_of)
    return build_chain_figure(catalog, chains, request, look=look)


@lru_cache(maxsize=FIGURES)
def load_sum(catalog: Catalog, request: SumRequest, look: Look) -> Figure:
    """Return one sum beside the national goal, drawn once."""
    return build_sums_figure(catalog, load_sums(catalog, request.as_of), request, look=look)


@lru_cache(maxsize=FIGURES)
def load_silence_figure(catalog: Catalog, request: SilenceRequest, look: Look) -> Figure:
    """Return the map of silence, drawn once."""
    silence = load_silence(catalog, request.as_of)
    return build_silence_figure(catalog, silence, request, look=look)


@lru_cache(maxsize=FIGURES)
def load_state_table(
    catalog: Catalog, request: ProgressRequest, *, group: str, state: str, language: str
) -> Pages:
    """Return the targets behind a bar of the counts; "" asks for any."""
    asked = select_states(load_states(catalog, request.as_of), request)
    if group:
        asked = asked[asked[request.by] == group]
    if state:
        asked = asked[asked["state"] == state]
    ordered = asked.sort_values(["date", "region"], ascending=[False, True])
    return Pages(ordered, partial(describe_states, catalog=catalog, language=language))


@lru_cache(maxsize=DAYS)
def load_paces(catalog: Catalog, as_of: date, language: str) -> Pages:
    """Return both methods of pace side by side; `language` keys the cache."""
    paced = select_paced(load_states(catalog, as_of))
    return Pages(paced, partial(describe_paces, catalog=catalog))


@lru_cache(maxsize=DAYS)
def load_changes(catalog: Catalog, as_of: date, language: str) -> Pages:
    """Return the biggest changes of promises."""
    changes = list_changes(load_chains(catalog, as_of))
    return Pages(changes, partial(describe_steps, catalog=catalog, language=language))


@lru_cache(maxsize=FIGURES)
def load_wanted(catalog: Catalog, request: SilenceRequest, language: str) -> Pages:
    """Return what to look for next."""
    wanted = list_wanted(catalog, pd.Timestamp(request.as_of))
    chosen = select_wanted(wanted, request, catalog)
    return Pages(chosen, partial(describe_wanted, catalog=catalog, language=language))
