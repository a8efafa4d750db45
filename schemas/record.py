"""What a record, target or actual, may say: one claim by one instrument, seen in one source."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, TypeAdapter, model_validator

from schemas.codes import Caution, Comparator, Kind
from schemas.fields import MaybeNumber, NonEmpty, Number, PartialDate, Row, Text, column
from schemas.said import Said

RECORD_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
CAUTIONS = [caution.value for caution in Caution]


def _check_cautions(text: str) -> str:
    unknown = next((word for word in text.split() if word not in CAUTIONS), None)
    if unknown is not None:
        raise ValueError(
            Said(
                "`{unknown}` is no warning. Known are {known}",
                unknown=unknown,
                known=", ".join(CAUTIONS),
            )
        )
    return text


Cautions = Annotated[str, AfterValidator(_check_cautions)]


class Quantity(Row):
    """Who and what a figure speaks of, and the figure as stated."""

    id: str = column(
        "Id",
        "编号",
        "Stable, readable id, used in addresses and citations.",
        pattern=RECORD_ID,
        examples=["cn-gd-core-industry-value-2025-1"],
    )
    region: NonEmpty = column(
        "Region", "地区", "Code of the region that the figure speaks of.", examples=["CN-GD"]
    )
    indicator: NonEmpty = column(
        "Indicator", "指标", "Code of what is measured.", examples=["core_industry_value"]
    )
    scope: Text = column(
        "Scope",
        "口径",
        "Code of a restriction that decides comparability; blank where the definition holds.",
        default="",
        examples=["above-scale"],
    )
    comparator: Comparator = column(
        "Comparator", "比较方式", "How the value is meant.", examples=["gt"]
    )
    value: Number = column(
        "Value",
        "数值",
        "The figure as stated; the lower end of a range.",
        unit="as `unit` says",
        examples=[3000],
    )
    value_max: MaybeNumber = column(
        "Upper value",
        "上限值",
        "Upper end; only for a range.",
        default=None,
        unit="as `unit` says",
        examples=[3500],
    )
    unit: NonEmpty = column(
        "Unit", "单位", "Code of the unit in which it was stated.", examples=["CNY_100M"]
    )

    @model_validator(mode="after")
    def _range_has_two_ends(self) -> Self:
        upper = self.value_max
        if self.comparator is not Comparator.RANGE:
            if upper is not None:
                raise ValueError(
                    Said(
                        "`value_max` is only for a range. Received {upper:g} with `{comparator}`",
                        upper=upper,
                        comparator=self.comparator,
                    )
                )
        elif upper is None:
            raise ValueError(Said("`value_max` must be filled for a range"))
        elif upper <= self.value:
            raise ValueError(
                Said(
                    "`value_max` must be above {value:g}. Received {upper:g}",
                    value=self.value,
                    upper=upper,
                )
            )
        return self


class Due(Row):
    """When a goal is to be met."""

    deadline: PartialDate = column(
        "Deadline",
        "期限",
        "Last day by which it is to be met; blank where none was stated.",
        default="",
        examples=["2025-12-31"],
    )


class Reported(Row):
    """When a reported figure held."""

    as_of: PartialDate = column(
        "As of",
        "截至日期",
        "Day, month or year that the figure speaks of; blank where unknown.",
        default="",
        examples=["2024-12-31"],
    )


class Wording(Row):
    """Where a figure stands and what was said."""

    instrument: Text = column(
        "Instrument",
        "政策文件",
        "Id of the document that states it; blank where only a page was seen.",
        default="",
        examples=["cn-gd-2022-2"],
    )
    source: NonEmpty = column(
        "Source",
        "来源",
        "Id of the main source: the best page on which it was seen.",
        examples=["gd-gov-cn-2022-1"],
    )
    statement_en: NonEmpty = column(
        "Statement",
        "英文表述",
        "What was said, in our own words.",
        examples=["Guangdong wants its core AI industry to exceed 300 billion yuan by 2025."],
    )
    statement_zh: Text = column(
        "Chinese statement",
        "中文表述",
        "What was said, in Chinese, where written.",
        default="",
        examples=["广东省提出到2025年人工智能核心产业规模超过3000亿元。"],
    )
    note_en: Text = column(
        "Note",
        "说明",
        "What exactly is counted, doubts and conflicts.",
        default="",
        examples=["Large-model companies only."],
    )
    acknowledged: Cautions = column(
        "Acknowledged",
        "已确认",
        "Names of the warnings that a person looked at and let stand, separated by spaces.",
        default="",
        examples=["magnitude"],
    )


class Target(Wording, Due, Quantity):
    """A quantitative goal: who aims at what, by when, said in which instrument."""

    kind: Literal[Kind.TARGET] = Field(Kind.TARGET, exclude=True, repr=False)


class Actual(Wording, Reported, Quantity):
    """A reported figure with the date that it speaks of."""

    kind: Literal[Kind.ACTUAL] = Field(Kind.ACTUAL, exclude=True, repr=False)


Record = Annotated[Target | Actual, Field(discriminator="kind")]
RECORD: TypeAdapter[Target | Actual] = TypeAdapter(Record)
