"""`python -m tests.bench [CASE ...]`: measure all cases or some, print, exit 1 past a limit."""

import logging
import sys
from collections.abc import Callable, Iterable

from tests.bench.api import compare_api_times
from tests.bench.browser_time import compare_browser_times
from tests.bench.changes import compare_change_times
from tests.bench.growth import compare_growth, measure_growth, measure_pages
from tests.bench.images import compare_image_times
from tests.bench.latency import measure_answers
from tests.bench.publish import compare_publish_times
from tests.bench.report import Ratio, format_ratios
from tests.bench.script_time import compare_script_times
from tests.bench.slides import compare_slide_times
from tests.bench.states import compare_state_times

# Streamlit remarks that no server runs the pages; here that is meant.
REMARKS = "streamlit.runtime.scriptrunner_utils.script_run_context"
CASES: dict[str, Callable[[], Iterable[Ratio]]] = {
    "browser": compare_browser_times,
    "script": compare_script_times,
    "growth": lambda: compare_growth(list(measure_growth(measure_pages))),
    "latency": lambda: compare_growth(list(measure_growth(measure_answers))),
    "slides": compare_slide_times,
    "states": compare_state_times,
    "changes": compare_change_times,
    "images": compare_image_times,
    "api": compare_api_times,
    "publish": compare_publish_times,
}


def run_cases(names: list[str]) -> bool:
    """Measure and print the named cases, all where none is named; tell whether all passed."""
    passed = True
    for name in names or CASES:
        ratios = list(CASES[name]())
        print(f"\n{name}\n{format_ratios(ratios)}", flush=True)
        passed = passed and all(ratio.passed for ratio in ratios)
    return passed


if __name__ == "__main__":
    unknown = set(sys.argv[1:]) - set(CASES)
    if unknown:
        sys.exit(f"There is no case {', '.join(unknown)}. The cases are {', '.join(CASES)}.")
    logging.getLogger(REMARKS).disabled = True
    sys.exit(0 if run_cases(sys.argv[1:]) else 1)
