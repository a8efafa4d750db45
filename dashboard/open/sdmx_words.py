"""The code lists of the SDMX files: ours from the tables, and the parts of SDMX's own in use."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from data import Catalog
from schemas import Comparator, Force, Tier
from schemas.codes import Code

AGENCY = "RATD"  # Regional AI Target Dashboard
WHOLE = "_Z"  # SDMX for "not applicable": the figure counts what its indicator's definition says

# From CL_OBS_STATUS 2.2 of sdmx.org. The first that holds is given: a draft for comment; a figure
# that another record or a second source contradicts; a figure that counts other things than the
# definition (it has a scope); else normal. A target is no forecast, so F is never used, and "about"
# is no estimate by a method, so E is not either: COMPARATOR says it.
OBS_STATUS = {
    "A": "Normal value",
    "D": "Definition differs",
    "P": "Provisional value",
    "U": "Low reliability",
}
UNIT_MULT = {
    0: "Units", 1: "Tens", 2: "Hundreds", 3: "Thousands", 4: "Tens of thousands",
    6: "Millions", 8: "Hundreds of millions", 9: "Billions", 12: "Trillions",
}  # fmt: skip


class Word(NamedTuple):
    """A code with its names."""

    id: str
    en: str
    zh: str = ""
    parent: str = ""


class CodeList(NamedTuple):
    """A list of codes; partial where it holds only some of a standard list."""

    id: str
    name: str
    words: list[Word]
    agency: str = AGENCY
    version: str = "1.0"
    partial: bool = False


def list_code_lists(catalog: Catalog) -> list[CodeList]:
    """Return every code list that the structures name."""
    frames = catalog.frames
    regions = _read_words(frames["regions"].to_dict("records"))
    indicators = _read_words(frames["indicators"].to_dict("records"))
    scopes = _read_words(frames["scopes"].to_dict("records"))
    units = _read_words(frames["units"].to_dict("records"))
    whole = Word(WHOLE, "As the indicator is defined", "按指标定义")
    standard = [Word(code, name) for code, name in OBS_STATUS.items()]
    powers = [Word(str(power), name) for power, name in UNIT_MULT.items()]
    return [
        CodeList("CL_REF_AREA", "Regions", list(regions)),
        CodeList("CL_INDICATOR", "Indicators", list(indicators)),
        CodeList("CL_SCOPE", "Scopes", [whole, *scopes]),
        CodeList("CL_UNIT_MEASURE", "Units", list(units)),
        CodeList("CL_UNIT_MULT", "Powers of ten", powers),
        _list_codes("CL_COMPARATOR", "Comparators", Comparator),
        _list_codes("CL_FORCE", "Forces", Force),
        _list_codes("CL_TIER", "Tiers of sources", Tier),
        CodeList("CL_OBS_STATUS", "Observation status", standard, "SDMX", "2.2", partial=True),
    ]


def name_list(codes: CodeList) -> str:
    """Return the URN of a code list."""
    place = f"{codes.agency}:{codes.id}({codes.version})"
    return f"urn:sdmx:org.sdmx.infomodel.codelist.Codelist={place}"


def _read_words(rows: list[Any]) -> Iterator[Word]:
    for row in rows:
        yield Word(row["code"], row["name_en"], row["name_zh"], row.get("parent", ""))


def _list_codes(name: str, title: str, codes: type[Code]) -> CodeList:
    return CodeList(name, title, [Word(code.value, code.en, code.zh) for code in codes])
