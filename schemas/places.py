"""What a row of `regions` may say."""

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from schemas.codes import Level
from schemas.fields import NonEmpty, Row, Text, blank_to_none, column
from schemas.said import Said

REGION_CODE = r"^(CN(-[A-Z]{2})?|[0-9]{6}|CN-[A-Z]{2}-[A-Z0-9]{2,12})$"
GRID = 12  # the map of China is drawn on thirteen rows and columns of tiles

Tile = Annotated[Annotated[int, Field(ge=0, le=GRID)] | None, BeforeValidator(blank_to_none)]


class Region(Row):
    """A country, province-level division, prefecture-level city, district or named cluster."""

    code: str = column(
        "Code",
        "代码",
        "ISO 3166-2 for the country and its provinces, the six-digit GB/T 2260 code for cities and "
        "districts; a zone without a code carries its province's code and a short name of ours.",
        pattern=REGION_CODE,
        examples=["CN-GD", "340100", "CN-AH-VOICE"],
    )
    name_en: NonEmpty = column("Name", "英文名称", "English name as shown.", examples=["Guangdong"])
    name_zh: NonEmpty = column(
        "Chinese name", "中文名称", "Chinese name as shown.", examples=["广东省"]
    )
    level: Level = column("Level", "层级", "Administrative level.", examples=["province"])
    parent: Text = column(
        "Parent",
        "上级地区",
        "Code of the region that this one lies in; blank for the country only.",
        default="",
        examples=["CN"],
    )
    tile_row: Tile = column(
        "Tile row",
        "图块行",
        "Row of the province on the tile map, 0 at the top.",
        default=None,
        unit="tiles",
        examples=[8],
    )
    tile_column: Tile = column(
        "Tile column",
        "图块列",
        "Column of the province on the tile map, 0 at the left.",
        default=None,
        unit="tiles",
        examples=[8],
    )

    @model_validator(mode="after")
    def _parent_stands(self) -> Self:
        if (self.level is Level.COUNTRY) != (self.parent == ""):
            raise ValueError(Said("`parent` must name the region above; only the country has none"))
        return self
