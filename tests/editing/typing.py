"""A form of the tiny dataset as an editor would fill it in."""

from datetime import date
from typing import Any

from dashboard.editing.content import NEW, Content
from dashboard.editing.judge import Judgement, judge
from dashboard.editing.rows import Form
from data import Catalog
from tests.factories import a_catalog

TODAY = date(2024, 11, 21)
TAKEN = {
    "targets": {"cn-gd-core-industry-value-2025-1"},
    "actuals": {"cn-gd-core-industry-value-2025-1"},
    "sources": {"gd-gov-cn-2024-1"},
    "instruments": {"cn-gd-2022-1"},
    "regions": {"CN", "CN-GD"},
    "indicators": {"core_industry_value"},
}
TYPED = {
    "region": "CN-GD",
    "indicator": "core_industry_value",
    "value": "超过4000亿元",
    "deadline": "2028-12-31",
    "instrument": "cn-gd-2022-1",
    "source": "gd-gov-cn-2024-1",
    "statement_en": "Over 400 billion yuan by 2028.",
}
NEW_SOURCE = {
    "source": NEW,
    "source.title": "新方案",
    "source.described": "no",
    "source.url": "https://www.gd.gov.cn/new",
    "source.published_on": "2024-03",
    "source.language": "zh",
    "source.tier": "primary",
}


def a_form(**cells: str) -> Content:
    """A new target that nothing is wrong with."""
    return Content(TYPED | cells)


def judged(content: Content, catalog: Catalog | None = None, **form: Any) -> Judgement:
    """What is to be said of a form over the tiny dataset."""
    known = Form(**{"table": "targets"} | form)
    return judge(known, content, catalog or a_catalog(), taken=TAKEN, today=TODAY)


def said(judgement: Judgement) -> list[tuple[str, str]]:
    """The errors by place."""
    return [(remark.place, remark.text) for remark in judgement.errors]


def warned(judgement: Judgement) -> list[tuple[str, str]]:
    """The names of the warnings by place."""
    return [(remark.place, remark.name) for remark in judgement.warnings]
