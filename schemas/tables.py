"""The tables of the dataset: the model of a row, the key, and what the columns point at."""

from dataclasses import dataclass, field
from functools import cached_property

from pydantic.fields import FieldInfo

from schemas.background import Context, Fact, Search
from schemas.evidence import Conflict, Evidence, Instrument, Source
from schemas.fields import Row
from schemas.measures import Indicator, Scope, Unit
from schemas.places import Region
from schemas.record import Actual, Target


@dataclass(frozen=True)
class Table:
    """One table: its row model, its key, and `references` from a column to another table's key."""

    name: str
    title: str
    model: type[Row]
    key: tuple[str, ...]
    references: dict[str, str] = field(default_factory=dict[str, str])
    sorted_by: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[str, ...]:
        """The columns that the rows of the file are sorted by, as text: the key, unless told."""
        return self.sorted_by or self.key

    @cached_property
    def fields(self) -> dict[str, FieldInfo]:
        """What each column holds, in file order."""
        fields = self.model.model_fields
        return {name: info for name, info in fields.items() if not info.exclude}

    @cached_property
    def columns(self) -> list[str]:
        """Column names in file order."""
        return list(self.fields)


_CLAIM_POINTS_AT = {
    "region": "regions",
    "indicator": "indicators",
    "scope": "scopes",
    "unit": "units",
    "instrument": "instruments",
    "source": "sources",
}

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table("regions", "Regions", Region, ("code",), {"parent": "regions"}),
        Table("indicators", "Indicators", Indicator, ("code",), {"base_unit": "units"}),
        Table("units", "Units", Unit, ("code",), {"base_unit": "units"}),
        Table("scopes", "Scopes", Scope, ("code",)),
        Table("instruments", "Instruments", Instrument, ("id",)),
        Table("sources", "Sources", Source, ("id",)),
        Table(
            "targets",
            "Targets",
            Target,
            ("id",),
            _CLAIM_POINTS_AT,
            sorted_by=("region", "indicator", "deadline", "id"),
        ),
        Table(
            "actuals",
            "Reported figures",
            Actual,
            ("id",),
            _CLAIM_POINTS_AT,
            sorted_by=("region", "indicator", "as_of", "id"),
        ),
        Table(
            "evidence",
            "Second sources",
            Evidence,
            ("record", "source", "verdict"),
            {"record": "records", "source": "sources", "unit": "units"},
        ),
        Table(
            "conflicts",
            "Conflicts judged by hand",
            Conflict,
            ("record", "other"),
            {"record": "records", "other": "records"},
        ),
        Table(
            "context",
            "Context series",
            Context,
            ("region", "series", "year"),
            {"region": "regions", "unit": "units", "source": "sources"},
        ),
        Table(
            "searches",
            "Searches without a find",
            Search,
            ("region", "looked_for", "searched_on"),
            {"region": "regions", "indicator": "indicators"},
        ),
        Table("facts", "Ledger of researched facts", Fact, ("fact",), {"record": "records"}),
    )
}
