"""The words for units and magnitudes in English and Chinese sources, and what each can mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from data.founding.numbers import MAGNITUDES
from schemas.measures import Unit


@dataclass(frozen=True)
class Sense:
    """What a word can mean: so many (`factor`) of a base unit."""

    base_unit: str
    factor: Decimal


# Behind a number, in English; Chinese magnitudes are part of the numeral.
POWERS = {word: power for word, power in MAGNITUDES.items() if word.isascii()} | {
    "hundred million": 8, "m": 6, "k": 3, "× 100 million": 8, "x 100 million": 8,
    "× 10,000": 4, "x 10,000": 4,
}  # fmt: skip

# By base unit and factor. A word that stands twice is told apart by the indicator's dimension, or
# refused: a dollar may be a Hong Kong dollar.
FORMS = {
    ("CNY", "1"): "元|块钱|yuan|chinese yuan|renminbi|rmb|cny|cn¥|¥|人民币",
    ("USD", "1"): "us$|usd|us dollar|us dollars|u.s. dollar|u.s. dollars|美元|美金|$|dollar|"
    "dollars",
    ("HKD", "1"): "hk$|hkd|hong kong dollar|hong kong dollars|港元|港币|$|dollar|dollars",
    ("PFLOPS", "0.001"): "tflops|tflop/s|teraflops|t",
    ("PFLOPS", "1"): "pflops|pflop/s|petaflops|petaflop|p",
    ("PFLOPS", "1000"): "eflops|eflop/s|exaflops|exaflop|e",
    ("TB", "0.001"): "gb|gigabytes|g",
    ("TB", "1"): "tb|terabytes|t",
    ("TB", "1000"): "pb|petabytes|p",
    ("TB", "1000000"): "eb|exabytes|e",
    ("count", "1"): "个|家|项|款|台|套|件|座|条|种|所|辆|支|只|批|处|期|门|例|部|片|张|块|卡|户|次|"
    "架|篇|组|企业|公司|模型|大模型|应用场景|场景|平台|项目|专利|标准|数据集|智能体|机架|标准机架|机器人|"
    "智能工厂|产品|enterprises|companies|firms|models|large models|scenarios|platforms|projects|"
    "patents|standards|data sets|datasets|agents|racks|standard racks|robots|smart factories|"
    "products",
    ("persons", "1"): "人|名|位|people|persons|specialists",
    ("percent", "1"): "%|percent|per cent|pct",
    ("percent", "10"): "成",
    ("rank", "1"): "第|位|名|no.|no|number|#|st|nd|rd|th|place",
    ("CNY_per_USD", "1"): "yuan per dollar",
}  # fmt: skip


@cache
def list_words() -> dict[str, tuple[Sense, ...]]:
    """Return what each word can mean.

    >>> [sense.base_unit for sense in list_words()["名"]]
    ['persons', 'rank']
    """
    words: dict[str, tuple[Sense, ...]] = {}
    for (base_unit, factor), forms in FORMS.items():
        for word in forms.split("|"):
            words[word] = (*words.get(word, ()), Sense(base_unit, Decimal(factor)))
    return words


def add_names(units: Mapping[str, Unit]) -> dict[str, tuple[Sense, ...]]:
    """Return the words, and the names and codes of a table's own units: they mean these only."""
    own = {
        name.lower(): (Sense(unit.base_unit, Decimal(str(unit.factor))),)
        for unit in units.values()
        for name in (unit.code, unit.name_en, unit.name_zh)
        if name[0].isalpha()
    }
    return own | list_words()
