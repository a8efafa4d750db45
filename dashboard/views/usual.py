"""What is shown where nobody chose: the headline indicator and region, else the first there is."""

from collections.abc import Iterable

from data import Catalog

HEADLINE = "core_industry_value"
HEADLINE_REGION = "CN-GD"


def pick_usual(wanted: str, codes: Iterable[str]) -> str:
    """Return the wanted code where it is among these, else the first of them, "" for none.

    >>> pick_usual("b", ["a", "b"]), pick_usual("c", ["a", "b"]), pick_usual("c", [])
    ('b', 'a', '')
    """
    known = list(codes)
    return wanted if wanted in known else next(iter(known), "")


def list_comparable(catalog: Catalog) -> list[str]:
    """Return the codes of the indicators that can be compared: all but the catch-alls."""
    return catalog.frames["indicators"].query("comparable == 'yes'")["code"].tolist()
