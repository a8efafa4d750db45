"""Makes the model of an answer's row out of the model of a table's row: a blank cell is null."""

from collections.abc import Sequence
from types import UnionType
from typing import Any, get_args

from pydantic import BaseModel, Field, create_model
from pydantic.fields import FieldInfo


def said(description: str, *examples: Any) -> Any:
    """Describe a column that is worked out, and may be blank."""
    return Field(None, description=description, examples=list(examples) or None)


def build_row_model(
    name: str, *bases: type[BaseModel], doc: str, first: Sequence[str] = ()
) -> type[BaseModel]:
    """Return a model with the columns of all bases, each of which may be null or not asked for.

    Those named `first` come first.
    """
    fields = {
        column: (_or_none(info.annotation), _describe(info))
        for base in bases
        for column, info in base.model_fields.items()
        if not info.exclude
    }
    order = dict.fromkeys((*(column for column in first if column in fields), *fields))
    definitions: dict[str, Any] = {column: fields[column] for column in order}
    return create_model(name, __doc__=doc, **definitions)


def has_whole_numbers(info: FieldInfo) -> bool:
    """Say whether a column holds whole numbers."""
    kind = info.annotation
    return kind is int or (isinstance(kind, UnionType) and int in get_args(kind))


def _or_none(annotation: Any) -> Any:
    return annotation | None


def _describe(info: FieldInfo) -> Any:
    return Field(
        None,
        title=info.title,
        description=info.description,
        examples=info.examples,
        json_schema_extra=info.json_schema_extra,
    )
