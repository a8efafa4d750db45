"""What Streamlit runs for every page, anew each time: so it holds as little as it can."""

import sys
from pathlib import Path

ROOT = str(Path(__file__).parents[1])
if ROOT not in sys.path:  # Streamlit puts this script's folder on the path, not the folder above it
    sys.path.insert(0, ROOT)

from dashboard.frame import show_page  # noqa: E402  (after the path is set)

show_page()
