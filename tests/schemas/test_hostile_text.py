"""What an editor may paste by mistake or on purpose is refused by name, or kept as plain text."""

from typing import Any

import pytest
from pydantic import ValidationError

from schemas import TABLES
from schemas.fields import LONGEST
from tests.factories import a_source, a_target

REFUSED = {
    "control character": ("statement_en", "over\x00300", "invisible character"),
    "line break": ("statement_en", "over\n300", "invisible character"),
    "text direction": ("note_en", "300 \u202e003", "invisible character"),
    "zero width": ("region", "CN\u200b-GD", "invisible character"),
    "too long": ("statement_en", "x" * (LONGEST + 1), f"at most {LONGEST} characters"),
    "megabyte": ("note_en", "字" * 1_000_000, f"at most {LONGEST} characters"),
    "path as id": ("id", "../../etc/passwd", "match pattern"),
    "statement as id": ("id", "a'; DROP TABLE revisions;--", "match pattern"),
    "number with code": ("value", "__import__('os')", "is no number"),
    "endless number": ("value", "inf", "finite number"),
    "no number": ("value", "nan", "finite number"),
    "code list": ("comparator", "<b>gt</b>", "gt"),
}
KEPT = [
    "<script>alert(1)</script>",
    "**bold** [link](javascript:alert(1))",
    "$\\frac{1}{2}$",
    "=HYPERLINK(1)",
    "'; DROP TABLE revisions;--",
    "{{ 7 * 7 }} {0} %s",
]


@pytest.mark.parametrize(("column", "value", "reason"), REFUSED.values(), ids=list(REFUSED))
def test_hostile_cell_is_refused_with_the_reason(column: str, value: str, reason: str) -> None:
    with pytest.raises(ValidationError) as caught:
        _check("targets", a_target() | {column: value})
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "http://a b",
        "//example.org",
        "https://" + "a" * LONGEST,
    ],
)
def test_address_that_is_no_page_is_refused(url: str) -> None:
    with pytest.raises(ValidationError):
        _check("sources", a_source() | {"url": url})


@pytest.mark.parametrize("text", KEPT)
def test_text_is_kept_as_it_was_typed(text: str) -> None:
    assert _check("targets", a_target() | {"statement_en": text}).statement_en == text


def _check(table: str, row: dict[str, Any]) -> Any:
    return TABLES[table].model.model_validate(row)
