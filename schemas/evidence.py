"""What a row of `instruments`, `sources`, `evidence` or `conflicts` may say."""

from typing import Self

from pydantic import model_validator

from schemas.codes import Force, Tier, Truth, Verdict
from schemas.fields import MaybeNumber, NonEmpty, PartialDate, Row, Text, Url, column
from schemas.said import Said

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Instrument(Row):
    """The plan, opinions, measures, law, work report or statement that states a figure."""

    id: str = column("Id", "编号", "Readable id.", pattern=SLUG, examples=["cn-gd-2022-2"])
    title_en: Text = column(
        "Title",
        "英文标题",
        "English title or description.",
        default="",
        examples=["Three-Year Action Plan for the AI Industry"],
    )
    title_zh: Text = column(
        "Chinese title",
        "中文标题",
        "Chinese title, where known.",
        default="",
        examples=["人工智能产业三年行动计划"],
    )
    described: Truth = column(
        "Title is a description",
        "标题为描述",
        "Yes where nobody saw the title and the text given only describes the document.",
        examples=["no"],
    )
    issuer_en: Text = column(
        "Issuer",
        "发布机关",
        "Who issued it.",
        default="",
        examples=["Guangdong Provincial Government"],
    )
    issued_on: PartialDate = column(
        "Issued on",
        "发布日期",
        "Day, month or year of issue, as far as known; blank where unknown.",
        default="",
        examples=["2022-12-15", "2022-12"],
    )
    force: Force = column("Force", "效力", "How binding it is.", examples=["plan"])

    @model_validator(mode="after")
    def _has_title(self) -> Self:
        if not (self.title_en or self.title_zh):
            raise ValueError(Said("`title_en` or `title_zh` must be filled"))
        return self


class Source(Row):
    """The page on which a figure was seen."""

    id: str = column(
        "Id",
        "编号",
        "Readable id: host, year and a number.",
        pattern=SLUG,
        examples=["gd-gov-cn-2022-1"],
    )
    title: NonEmpty = column(
        "Title",
        "标题",
        "Title of the page in its own language, or a description of it.",
        examples=["人工智能产业三年行动计划"],
    )
    described: Truth = column(
        "Title is a description",
        "标题为描述",
        "Yes where nobody saw the page's own title.",
        examples=["no"],
    )
    publisher: Text = column(
        "Publisher",
        "发布者",
        "Whose text it is.",
        default="",
        examples=["Guangdong Provincial Government"],
    )
    url: Url = column(
        "Address",
        "网址",
        "Where the page was seen; blank for a founding document, which is kept as a file.",
        default="",
        examples=["https://www.gd.gov.cn/zwgk/plan.html"],
    )
    published_on: PartialDate = column(
        "Published on",
        "发布日期",
        "Day, month or year of publication, as far as known.",
        default="",
        examples=["2022-12-15", "2022-12"],
    )
    language: NonEmpty = column(
        "Language",
        "语言",
        "ISO 639-1 code of the page's language.",
        pattern=r"^[a-z]{2}$",
        examples=["zh"],
    )
    tier: Tier = column(
        "Tier", "来源层级", "How close the page stands to the authority.", examples=["primary"]
    )


class Evidence(Row):
    """What a second, independent source says about a record."""

    record: NonEmpty = column(
        "Record", "记录", "Id of the record.", examples=["cn-gd-core-industry-value-2025-1"]
    )
    source: Text = column(
        "Source",
        "来源",
        "Id of the source; blank where none was found.",
        default="",
        examples=["gd-gov-cn-2022-1"],
    )
    verdict: Verdict = column(
        "Verdict",
        "结论",
        "Whether the source says the same or another figure.",
        examples=["corroborates"],
    )
    value: MaybeNumber = column(
        "Value",
        "数值",
        "The figure that the source gives, where it differs.",
        default=None,
        unit="as `unit` says",
        examples=[2800],
    )
    unit: Text = column("Unit", "单位", "Unit of that figure.", default="", examples=["CNY_100M"])
    note_en: Text = column(
        "Note",
        "说明",
        "What was seen, in our words.",
        default="",
        examples=["Gives the figure of the earlier draft."],
    )

    @model_validator(mode="after")
    def _source_stands(self) -> Self:
        if (self.verdict is Verdict.NONE_FOUND) != (self.source == ""):
            raise ValueError(
                Said("`source` must be filled, except where the verdict is `none_found`")
            )
        return self


class Conflict(Row):
    """Two records that were judged by hand to disagree although no rule pairs them."""

    record: NonEmpty = column(
        "Record", "记录", "Id of one record.", examples=["cn-gd-core-industry-value-2025-1"]
    )
    other: NonEmpty = column(
        "Other record",
        "另一记录",
        "Id of the other record.",
        examples=["cn-gd-core-industry-value-2025-2"],
    )
    why_en: NonEmpty = column(
        "Why",
        "原因",
        "What they disagree about, in our words.",
        examples=["One counts associated industries."],
    )
