"""Names of the coded values in the reader's language: levels, forces, tiers, families, measures."""

from dashboard.i18n import _, current_language
from data.measures import Measure
from schemas import Block, Omission, PaceNote, SdgRating, Silence, State, Step, Want
from schemas.codes import Code, Comparison, Family, Force, Kind, Level, Standing, Tier, Verdict

LISTS: dict[str, type[Code]] = {
    "level": Level,
    "force": Force,
    "tier": Tier,
    "family": Family,
    "kind": Kind,
    "verdict": Verdict,
    "comparison": Comparison,
    "standing": Standing,
    "state": State,
    "step": Step,
    "pace_note": PaceNote,
    "sdg_rating": SdgRating,
    "block": Block,
    "omission": Omission,
    "silence": Silence,
    "want": Want,
}


def name_code(column: str, code: str) -> str:
    """Return the name of a coded value; the code itself where the list lacks it.

    >>> name_code("tier", "primary")
    'Government site'
    """
    try:
        member = LISTS[column](code)
    except ValueError:
        return code or _("not known")
    return name_member(member)


def name_member(member: Code) -> str:
    """Return the name of a code in the reader's language."""
    return member.zh if current_language() == "zh" else member.en


def lower_first(name: str) -> str:
    """Write a name as it stands inside a sentence: only its first letter changes.

    >>> lower_first("Core AI enterprises only"), lower_first("AI parks")
    ('core AI enterprises only', 'AI parks')
    """
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def upper_first(clause: str) -> str:
    """Write a clause as it begins a sentence: only its first letter changes.

    >>> upper_first("no such code or name")
    'No such code or name'
    """
    return clause[:1].upper() + clause[1:]


def name_measure(measure: Measure) -> str:
    """Return the name of a measure."""
    names = {
        Measure.STATED: _("As stated"),
        Measure.USD: _("US dollars"),
        Measure.PER_RESIDENT: _("Per resident"),
        Measure.GDP_SHARE: _("Share of GDP"),
    }
    return names[measure]
