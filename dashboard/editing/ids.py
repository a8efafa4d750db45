"""Suggests keys for new rows, the way the dataset's are; a key that was typed stands."""

import re
from collections.abc import Collection, Mapping
from urllib.parse import urlsplit

from data.ids import DATES, suggest_id

UNDATED = "undated"
YEAR = re.compile(r"[0-9]{4}")
NO_SLUG = re.compile(r"[^a-z0-9]+")


def suggest_key(
    table: str, cells: Mapping[str, str], taken: Collection[str], *, region: str = ""
) -> str:
    """Return a key that no row has, "" where too little is known yet.

    `region` is the code of the region that an instrument is of.

    >>> suggest_key("sources", {"url": "https://www.gd.gov.cn/a", "published_on": "2022-12"}, [])
    'gd-gov-cn-2022-1'
    """
    if table in DATES:
        known = cells.get("region") and cells.get("indicator")
        return suggest_id(table, cells, taken) if known else ""
    if table == "sources":
        host = (urlsplit(cells.get("url", "")).hostname or "").removeprefix("www.")
        return _number(_slug(host), cells.get("published_on", ""), taken)
    if table == "instruments":
        return _number(_slug(region), cells.get("issued_on", ""), taken)
    if table == "indicators":
        return _slug(cells.get("name_en", "")).replace("-", "_")
    return ""  # the code of a region is given by others


def _number(stem: str, date: str, taken: Collection[str]) -> str:
    if not stem:
        return ""
    year = YEAR.match(date)
    lead = f"{stem}-{year[0] if year else UNDATED}-"
    numbers = [key.removeprefix(lead) for key in taken if key.startswith(lead)]
    return f"{lead}{max([int(n) for n in numbers if n.isdecimal()], default=0) + 1}"


def _slug(text: str) -> str:
    return NO_SLUG.sub("-", text.lower()).strip("-")
