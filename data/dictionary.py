"""Builds the data dictionary, a Markdown page that explains every table, column and code."""

from collections.abc import Iterable, Sequence

from data.columns import Column, describe_columns
from schemas import TABLES, Code, Table

LIMIT_WORDS = {
    "pattern": "matches `{}`",
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "above {}",
}
INTRODUCTION = """\
# Data dictionary

Made from the models in `schemas/` by `make docs`; a change made here by hand is lost.

Each table is a CSV file in `curated/`: UTF-8, a header, comma-separated, line feed at the end of
a line. A blank cell means unknown or none. A date is a day, a month or a year (`2025-12-31`,
`2025-12`, `2025`), as far as it is known: a deadline means the last day of it. Text columns
ending in `_en` are English, in `_zh` Chinese. `records` stands for `targets` and `actuals`
together; they share one set of ids. `data/curated/datapackage.json` says the same to programs.
"""


def build_dictionary() -> str:
    """Return the dictionary: the tables, the columns of each, and the code lists."""
    parts = [INTRODUCTION, _build_overview(), *map(_build_table, TABLES.values()), _build_codes()]
    return "\n".join(parts)


def list_code_lists() -> list[type[Code]]:
    """Return all closed code lists of the schemas, by name."""
    lists = [codes for codes in Code.__subclasses__() if codes.__module__.startswith("schemas.")]
    return sorted(lists, key=lambda codes: codes.__name__)


def describe_allowed(column: Column) -> str:
    """Say what a column may hold, in Markdown; blank where anything goes."""
    if column.points_at:
        return f"a key of `{column.points_at}`"
    if column.codes:
        return ", ".join(f"`{code}` {code.en} {code.zh}" for code in column.codes)
    if column.kind == "date":
        return "`YYYY`, `YYYY-MM` or `YYYY-MM-DD`"
    return ", ".join(LIMIT_WORDS[name].format(limit) for name, limit in column.limits.items())


def _build_overview() -> str:
    rows = [
        [f"[`{table.name}`](#{table.name})", table.title, _join(table.key), _say_references(table)]
        for table in TABLES.values()
    ]
    return _format("## Tables", [["Table", "Title", "Key", "Points at"], *rows])


def _build_table(table: Table) -> str:
    header = ["Column", "Title", "中文", "Type", "Unit", "Allowed", "Meaning", "Example"]
    rows = [_list_cells(column) for column in describe_columns(table)]
    return _format(f"## {table.name}\n\n{table.model.__doc__}", [header, *rows])


def _list_cells(column: Column) -> list[str]:
    return [
        f"`{column.name}`",
        column.title,
        column.title_zh,
        column.kind if column.required else f"{column.kind} or blank",
        column.unit,
        describe_allowed(column),
        column.description,
        f"`{column.example}`",
    ]


def _say_references(table: Table) -> str:
    return ", ".join(f"`{column}` → `{target}`" for column, target in table.references.items())


def _build_codes() -> str:
    lists = [_build_code_list(codes) for codes in list_code_lists()]
    return "\n".join(["## Codes\n", *lists])


def _build_code_list(codes: type[Code]) -> str:
    rows = [[f"`{code}`", code.en, code.zh] for code in codes]
    title = f"### {codes.__name__}\n\n{codes.__doc__}"
    return _format(title, [["Code", "English", "中文"], *rows])


def _join(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _format(title: str, rows: Sequence[Sequence[str]]) -> str:
    header, *body = [_format_row(cells) for cells in rows]
    rule = _format_row(["---"] * len(rows[0]))
    return "\n".join([title, "", header, rule, *body, ""])


def _format_row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
