"""Exhibits to draw, small and large."""

from datetime import date
from typing import Any

from dashboard.charts import LIGHT, build_ranking
from dashboard.export.exhibit import Exhibit
from dashboard.figures.model import Figure
from dashboard.text.sources import Citation
from tests.charts.frames import LONG_NAME, a_province, some_marks

ADDRESS = "http://127.0.0.1:8501/compare?indicator=core_industry_value&at=2025-11-21~3f2a9b1c"


def an_exhibit(count: int = 3, *, remark: str = "", **changes: Any) -> Exhibit:
    """A ranking of so many provinces, one of a long name, with whatever a test changes."""
    names = {"region_name": LONG_NAME} if count > 3 else {}
    rows = [a_province(place, **(names if place == 1 else {})) for place in range(count)]
    figure = {
        "chart": build_ranking(some_marks(*rows), theme=LIGHT, unit_title="bn yuan"),
        "title": "AI core industry: targets for 2025",
        "subtitle": "Provinces, in force, bn yuan",
        "finding": "Province 0 aims highest.",
        "footnotes": ("Left out, draft for comment: Hefei.",),
        "sources": (Citation(1, "Xinhua, a plan, 2023, Official media", "https://example.org/a"),),
        "as_of": date(2025, 11, 21),
        "version": "abc123",
    }
    return Exhibit(Figure(**(figure | changes)), "ranking", ADDRESS, remark=remark)
