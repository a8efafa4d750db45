"""What pydantic says about a cell, as sentences that can be said in another language."""

from typing import Any

from pydantic_core import ErrorDetails

from schemas.said import Said

VALUE_ERROR = "value_error"
OR = " or "


def say_details(details: ErrorDetails) -> str:
    """Return pydantic's own sentence, or ours where a rule of ours spoke."""
    found = details.get("ctx", {})
    if details["type"] == VALUE_ERROR:
        return next(iter(found["error"].args), details["msg"])
    said = _say(details["type"], found)
    return said if said == details["msg"] else details["msg"]


def _say(kind: str, found: dict[str, Any]) -> str:
    sentences = {
        "missing": lambda: Said("Field required"),
        "extra_forbidden": lambda: Said("Extra inputs are not permitted"),
        "string_type": lambda: Said("Input should be a valid string"),
        "string_pattern_mismatch": lambda: Said(
            "String should match pattern '{pattern}'", pattern=found["pattern"]
        ),
        "string_too_short": lambda: _say_least(found["min_length"]),
        "string_too_long": lambda: Said(
            "String should have at most {n} characters", n=found["max_length"]
        ),
        "enum": lambda: _say_choices(found["expected"]),
        "literal_error": lambda: _say_choices(found["expected"]),
        "float_parsing": lambda: Said(
            "Input should be a valid number, unable to parse string as a number"
        ),
        "int_parsing": lambda: Said(
            "Input should be a valid integer, unable to parse string as an integer"
        ),
        "finite_number": lambda: Said("Input should be a finite number"),
        "greater_than": lambda: Said("Input should be greater than {n}", n=f"{found['gt']:g}"),
        "greater_than_equal": lambda: Said(
            "Input should be greater than or equal to {n}", n=f"{found['ge']:g}"
        ),
        "less_than_equal": lambda: Said(
            "Input should be less than or equal to {n}", n=f"{found['le']:g}"
        ),
    }
    return sentences[kind]() if kind in sentences else ""


def _say_least(least: int) -> str:
    if least == 1:
        return Said("String should have at least 1 character")
    return Said("String should have at least {n} characters", n=least)


def _say_choices(expected: str) -> str:
    choices, joint, last = expected.rpartition(OR)
    if not joint:
        return Said("Input should be {choice}", choice=last)
    return Said("Input should be {choices} or {last}", choices=choices, last=last)
