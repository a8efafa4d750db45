"""Closed code lists: every value that a coded column may hold, named in English and Chinese."""

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """A code with its two names: `Comparator.GT.en == "over"`, `.zh == "超过"`."""

    en: str
    zh: str

    def __new__(cls, value: str, en: str, zh: str) -> Self:
        """Make a member out of its code and its two names."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.en = en
        member.zh = zh
        return member


class Level(Code):
    """Administrative level of a region."""

    COUNTRY = "country", "Country", "国家"
    PROVINCE = "province", "Province level", "省级"
    CITY = "city", "Prefecture-level city", "地市级"
    DISTRICT = "district", "District or county", "县区级"
    CLUSTER = "cluster", "Zone or cluster", "园区或集群"


class Comparator(Code):
    """How a stated value is meant. It is data: "over 300" is met only by a value above 300."""

    GT = "gt", "over", "超过"
    GE = "ge", "at least", "不少于"
    EQ = "eq", "exactly", "等于"
    APPROX = "approx", "about", "约"
    LE = "le", "at most", "不超过"
    LT = "lt", "under", "低于"
    RANGE = "range", "between", "介于"


class Direction(Code):
    """Which way an indicator should move."""

    HIGHER = "higher", "Higher is better", "越高越好"
    LOWER = "lower", "Lower is better", "越低越好"


class Family(Code):
    """Group of indicators that people look for together."""

    INDUSTRY = "industry", "Industry size", "产业规模"
    ENTERPRISES = "enterprises", "Enterprises", "企业"
    COMPUTING = "computing", "Computing power", "算力"
    APPLICATIONS = "applications", "Applications", "应用"
    MODELS = "models", "Models and data", "模型与数据"
    INNOVATION = "innovation", "Innovation", "创新"
    RESOURCES = "resources", "Money and people", "资金与人才"
    OTHER = "other", "Other", "其他"


class Dimension(Code):
    """What kind of quantity a unit measures; a record's unit and its indicator's unit share one."""

    MONEY = "money", "Money", "金额"
    COUNT = "count", "Count", "数量"
    PERSONS = "persons", "People", "人数"
    COMPUTING = "computing", "Computing power", "算力"
    STORAGE = "storage", "Storage", "存储量"
    PERCENT = "percent", "Percent", "百分比"
    RANK = "rank", "Rank", "名次"
    RATE = "rate", "Exchange rate", "汇率"


class Force(Code):
    """How binding an instrument is, strongest first."""

    LAW = "law", "Law or regulation", "法规"
    PLAN = "plan", "Plan or policy document", "规划或政策文件"
    WORK_REPORT = "work_report", "Government work report", "政府工作报告"
    SPEECH = "speech", "Official statement", "官方表态"
    MEDIA = "media", "Media report", "媒体报道"
    DRAFT = "draft", "Draft for comment", "征求意见稿"


class Tier(Code):
    """How close a source stands to the authority whose figure it gives, closest first."""

    PRIMARY = "primary", "Government site", "政府网站"
    REPOST = "repost", "Full text elsewhere", "全文转载"
    OFFICIAL_MEDIA = "official_media", "Official media", "官方媒体"
    SECONDARY = "secondary", "Secondary source", "二手来源"


class Comparison(Code):
    """What a scope does to a comparison of its indicator."""

    NOTED = "noted", "Compared, with a note", "可比，附注说明"
    APART = "apart", "Kept apart", "不参与比较"


class Verdict(Code):
    """What a second look at a record found."""

    CORROBORATES = "corroborates", "Says the same", "一致"
    DISPUTES = "disputes", "Gives another figure", "数值不同"
    NONE_FOUND = "none_found", "No second source found", "未找到第二来源"


class Series(Code):
    """Context series used by the measures."""

    GDP = "gdp", "Gross domestic product", "地区生产总值"
    POPULATION = "population", "Resident population", "常住人口"
    CNY_PER_USD = "cny_per_usd", "Exchange rate, yuan per US dollar", "美元兑人民币汇率"


class Standing(Code):
    """How far a context figure can be trusted."""

    OFFICIAL = "official", "Official figure", "官方数据"
    UNOFFICIAL = "unofficial", "Unofficial copy", "非官方转录"
    DERIVED = "derived", "Derived", "推算"


class Outcome(Code):
    """What became of a researched fact."""

    RECORD = "record", "Became a record", "成为记录"
    MERGED = "merged", "Merged into a record", "并入记录"
    LEFT_OUT = "left_out", "Left out", "未采用"


class Caution(Code):
    """A warning about a record that a person may look at and let stand."""

    MAGNITUDE = "magnitude", "Far off its neighbours", "与同类数值相差悬殊"
    LATE = "late", "Deadline before the announcement", "期限早于发布日期"
    EARLY = "early", "Dated after its publication", "日期晚于发布日期"


class Kind(Code):
    """The two kinds of record."""

    TARGET = "target", "Target", "目标"
    ACTUAL = "actual", "Reported figure", "实际值"


class Truth(Code):
    """A yes-or-no column."""

    YES = "yes", "Yes", "是"
    NO = "no", "No", "否"


class State(Code):
    """What a day's knowledge says of a target: exactly one of these."""

    SUPERSEDED = "superseded", "Superseded", "已被取代"
    UNDATED = "undated", "No deadline", "未定期限"
    ACHIEVED_EARLY = "achieved_early", "Achieved early", "提前完成"
    ACHIEVED_ON_TIME = "achieved_on_time", "Achieved on time", "如期完成"
    # Often only a figure of a later day exists; the name must hold then too.
    ACHIEVED_LATE = "achieved_late", "Achieved, seen after the deadline", "期后确认完成"
    MISSED = "missed", "Missed", "未完成"
    DISPUTED = "disputed", "Figures disagree", "数据不一致"
    DUE_NO_RESULT = "due_no_result", "Due, no result reported", "到期未见结果"
    ON_TRACK = "on_track", "On track", "进度正常"
    BEHIND = "behind", "Behind", "进度滞后"
    DEPENDS_ON_PATH = "depends_on_path", "Depends on growth path", "取决于增长路径"
    NO_BASELINE = "no_baseline", "No baseline", "缺少基准"


class Step(Code):
    """What a statement did to what was promised before."""

    SET = "set", "Set", "提出"
    RAISED = "raised", "Raised", "上调"
    LOWERED = "lowered", "Lowered", "下调"
    RESTATED = "restated", "Restated", "重申"
    POSTPONED = "postponed", "Postponed", "推迟"
    BROUGHT_FORWARD = "brought_forward", "Brought forward", "提前"
    DROPPED = "dropped", "Ended without a successor", "到期后无后续目标"
