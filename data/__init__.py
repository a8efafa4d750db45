"""The curated dataset and all that is computed from it, without Streamlit, HTTP or SQL."""

from data.catalog import CURATED, Catalog, UnknownRecord, load_catalog
from data.problems import InvalidDataset, Problem

__all__ = ["CURATED", "Catalog", "InvalidDataset", "Problem", "UnknownRecord", "load_catalog"]
