"""The read API: lists, records and documents for programs, without Streamlit.

`lists/` says what each list holds, `formats/` how rows are written, `documents.py` what else has an
address; a new one of each is one entry in its registry.
"""

from dashboard.api.access import Access
from dashboard.api.app import api_routes, build_api

__all__ = ["Access", "api_routes", "build_api"]
