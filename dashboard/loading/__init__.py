"""All caches of the dashboard. Each wraps a plain function; what it is given is the key."""

from dashboard.loading.dataset import is_loaded, load_dataset
from dashboard.loading.figures import (
    load_compare,
    load_coverage,
    load_peers,
    load_region_history,
    load_region_timeline,
    load_timeline,
    load_years,
)
from dashboard.loading.lists import (
    Due,
    Headline,
    load_documents,
    load_due,
    load_due_tables,
    load_headlines,
    load_inside,
    load_nation,
    load_searches,
    load_source_counts,
    load_summary,
)
from dashboard.loading.queries import (
    PAGE_SIZE,
    Choices,
    load_choices,
    load_options,
    load_positions,
    load_record_page,
    load_region_indicators,
    load_search_texts,
)
from dashboard.loading.warmth import warm_up

__all__ = [
    "PAGE_SIZE",
    "Choices",
    "Due",
    "Headline",
    "is_loaded",
    "load_choices",
    "load_compare",
    "load_coverage",
    "load_dataset",
    "load_documents",
    "load_due",
    "load_due_tables",
    "load_headlines",
    "load_inside",
    "load_nation",
    "load_options",
    "load_peers",
    "load_positions",
    "load_record_page",
    "load_region_history",
    "load_region_indicators",
    "load_region_timeline",
    "load_search_texts",
    "load_searches",
    "load_source_counts",
    "load_summary",
    "load_timeline",
    "load_years",
    "warm_up",
]
