"""The enlarged datasets that `make bench` measures are valid ones."""

from pathlib import Path

from data import CURATED, load_catalog
from data.catalog import Catalog
from tests.bench.growth import write_copies


def test_copied_dataset_is_valid_and_so_many_times_as_large(
    catalog: Catalog, tmp_path: Path
) -> None:
    write_copies(CURATED, tmp_path / "large", copies=3)
    large = load_catalog(tmp_path / "large")
    assert len(large.records) == 3 * len(catalog.records)
    assert large.records["comparison"].eq("apart").sum() >= 2 * len(catalog.records)
