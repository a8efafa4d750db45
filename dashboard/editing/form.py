"""What a form asks for, taken from the models: labels, help, order, and what is allowed."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic.fields import FieldInfo

from dashboard.i18n import _
from data.read import is_number
from schemas import TABLES
from schemas.codes import Code

REFERENCE, CODE, DATE, URL, NUMBER, TEXT = "reference", "code", "date", "url", "number", "text"
FORMATS = {"partial-date": DATE, "uri": URL}
WIDE = ("statement_", "definition_", "note_", "title", "url")  # longer than half a line
LONG = ("instruments", "sources")  # rows that are told by their titles
FIGURE = "value"  # typed as the source says it; this fills comparator, value, upper value and unit
FILLED = ("value_max", "acknowledged")  # by the figure, and by the ticks under it


@dataclass(frozen=True)
class FormField:
    """One thing that a form asks for."""

    table: str
    name: str
    kind: str
    required: bool
    target: str = ""  # the table that a reference points at
    codes: type[Code] | None = None

    @property
    def is_wide(self) -> bool:
        """Whether it needs a line of its own."""
        return self.name.startswith(WIDE) or self.target in LONG

    def label(self, language: str = "en") -> str:
        """Return the title of the column."""
        info = _info(self)
        return _extra(info)["title_zh"] if language == "zh" else info.title or self.name

    def help(self) -> str:
        """Return what the column holds, in which unit, and an example."""
        info = _info(self)
        parts = [_(info.description)] if info.description else []
        if unit := _extra(info).get("unit"):
            parts.append(_("Unit: {unit}.").format(unit=_name_unit(unit)))
        if info.examples:
            parts.append(_("Example: {example}").format(example=info.examples[0]))
        return " ".join(parts)


@cache
def list_fields(table: str) -> tuple[FormField, ...]:
    """Return what a form for a row of a table asks for, in the order of the columns.

    >>> [field.name for field in list_fields("sources")][:3]
    ['id', 'title', 'described']
    """
    fields = TABLES[table].fields
    formats = TABLES[table].model.model_json_schema()["properties"]
    return tuple(
        _describe(table, name, info=info, form=formats[name].get("format", ""))
        for name, info in fields.items()
        if name not in FILLED
    )


def is_blank_allowed(table: str, column: str) -> bool:
    """Say whether a column may be left out."""
    return not TABLES[table].fields[column].is_required()


def _name_unit(unit: str) -> str:
    """Name the unit of a column in the reader's language."""
    names = {
        "as `unit` says": _("as `unit` says"),
        "base units": _("base units"),
        "tiles": _("tiles"),
    }
    return names.get(unit, unit)


def _describe(table: str, name: str, *, info: FieldInfo, form: str) -> FormField:
    target = TABLES[table].references.get(name, "")
    codes = _find_codes(info.annotation)
    kind = FORMATS.get(form, NUMBER if is_number(info.annotation) else TEXT)
    if target or codes:
        kind = REFERENCE if target else CODE
    return FormField(table, name, kind, required=info.is_required(), target=target, codes=codes)


def _find_codes(annotation: Any) -> type[Code] | None:
    is_list = isinstance(annotation, type) and issubclass(annotation, Code)
    return annotation if is_list else None


def _info(field: FormField) -> FieldInfo:
    return TABLES[field.table].fields[field.name]


def _extra(info: FieldInfo) -> dict[str, str]:
    extra = info.json_schema_extra
    return {k: str(v) for k, v in extra.items()} if isinstance(extra, dict) else {}
