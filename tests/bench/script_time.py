"""Server time of each page's script run, beside a bare page that shows the same things."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import streamlit as st

from tests.bench.app import (
    PAGES,
    calculate_run_time,
    compare_run_times,
    open_bare_page,
    open_page,
    read_drawings,
)
from tests.bench.bare.ready import READY, write_ready
from tests.bench.report import Ratio

LIMIT = 3.0


def compare_script_times() -> Iterator[Ratio]:
    """Give one ratio a page."""
    for page in PAGES:
        test = open_page(page)
        drawings = read_drawings(test)
        cold = calculate_run_time(test, warm=False)
        with TemporaryDirectory() as folder:
            ready = Path(folder) / "ready"
            write_ready(ready, {page: drawings})
            with patch.dict(os.environ, {READY: str(ready)}):
                st.cache_resource.clear()  # the bare page keeps the drawings of the page before
                ours, bare = compare_run_times(test, open_bare_page())
        yield Ratio(f"{page}, warm", ours, "bare Streamlit", bare, LIMIT)
        yield Ratio(f"{page}, nothing cached", cold, "bare Streamlit", bare)
