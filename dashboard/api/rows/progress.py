"""What an answer says of states, changes of promises, and what is known where."""

from datetime import date as Day

from pydantic import BaseModel

from dashboard.api.rows.blank import said
from schemas import (
    Comparator,
    Family,
    Force,
    Level,
    PaceNote,
    SdgRating,
    Silence,
    State,
    Step,
    Tier,
)


class StateRow(BaseModel):
    """The state of a target on the as-of day, with all that the verdict rests on. Figures are in
    base units.
    """

    id: str | None = said("Id of the target.", "cn-gd-core-industry-value-2025-1")
    region: str | None = said("Code of the region.", "CN-GD")
    indicator: str | None = said("Code of what is measured.", "core_industry_value")
    scope: str | None = said("Code of a restriction that decides comparability.")
    level: Level | None = said("Level of the region.", "province")
    family: Family | None = said("Family of the indicator.", "industry")
    force: Force | None = said("How binding the document is.", "plan")
    draft: bool | None = said("Whether it stands in a draft only.", False)
    state: State | None = said("What the day's knowledge says of it.", "on_track")
    comparator: Comparator | None = said("How the goal is meant.", "gt")
    goal: float | None = said("The figure that the path leads to.", 300000000000)
    base_unit: str | None = said("Code of the unit of all figures in this row.", "CNY")
    date: Day | None = said("The deadline: the last day that it can mean.", "2025-12-31")
    year: int | None = said("Year of the deadline.", 2025)
    announced: Day | None = said("Earliest day of the announcement.", "2022-12-15")
    superseded_by: str | None = said("Id of the target that replaces it.")
    actual: str | None = said("Id of the figure that decides, or else the last.")
    actual_comparator: Comparator | None = said("How that figure is meant.", "eq")
    actual_value: float | None = said("That figure.", 220000000000)
    actual_date: Day | None = said("Day that it speaks of.", "2024-12-31")
    actual_tier: Tier | None = said("How close its source stands to the authority.", "primary")
    self_reported: bool | None = said("Whether the region itself reports it.", True)
    met: bool | None = said("Whether it meets the goal; null where that is unknown.", False)
    decides: bool | None = said("Whether it decides the state, or is only shown.", False)
    stale: bool | None = said("Whether it is older than 18 months.", False)
    contested: bool | None = said("Whether a record or second source contradicts it.", False)
    baseline: str | None = said("Id of the figure where the path starts.")
    baseline_value: float | None = said("That figure.", 180000000000)
    baseline_date: Day | None = said("Day that it speaks of.", "2023-12-31")
    linear_ratio: float | None = said("Pace over the pace needed, on a straight path.", 0.97)
    compound_ratio: float | None = said("Pace over the pace needed, compounding.", 1.02)
    pace_multiple: float | None = said("How many times the last pace is needed.", 1.4)
    sdg_rating: SdgRating | None = said("Rating by the Open SDG method, for comparison.")
    pace_note: PaceNote | None = said("What is special about the pace, or why there is none.")
    days_to_deadline: int | None = said("Days left; below zero once it has passed.", -325)
    matched: int | None = said("Figures that speak to the goal.", 2)
    blocked: int | None = said("Figures on the topic that do not.", 1)


class StepRow(BaseModel):
    """What a statement did to what was promised before. Figures are in base units."""

    step: Step | None = said("What it did.", "raised")
    on: Day | None = said("Day of the statement.", "2024-02-01")
    region: str | None = said("Code of the region.", "CN-GD")
    indicator: str | None = said("Code of what is measured.", "core_industry_value")
    scope: str | None = said("Code of a restriction that decides comparability.")
    level: Level | None = said("Level of the region.", "province")
    family: Family | None = said("Family of the indicator.", "industry")
    id: str | None = said("Id of the target.", "cn-gd-core-industry-value-2025-1")
    comparator: Comparator | None = said("How the figure is meant.", "gt")
    goal: float | None = said("The figure.", 300000000000)
    base_unit: str | None = said("Code of its unit.", "CNY")
    date: Day | None = said("The deadline.", "2025-12-31")
    force: Force | None = said("How binding the document is.", "plan")
    draft: bool | None = said("Whether it stands in a draft only.", False)
    loose: bool | None = said("Whether its scope names only a kind of restriction.", False)
    previous: str | None = said("Id of the target that it is compared with.")
    previous_comparator: Comparator | None = said("How that figure was meant.", "ge")
    previous_value: float | None = said("That figure.", 200000000000)
    previous_deadline: Day | None = said("Its deadline.", "2025-12-31")
    replaces: bool | None = said("Whether it takes that one's place.", True)
    value_ratio: float | None = said("This figure over that one.", 1.5)
    days_moved: int | None = said("Days by which the deadline moved.", 0)


class CoverageRow(BaseModel):
    """What is known of an indicator in a region, and when a goal was last looked for in vain."""

    region: str | None = said("Code of the region.", "CN-GD")
    indicator: str | None = said("Code of what is measured.", "core_industry_value")
    level: Level | None = said("Level of the region.", "province")
    family: Family | None = said("Family of the indicator.", "industry")
    silence: Silence | None = said("What is known.", "target_and_actual")
    targets: int | None = said("How many targets.", 3)
    actuals: int | None = said("How many reported figures.", 2)
    latest_actual: Day | None = said("Day that the latest figure speaks of.", "2024-12-31")
    searched_on: Day | None = said("Day of the latest search without a find.", "2026-11-21")
    looked_for: str | None = said("What was looked for.", "any quantitative AI goal")
