"""What an answer says of a comparison and of the counts of states."""

from datetime import date as Day

from pydantic import BaseModel

from dashboard.api.rows.blank import said
from schemas import Comparator, Force, Kind, Level, State


class ComparedRow(BaseModel):
    """A record of a comparison in the measure asked for, or one that is left out, with the reason.

    The figures of a record that is left out are null, and so are those that cannot be stated in
    the measure: `missing` says what lacks.
    """

    id: str | None = said("Id of the record.", "cn-gd-core-industry-value-2025-1")
    kind: Kind | None = said("Kind of record.", "target")
    region: str | None = said("Code of the region.", "CN-GD")
    level: Level | None = said("Level of the region.", "province")
    indicator: str | None = said("Code of what is measured.", "core_industry_value")
    scope: str | None = said("Code of a restriction that decides comparability.")
    comparator: Comparator | None = said("How the figure is meant.", "gt")
    shown: float | None = said("The figure in the measure.", 300000000000)
    shown_max: float | None = said("Upper end in the measure; only for a range.")
    measure: str | None = said("The measure.", "stated")
    unit: str | None = said(
        "Its unit; per resident: of money per resident, of all else per million residents.", "CNY"
    )
    measure_year: int | None = said("Year of the population or GDP that it is divided by.", 2024)
    rate: float | None = said("Yuan for a dollar, where one was needed.", 7.12)
    rate_year: int | None = said("Year of that rate.", 2024)
    missing: str | None = said("What lacks for the measure.", "gdp")
    left_out: str | None = said("Why the comparison leaves it out.", "superseded")
    date: Day | None = said("The last day that the deadline or as-of date can mean.", "2025-12-31")
    year: int | None = said("Year of that day.", 2025)
    announced: Day | None = said("Earliest day of the announcement.", "2022-12-15")
    force: Force | None = said("How binding the document is.", "plan")
    source: str | None = said("Code of the source.")


class StateCountRow(BaseModel):
    """How many targets of a group are in a state on the as-of day; drafts are not counted."""

    by: str | None = said("What the group is: a region or a family of indicators.", "region")
    group: str | None = said("Its code.", "CN-GD")
    state: State | None = said("The state.", "on_track")
    targets: int | None = said("How many targets of the group are in it.", 3)
    of: int | None = said("How many targets the group has.", 12)
