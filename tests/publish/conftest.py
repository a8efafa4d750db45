"""The tiny dataset, published once in two languages."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.publish.run import publish_site
from dashboard.publish.site import Site
from data import Catalog
from tests.factories import a_catalog

DAY = date(2026, 11, 21)
ADDRESS = "https://targets.example.org/ai"


def a_site(catalog: Catalog | None = None, *languages: str) -> Site:
    """The tiny dataset, or another one, as it is to be published."""
    return Site(catalog or a_catalog(), DAY, ADDRESS, languages or ("en",))


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the tiny dataset, in English and beside it in Chinese."""
    folder = tmp_path_factory.mktemp("published")
    publish_site(a_site(None, "en", "zh"), folder)
    return folder
