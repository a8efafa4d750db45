"""The states of all targets at a day, from which many figures start."""

from datetime import date
from functools import lru_cache

import pandas as pd

from dashboard.loading.sizes import DAYS
from data import Catalog
from data.progress import calculate_states


@lru_cache(maxsize=DAYS)
def load_states(catalog: Catalog, as_of: date) -> pd.DataFrame:
    """Return the state of every target at a day."""
    return calculate_states(catalog, pd.Timestamp(as_of))
