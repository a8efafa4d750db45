"""What a row of `indicators`, `units` or `scopes` may say: the words that state quantities."""

from schemas.codes import Comparison, Dimension, Direction, Family, Truth
from schemas.fields import MaybeNumber, NonEmpty, Number, Row, Text, column

CODE = r"^[a-z][a-z0-9_]*$"
SCOPE_CODE = r"^[a-z][a-z0-9-]*$"


class Unit(Row):
    """A unit in which figures are stated: `value x factor` gives the figure in the base unit."""

    code: NonEmpty = column("Code", "代码", "Code used by records.", examples=["CNY_100M"])
    name_en: NonEmpty = column("Name", "英文名称", "English name.", examples=["100 million yuan"])
    name_zh: NonEmpty = column("Chinese name", "中文名称", "Chinese name.", examples=["亿元"])
    dimension: Dimension = column("Dimension", "量纲", "Kind of quantity.", examples=["money"])
    base_unit: NonEmpty = column(
        "Base unit", "基本单位", "Code of the unit that figures are converted to.", examples=["CNY"]
    )
    factor: Number = column(
        "Factor",
        "换算系数",
        "How many base units one of this unit is.",
        gt=0,
        unit="base units",
        examples=[100000000],
    )


class Indicator(Row):
    """What is measured."""

    code: str = column(
        "Code",
        "代码",
        "Code used by records and links.",
        pattern=CODE,
        examples=["core_industry_value"],
    )
    name_en: NonEmpty = column("Name", "英文名称", "English name.", examples=["AI core industry"])
    name_zh: NonEmpty = column(
        "Chinese name", "中文名称", "Chinese name.", examples=["人工智能核心产业规模"]
    )
    family: Family = column(
        "Family", "类别", "Group in which the indicator is listed.", examples=["industry"]
    )
    base_unit: NonEmpty = column(
        "Base unit", "基本单位", "Unit in which figures are compared.", examples=["CNY"]
    )
    direction: Direction = column(
        "Direction", "方向", "Whether a higher or a lower figure is better.", examples=["higher"]
    )
    additive: Truth = column(
        "May be added up",
        "可否加总",
        "Whether figures of several regions may be added together.",
        examples=["yes"],
    )
    comparable: Truth = column(
        "May be compared",
        "可否比较",
        "No for catch-alls whose records share no meaning; they enter no comparison.",
        examples=["yes"],
    )
    relatives: Text = column(
        "Relatives",
        "近似指标组",
        "Name of the group of near-relatives that look alike but must not be ranked or added "
        "together; blank where there are none.",
        default="",
        examples=["industry_value"],
    )
    minimum: MaybeNumber = column(
        "Minimum",
        "下限",
        "Lowest figure that makes sense; blank for none, or for 0 where it is a percentage.",
        default=None,
        unit="base units",
        examples=[0],
    )
    maximum: MaybeNumber = column(
        "Maximum",
        "上限",
        "Highest figure that makes sense; blank for none, or for 100 where it is a percentage.",
        default=None,
        unit="base units",
        examples=[100],
    )
    definition_en: NonEmpty = column(
        "Definition", "英文定义", "What is counted.", examples=["Scale of the AI core industry."]
    )
    definition_zh: NonEmpty = column(
        "Chinese definition",
        "中文定义",
        "What is counted, in Chinese.",
        examples=["人工智能核心产业规模。"],
    )


class Scope(Row):
    """A restriction under which a figure counts other things than its indicator's definition."""

    code: str = column(
        "Code", "代码", "Code used by records.", pattern=SCOPE_CODE, examples=["above-scale"]
    )
    name_en: NonEmpty = column(
        "Name", "英文名称", "English name.", examples=["Enterprises above designated size only"]
    )
    name_zh: NonEmpty = column(
        "Chinese name", "中文名称", "Chinese name.", examples=["仅规模以上企业"]
    )
    comparison: Comparison = column(
        "In comparisons",
        "可比性",
        "Whether such figures stay in comparisons with a note or are kept apart.",
        examples=["noted"],
    )
