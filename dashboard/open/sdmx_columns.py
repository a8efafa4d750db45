"""The columns of the SDMX files: each is defined once, for the rows and for the structures."""

from typing import NamedTuple

DIMENSION, TIME, MEASURE, ATTRIBUTE = "dimension", "time", "measure", "attribute"


class Column(NamedTuple):
    """A component: its role, its name, and its code list, or else its type."""

    id: str
    role: str
    name: str
    codes: str = ""
    type: str = "String"
    required: bool = False


COLUMNS = (
    Column("REF_AREA", DIMENSION, "Region that the figure speaks of", "CL_REF_AREA"),
    Column("INDICATOR", DIMENSION, "What is measured", "CL_INDICATOR"),
    Column("SCOPE", DIMENSION, "Restriction of what is counted", "CL_SCOPE"),
    Column("RECORD_ID", DIMENSION, "Id of the record, as on its page"),
    Column("TIME_PERIOD", TIME, "Deadline, or date of the reported figure"),
    Column("OBS_VALUE", MEASURE, "Figure as stated; lower end of a range", "", "Double", True),
    Column("OBS_VALUE_MAX", MEASURE, "Upper end of a range", "", "Double"),
    Column("COMPARATOR", ATTRIBUTE, "How the figure is meant", "CL_COMPARATOR", "", True),
    Column("UNIT_MEASURE", ATTRIBUTE, "Unit", "CL_UNIT_MEASURE", "", True),
    Column("UNIT_MULT", ATTRIBUTE, "Power of ten to multiply by", "CL_UNIT_MULT", "", True),
    Column("OBS_STATUS", ATTRIBUTE, "Status of the figure", "CL_OBS_STATUS", "", True),
    Column("FORCE", ATTRIBUTE, "How binding the document is", "CL_FORCE"),
    Column("ANNOUNCED", ATTRIBUTE, "When it was announced", "", "ObservationalTimePeriod"),
    Column("INSTRUMENT", ATTRIBUTE, "Id of the document in the table of instruments"),
    Column("SOURCE", ATTRIBUTE, "Id of the source in the table of sources", "", "String", True),
    Column("SOURCE_TIER", ATTRIBUTE, "How close the source stands to the authority", "CL_TIER"),
    Column("SOURCE_URL", ATTRIBUTE, "Where the source was seen", "", "URI"),
    Column("SUPERSEDED_BY", ATTRIBUTE, "Id of the target that replaced it"),
)
