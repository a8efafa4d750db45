"""The rules between rows and tables. Checks return problems as rows; none stops at the first."""

import pandas as pd

from data.checks.claims import check_claims
from data.checks.keys import check_keys
from data.checks.places import check_places
from data.checks.quantities import check_quantities
from data.checks.references import check_references
from data.problems import Problem
from data.records import join_records


def check_tables(frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Run all checks; those about claims need resolved references and run only when those hold."""
    problems = [
        *check_keys(frames),
        *check_references(frames),
        *check_places(frames["regions"]),
        *check_quantities(frames["units"], frames["indicators"]),
    ]
    return problems or check_claims(join_records(frames), frames)
