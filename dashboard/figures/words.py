"""Says a record in words that need the dataset: whose it is, what it counts, where it stands."""

from textwrap import shorten
from typing import Any, NamedTuple

from dashboard.i18n import current_language
from dashboard.text.codes import lower_first, name_code, name_member
from dashboard.text.joining import put_detail
from dashboard.text.own import pick_own
from dashboard.text.records import format_figure, format_sentence, label_record
from dashboard.text.scales import RANK, Scale
from dashboard.text.sources import describe_source
from dashboard.text.values import format_value
from data import Catalog
from data.quantities.chinese import SIGNS
from schemas import Comparator

QUANTITY_WIDTH = 80  # a longer note would make a heading of several lines


class Line(NamedTuple):
    """A record as a line of a list: its id, region with figure, and what is counted."""

    id: str
    label: str
    quantity: str


def name_value(catalog: Catalog, column: str, code: str, *, language: str) -> str:
    """Name a value of a column of `records`: a region, an indicator, a code or a year."""
    if column in ("region", "indicator"):
        return catalog.name(f"{column}s", code, language)
    return code if column == "year" else name_code(column, code)


def write_line(catalog: Catalog, record: Any) -> Line:
    """Write a record as a line of a list."""
    region = catalog.name("regions", record.region, current_language())
    return Line(record.id, f"{region} · {format_figure(record)}", name_quantity(catalog, record))


def name_record(catalog: Catalog, record: Any) -> str:
    """Write a record as one line."""
    lang = current_language()
    return format_sentence(
        record,
        region=catalog.name("regions", record.region, lang),
        indicator=name_quantity(catalog, record),
    )


def name_quantity(catalog: Catalog, record: Any) -> str:
    """Name what a record counts: its indicator, with its scope; for a catch-all what its note
    says.
    """
    lang = current_language()
    name = catalog.name("indicators", record.indicator, lang)
    if catalog.row("indicators", record.indicator)["comparable"] == "no":
        return shorten(pick_own(record, "note"), QUANTITY_WIDTH, placeholder="…") or name
    if not record.scope:
        return name
    return put_detail(name, lower_first(catalog.name("scopes", record.scope, lang)))


def describe_origin(catalog: Catalog, record: Any) -> str:
    """Write where a record comes from: document, force, source."""
    parts = []
    if record.instrument:
        instrument = catalog.row("instruments", record.instrument)
        parts.append(pick_own(instrument, "title"))
        parts.append(name_code("force", record.force))
    parts.append(describe_source(catalog.row("sources", record.source)))
    return " · ".join(parts)


def name_document(catalog: Catalog, instrument: str) -> str:
    """Return the title of an instrument; a dash for none."""
    if not instrument:
        return "–"
    return pick_own(catalog.row("instruments", instrument), "title")


def write_stated(catalog: Catalog, record: Any) -> str:
    """Write the figure in the unit of its source."""
    unit = catalog.name("units", record.unit, current_language())
    if current_language() == "zh":
        return _write_stated_in_chinese(record, unit)
    number = f"{record.value:,.12g}"
    if record.value_max == record.value_max:
        number += f"–{record.value_max:,.12g}"
    times = "× " if unit[:1].isdigit() else ""  # "3,000 × 100 million yuan"
    return f"{name_comparator(record)} {number} {times}{unit}".strip()


def _write_stated_in_chinese(record: Any, unit: str) -> str:
    """Write it as a Chinese source would; nobody says 300十亿元."""
    if unit.startswith("十") or record.base_unit == RANK:
        return label_record(record)
    magnitude = unit[: len(unit) - len(unit.lstrip(SIGNS))]
    scale = Scale(1, "" if record.base_unit == "count" else unit, magnitude)
    return format_value(
        record.value,
        record.base_unit,
        comparator=record.comparator,
        value_max=record.value_max,
        scale=scale,
    )


def name_comparator(record: Any) -> str:
    """Write the comparator in words; nothing for an exact figure."""
    if record.comparator in ("eq", "range"):
        return ""
    return name_member(Comparator(record.comparator))
