"""One browser for all tests that only draw."""

from collections.abc import Iterator

import pytest

from dashboard.export.images.engine import Engine


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """An engine with its browser open, ended with the tests."""
    engine = Engine()
    yield engine
    engine.stop()
