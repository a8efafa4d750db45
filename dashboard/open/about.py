"""Who made the dataset, under which licence, and where its parts are found on a site."""

from dashboard.i18n import _
from data.package import build_package

NAME = "regional-ai-targets"  # as the data package is named
LICENSE = "CC-BY-4.0"
LICENSE_URL = "https://creativecommons.org/licenses/by/4.0/"


def name_dataset() -> str:
    """Return the title of the dataset."""
    return _("Regional AI targets in China")


def name_creator() -> str:
    """Return who compiled the dataset."""
    return _("Regional AI Target Dashboard")


def describe_dataset() -> str:
    """Return what the dataset holds; the data package says it in the same words."""
    return str(build_package()["description"])


def list_keywords() -> list[str]:
    """Return the words that the dataset should be found by."""
    return list(build_package()["keywords"])


def locate(site: str, path: str) -> str:
    """Return the full address of a path.

    >>> locate("https://ai.example/", "/dcat.jsonld")
    'https://ai.example/dcat.jsonld'
    """
    return f"{site.rstrip('/')}/{path.lstrip('/')}"
