"""Says why a text is not read as a quantity: one kind a situation, in English and in Chinese."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from schemas import Code
from schemas.measures import Unit

SHOWN = 60  # enough of a text to know it again
Detail = str | Code | Unit | Sequence[Code] | Sequence[Unit]


class FaultKind(Code):
    """What is wrong with a text, and what is allowed; `{value}` is the part that is meant."""

    EMPTY = (
        "empty",
        "Nothing is written. Write a number with its unit, such as 3,000亿元 or 60 EFLOPS.",
        "尚未填写。请填写数字和单位，例如“3,000亿元”或“60 EFLOPS”。",
    )
    TOO_LONG = (
        "too_long",
        "The text has {value} characters. Write the figure only, in {limit} at most.",
        "文字共{value}个字符。请只填写数值，最多{limit}个字符。",
    )
    SIGN = (
        "sign",
        "The text holds the sign {value}, which is invisible or no plain digit. Type it anew.",
        "文字中含有不可见字符或特殊数字符号{value}。请重新输入。",
    )
    NO_NUMBER = (
        "no_number",
        "`{value}` holds no number. Write digits or Chinese numerals, such as 3,000 or 三千.",
        "“{value}”中没有数字。请用阿拉伯数字或中文数字填写，例如“3,000”或“三千”。",
    )
    NUMBER = (
        "number",
        "`{value}` is no number that can be read in one way only. Write digits, such as 1234.5.",
        "“{value}”不能唯一地读作一个数。请用阿拉伯数字填写，例如“1234.5”。",
    )
    SEPARATOR = (
        "separator",
        "The separators in `{value}` can mean thousands or decimals. Write 1,234.5 or 1234.5.",
        "“{value}”中的分隔符含义不明（千位或小数）。请写成“1,234.5”或“1234.5”。",
    )
    TOO_EXACT = (
        "too_exact",
        "`{value}` has more digits than the dataset holds exactly. Write 15 digits at most.",
        "“{value}”的位数超出可精确保存的范围。最多15位有效数字。",
    )
    WORD = (
        "word",
        "`{value}` was not understood. Write the number with its unit: {allowed}.",
        "未能理解“{value}”。请填写数字和单位：{allowed}。",
    )
    NO_UNIT = (
        "no_unit",
        "`{value}` says no unit. Write or choose one: {allowed}.",
        "“{value}”没有单位。请填写或选择单位：{allowed}。",
    )
    UNKNOWN_UNIT = (
        "unknown_unit",
        "`{value}` is no unit of the dataset. Choose one: {allowed}.",
        "数据集中没有单位“{value}”。请选择：{allowed}。",
    )
    WRONG_KIND = (
        "wrong_kind",
        "`{value}` speaks of {found}, but the indicator is measured in {wanted}. Write or choose "
        "one of its units: {allowed}.",
        "“{value}”的量纲是{found}，而该指标的量纲是{wanted}。请使用：{allowed}。",
    )
    SEVERAL_UNITS = (
        "several_units",
        "`{value}` can mean several units: {found}. Write or choose one of them.",
        "“{value}”可能是多种单位：{found}。请写明或选择其中之一。",
    )
    UNITS_DIFFER = (
        "units_differ",
        "`{value}` names units that do not go together. Write one of them only.",
        "“{value}”中的单位互相矛盾。请只写一种单位。",
    )
    NOT_AS_CHOSEN = (
        "not_as_chosen",
        "`{value}` is not stated in the chosen unit, {chosen}. Choose another unit, or mend it.",
        "“{value}”与所选单位{chosen}不一致。请改选单位或修改数值。",
    )
    COMPARATORS = (
        "comparators",
        "`{value}` is said in ways that do not go together: {found}. Write one of them only.",
        "“{value}”中的比较词互相矛盾：{found}。请只用其中一个。",
    )
    MORE_NUMBERS = (
        "more_numbers",
        "`{value}` holds more than one figure or range. Write one of them.",
        "“{value}”中有不止一个数值或区间。请只写一个。",
    )
    ONE_END = (
        "one_end",
        "`{value}` is said to be a range, but has one end. Write both, such as 3000至3500亿元.",
        "“{value}”表示区间，但只有一端。请写出两端，例如“3000至3500亿元”。",
    )
    ENDS = (
        "ends",
        "The upper end of a range must be above the lower. Received {low} and {high}.",
        "区间上限必须大于下限。现为{low}和{high}。",
    )


@dataclass(frozen=True)
class Fault:
    """One reason why a text is not read, with the part of the text that is meant."""

    kind: FaultKind
    value: str
    details: dict[str, Detail] = field(default_factory=dict[str, Detail])

    def say(self, language: str = "en") -> str:
        """Return the sentences in English or Chinese.

        >>> Fault(FaultKind.NUMBER, "三百五").say()
        '`三百五` is no number that can be read in one way only. Write digits, such as 1234.5.'
        """
        template = self.kind.zh if language.startswith("zh") else self.kind.en
        words = {name: _say_detail(detail, language) for name, detail in self.details.items()}
        return template.format(value=_shorten(self.value), **words)


class Misread(ValueError):
    """A text cannot be read in one way only; `fault` says why."""

    def __init__(self, kind: FaultKind, value: str, **details: Detail) -> None:
        """Keep the fault; whoever catches it knows which units are allowed."""
        self.fault = Fault(kind, value, details)
        super().__init__(f"{kind}: {value}")


def name_unit(unit: Unit) -> str:
    """Return a unit's English name, with the Chinese one where they differ.

    >>> CNY_100M = {"code": "CNY_100M", "name_en": "100 million yuan", "name_zh": "亿元",
    ...             "dimension": "money", "base_unit": "CNY", "factor": 1e8}
    >>> name_unit(Unit.model_validate(CNY_100M))
    '100 million yuan (亿元)'
    """
    english = unit.name_en.strip("()")
    return english if english == unit.name_zh else f"{english} ({unit.name_zh})"


def _shorten(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


def _say_detail(detail: Detail, language: str) -> str:
    chinese = language.startswith("zh")
    if isinstance(detail, Code):  # before `str`, which a code is too
        return detail.zh if chinese else detail.en.lower()
    if isinstance(detail, Unit):
        return detail.name_zh if chinese else name_unit(detail)
    if isinstance(detail, str):
        return detail
    return ("、" if chinese else ", ").join(_say_detail(part, language) for part in detail)
