"""Controls that several pages share: the indicator, the level, the region."""

from collections.abc import Collection
from functools import lru_cache

from dashboard.i18n import _, current_language
from dashboard.state import choose_one
from dashboard.text.codes import name_code
from dashboard.views.usual import HEADLINE, HEADLINE_REGION, pick_usual
from data import Catalog
from schemas import Family, Level

ALL_FAMILIES = "all"
WIDE = 420  # pixels: the longest names of indicators fit


def choose_indicator(
    catalog: Catalog, *, codes: Collection[str] | None = None, width: int = WIDE
) -> str:
    """Show the list of comparable indicators, by family; type to search it."""
    labels = _label_indicators(catalog, current_language())
    options = [code for code in labels if codes is None or code in codes]
    default = pick_usual(HEADLINE, options)
    return choose_one(
        _("Indicator"), "indicator", options, default=default, names=labels.__getitem__, width=width
    )


def choose_region(catalog: Catalog, *, width: int = WIDE) -> str:
    """Show the list of regions, the nation and its provinces first; type to search it."""
    labels = _label_regions(catalog, current_language())
    default = pick_usual(HEADLINE_REGION, labels)
    return choose_one(
        _("Region"), "region", list(labels), default=default, names=labels.__getitem__, width=width
    )


def choose_family(*, default: str = "") -> str:
    """Show the list of families of indicators; "" stands for all of them, where it is offered."""
    families = [str(family) for family in Family if family is not Family.OTHER]
    options = families if default else [ALL_FAMILIES, *families]
    chosen = choose_one(
        _("Indicators"),
        "family",
        options,
        default=default or ALL_FAMILIES,
        names=lambda code: _("All") if code == ALL_FAMILIES else name_code("family", code),
        width=220,
    )
    return "" if chosen == ALL_FAMILIES else chosen


def name_level(code: str) -> str:
    """Name a level or group of levels."""
    names = {
        "province": _("Provinces"),
        "city": _("Cities"),
        "district": _("Districts and zones"),
        "all": _("All levels"),
    }
    return names[code]


def name_view(code: str) -> str:
    """Name a view of the Compare page."""
    names = {
        "ranking": _("Ranking"),
        "steps": _("Steps"),
        "map": _("Map"),
        "table": _("Table"),
    }
    return names[code]


@lru_cache(maxsize=8)
def _label_indicators(catalog: Catalog, language: str) -> dict[str, str]:
    """Return the label of each comparable indicator, family by family."""
    indicators = catalog.frames["indicators"].query("comparable == 'yes'")
    names = catalog.names("indicators", language)
    return {
        code: f"{name_code('family', family)} · {names[code]}"
        for family in Family
        for code in indicators.loc[indicators["family"] == family, "code"]
    }


@lru_cache(maxsize=8)
def _label_regions(catalog: Catalog, language: str) -> dict[str, str]:
    """Return the label of each region, level by level."""
    regions = catalog.frames["regions"].sort_values("name_en")
    names = catalog.names("regions", language)
    return {
        code: f"{names[code]} · {name_code('level', level)}"
        for level in Level
        for code in regions.loc[regions["level"] == level, "code"]
    }
