"""What a row of `context`, `searches` or `facts` may say: what surrounds the records."""

from typing import Self

from pydantic import model_validator

from schemas.codes import Outcome, Series, Standing
from schemas.fields import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    NonEmpty,
    Number,
    PartialDate,
    Row,
    Text,
    column,
)
from schemas.said import Said


class Context(Row):
    """One figure of a context series: what turns a value per resident, per GDP or into dollars."""

    region: NonEmpty = column("Region", "地区", "Code of the region.", examples=["CN-GD"])
    series: Series = column("Series", "序列", "Which series.", examples=["gdp"])
    year: int = column(
        "Year",
        "年份",
        "Year that the figure speaks of.",
        ge=EARLIEST_YEAR,
        le=LATEST_YEAR,
        unit="years",
        examples=[2024],
    )
    value: Number = column(
        "Value",
        "数值",
        "The figure as stated.",
        gt=0,
        unit="as `unit` says",
        examples=[141633.81],
    )
    unit: NonEmpty = column("Unit", "单位", "Code of the unit.", examples=["CNY_100M"])
    standing: Standing = column(
        "Standing",
        "可信度",
        "Whether the figure is official, an unofficial copy or derived.",
        examples=["official"],
    )
    source: NonEmpty = column(
        "Source", "来源", "Id of the source.", examples=["stats-gov-cn-2025-1"]
    )


class Search(Row):
    """A place where a goal was looked for and none found. Silence is a finding."""

    region: NonEmpty = column("Region", "地区", "Code of the region.", examples=["CN-XZ"])
    indicator: Text = column(
        "Indicator",
        "指标",
        "Code of the indicator looked for; blank for any.",
        default="",
        examples=["core_industry_value"],
    )
    looked_for: NonEmpty = column(
        "Looked for", "查找内容", "What was looked for.", examples=["any quantitative AI goal"]
    )
    searched_on: PartialDate = column(
        "Searched on", "查找日期", "Day of the search.", min_length=1, examples=["2026-11-21"]
    )
    outcome: NonEmpty = column("Outcome", "结果", "What was found.", examples=["none found"])
    note_en: Text = column(
        "Note",
        "说明",
        "What was found instead.",
        default="",
        examples=["only digital-economy figures"],
    )


class Fact(Row):
    """One line of the ledger: the record that a researched fact became, or why it was left out."""

    fact: NonEmpty = column(
        "Fact",
        "事实编号",
        "Number of the researched fact, or document, line and position of a founding figure.",
        examples=["F0001"],
    )
    outcome: Outcome = column("Outcome", "处理结果", "What became of it.", examples=["record"])
    record: Text = column(
        "Record",
        "记录",
        "Id of the record that carries it; blank where left out.",
        default="",
        examples=["cn-gd-core-industry-value-2025-1"],
    )
    reason_en: Text = column(
        "Reason",
        "原因",
        "Why it was merged, left out or mended.",
        default="",
        examples=["The same claim seen on another page."],
    )

    @model_validator(mode="after")
    def _says_where_it_went(self) -> Self:
        if (self.outcome is Outcome.LEFT_OUT) != (self.record == ""):
            raise ValueError(
                Said("`record` must name the record, except where the outcome is `left_out`")
            )
        if self.outcome is not Outcome.RECORD and not self.reason_en:
            raise ValueError(Said("`reason_en` must say why the fact was merged or left out"))
        return self
