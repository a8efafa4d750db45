"""Codes that explain a verdict: why a figure was not used, what was found, what is missing."""

from schemas.codes import Code


class Block(Code):
    """Why a reported figure does not speak to a target, the first reason that holds."""

    RELATIVE = "relative", "A near-relative, not the same indicator", "近似指标，并非同一指标"
    CATCH_ALL = "catch_all", "The indicator has no shared meaning", "该指标没有统一含义"
    SCOPE = "scope", "Counts another scope", "口径不同"
    LOOSE = "loose", "Same kind of scope, not surely the same things", "口径类别相同，对象未必相同"
    UNIT = "unit", "Another currency", "币种不同"
    UNDATED = "undated", "Speaks of an unknown day", "所指日期不明"
    NOT_YET_KNOWN = "not_yet_known", "Not known by the as-of date", "截至查看日期尚未公布"


class PaceNote(Code):
    """What is special about a pace, or why there is none."""

    NO_FIGURE = "no_figure", "No dated figure", "没有注明日期的数据"
    SINGLE = "single", "Figures of one day only", "仅有一个日期的数据"
    NO_TIME = "no_time", "The first figure is not before the deadline", "首个数据不早于期限"
    LINEAR_ONLY = (
        "linear_only",
        "Straight path only: a base of zero or below",
        "基数不为正，仅按直线路径",
    )
    STOOD_STILL = "stood_still", "The figure has not moved", "数值没有变化"
    MOVED_AWAY = "moved_away", "The figure has moved away from the goal", "数值背离目标"
    FELL_BACK = "fell_back", "The goal was reached once and lost again", "曾经达到，后又回落"


class SdgRating(Code):
    """The rating of the Open SDG and Statistics Canada method, for comparison."""

    ON_TRACK = "on_track", "On track", "进展顺利"
    ACCELERATE = "accelerate", "Progress, acceleration needed", "有进展，需加快"
    LIMITED = "limited", "Limited progress", "进展有限"
    AWAY = "away", "Moving away", "背离目标"


class Silence(Code):
    """What is known of an indicator in a region."""

    TARGET_AND_ACTUAL = "target_and_actual", "Target and reported figure", "有目标有数据"
    TARGET_NO_ACTUAL = "target_no_actual", "Target, no reported figure", "有目标无数据"
    ACTUAL_ONLY = "actual_only", "Reported figure only", "有数据无目标"
    ACTUAL_STALE = "actual_stale", "Reported figure is stale", "数据过时"
    NOTHING_FOUND = "nothing_found", "Searched, nothing found", "已查找，未见"
    NOT_SEARCHED = "not_searched", "Nothing known, no search recorded", "未见，亦无查找记录"


class Want(Code):
    """What to look for next, the most telling first."""

    RESULT = "result", "The result of a goal that fell due", "到期目标的结果"
    NEWER_FIGURE = "newer_figure", "A figure newer than the stale one", "更新的数据"
    FIRST_FIGURE = "first_figure", "A first figure for an open goal", "未到期目标的首个数据"
    SECOND_FIGURE = "second_figure", "A second figure, so that pace shows", "第二个数据，以判断进度"
    GOAL = "goal", "Any goal at all", "任何目标"


class Omission(Code):
    """Why a regional target is not added to a sum, the first reason that holds."""

    DRAFT = "draft", "Only a draft", "仅为征求意见稿"
    SCOPE = "scope", "Counts another scope", "口径不同"
    UNIT = "unit", "Another currency", "币种不同"
    BOUND = "bound", "A range or an upper limit, not one figure", "区间或上限，并非单一数值"
    REPEATED = "repeated", "Another statement of the region is counted", "已计入该地区的另一表述"
    INSIDE = "inside", "Inside a region that is counted", "所在上级地区已计入"
