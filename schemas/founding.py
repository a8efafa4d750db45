"""What a row of `seeds/documents.csv` or `seeds/figures.csv` may say: what the founding documents
state, and where. They stand apart from the dataset: no record is made from them.
"""

from schemas.codes import Comparator
from schemas.evidence import SLUG
from schemas.fields import NonEmpty, Number, Row, Text, column
from schemas.tables import Table


class FoundingDocument(Row):
    """A text that the dataset began with. It is not kept here; its digest tells it from others."""

    id: str = column(
        "Id", "编号", "Id among the sources.", pattern=SLUG, examples=["founding-document-002"]
    )
    file: NonEmpty = column(
        "File",
        "文件名",
        "Name that the file had; a copy may bear another.",
        pattern=r"^[^/\\]+$",
        examples=["002_ff931db7a704fc12.txt"],
    )
    sha256: str = column(
        "SHA-256",
        "SHA-256 摘要",
        "Digest of the file, in lower-case hex digits.",
        pattern="^[0-9a-f]{64}$",
        examples=["031cab7f3959a0aeb36a21b9d155dc255b72ad45b88d36b1196b854dfa16d940"],
    )


class FoundingFigure(Row):
    """A figure that a founding document states, in the unit that it uses, and the place of it."""

    document: NonEmpty = column(
        "Document", "初始文件", "Id of the document.", examples=["founding-document-002"]
    )
    line: int = column(
        "Line",
        "行号",
        "Number of the line, counted from 1 without the blank ones.",
        ge=1,
        unit="lines",
        examples=[12],
    )
    position: int = column(
        "Position",
        "行内序号",
        "Which of the figures of that line, counted from 1.",
        ge=1,
        unit="figures",
        examples=[1],
    )
    comparator: Comparator = column(
        "Comparator", "比较方式", "How the figure is meant.", examples=["gt"]
    )
    value: Number = column(
        "Value", "数值", "The figure as stated.", unit="as `unit` says", examples=[300]
    )
    unit: NonEmpty = column("Unit", "单位", "Code of the unit.", examples=["CNY_1B"])
    wording: Text = column(
        "Wording",
        "原文用词",
        "The words that stand for the figure where the document has no digits; else blank.",
        default="",
        examples=["national leadership"],
    )


FOUNDING_DOCUMENTS = Table("documents", "Founding documents", FoundingDocument, ("id",))
FOUNDING_FIGURES = Table(
    "figures",
    "Founding figures",
    FoundingFigure,
    ("document", "line", "position"),
    {"document": "documents", "unit": "units"},
)
