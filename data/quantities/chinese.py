"""Writes a figure as a Chinese source would: 3,000亿元, 1.2万个, 第3位. Nothing is rounded."""

from collections.abc import Sequence
from decimal import Decimal, localcontext

from data.quantities.units import EXACT, to_decimal, write_plain
from schemas import Dimension
from schemas.measures import Unit

MAGNITUDES = {12: "万亿", 8: "亿", 4: "万"}
SIGNS = "十百千万亿"


def write_in_chinese(values: Sequence[Decimal], unit: Unit) -> str:
    """Write one figure, or both ends of a range in the magnitude of the lower.

    >>> CNY_1B = {"code": "CNY_1B", "name_en": "billion yuan", "name_zh": "十亿元",
    ...           "dimension": "money", "base_unit": "CNY", "factor": 1e9}
    >>> write_in_chinese([Decimal(300), Decimal(350)], Unit.model_validate(CNY_1B))
    '3,000至3,500亿元'
    """
    name = unit.name_zh.lstrip(SIGNS)  # nobody says 300十亿元
    factor = Decimal(1) if name == unit.name_zh else to_decimal(unit.factor)
    with localcontext(EXACT):
        figures = [value * factor for value in values]
        power = next((power for power in MAGNITUDES if abs(figures[0]) >= 10**power), 0)
        if unit.dimension in {Dimension.RANK, Dimension.PERCENT, Dimension.RATE}:
            power = 0  # nor 1.2万%
        numbers = "至".join(f"{write_plain(figure.scaleb(-power)):,f}" for figure in figures)
    counted = f"{numbers}{MAGNITUDES.get(power, '')}"
    if unit.dimension is Dimension.RANK:
        counted = f"第{counted}"
    space = " " if name[0].isascii() and name[0].isalpha() and not power else ""
    return f"{counted}{space}{name}"
