"""The lists that the API gives: what each holds, and what can be asked of it."""

from dashboard.api.lists.background import INDICATORS, INSTRUMENTS, REGIONS, SOURCES
from dashboard.api.lists.compare import COMPARE, PROGRESS
from dashboard.api.lists.model import Listing
from dashboard.api.lists.progress import CHAINS, CHANGES, COVERAGE, STATES
from dashboard.api.lists.records import ACTUALS, RECORDS, TARGETS

__all__ = ["LISTS", "Listing"]

LISTS: dict[str, Listing] = {
    listing.name: listing
    for listing in (
        *(RECORDS, TARGETS, ACTUALS, REGIONS, INDICATORS, SOURCES, INSTRUMENTS),
        *(STATES, CHANGES, CHAINS, COVERAGE, COMPARE, PROGRESS),
    )
}
