"""Sentences that stand beside a field: what is wrong with it, or worth a second look."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha1

from dashboard.i18n import _
from dashboard.text.codes import upper_first
from dashboard.text.dates import format_date
from dashboard.text.joining import join_sentences
from data.checks.repeated import name_repeated
from data.revisions import Finding
from schemas import TABLES, Caution

PATTERN = "String should match pattern"
PAST, AHEAD, SAME, CONFLICT = "past", "ahead", "same_claim", "conflicting_claim"
KNOWN = "known"  # a new source, region and the like that the dataset may have already
SHOWN_AT = {"value_max": "value"}  # both ends are typed in one field
NO_CHOICE = "Input should be '"
NO_NUMBER = ("Input should be a valid number", "Input should be a valid integer")


@dataclass(frozen=True)
class Remark:
    """One sentence about one place of a form.

    A warning has a `name`, and `about` what it is about: a tick holds for that only. `others` are
    the records that it speaks of.
    """

    place: str
    text: str
    name: str = ""
    about: str = ""
    others: tuple[str, ...] = ()

    @property
    def tick(self) -> str:
        """What is kept when a person has looked at the warning: short, and of nothing else."""
        return sha1(f"{self.name}:{self.about}".encode(), usedforsecurity=False).hexdigest()[:12]


def remark_on(finding: Finding, table: str, *, row: Mapping[str, str], lead: str = "") -> Remark:
    """Turn what a check found into a sentence beside its field; `lead` is the part of the form."""
    place = f"{lead}{SHOWN_AT.get(finding.column, finding.column)}"
    if finding.caution:
        return Remark(
            place,
            _say_caution(finding.caution, finding),
            name=finding.caution,
            about=finding.value,
        )
    if other := name_repeated(finding.wrong):
        text = _("The dataset has this figure from this document already.")
        return Remark(place, text, others=(other,))
    return Remark(place, say_finding(finding, table, row))


def say_finding(finding: Finding, table: str, row: Mapping[str, str]) -> str:
    """Write what is wrong and what is allowed as sentences."""
    value = row.get(finding.column, finding.value)
    if finding.wrong.startswith(PATTERN):
        info = TABLES[table].fields[finding.column]
        example = (info.examples or [""])[0]
        return _("“{value}” cannot be used here. {allowed} Example: {example}").format(
            value=value, allowed=finding.allowed, example=example
        )
    if finding.wrong.startswith(NO_CHOICE):
        return _("“{value}” is not one of the choices.").format(value=value)
    if finding.wrong.startswith(NO_NUMBER):
        sentence = _("“{value}” is no plain number. Write digits alone, such as 1234.")
        return sentence.format(value=value)
    wrong = str(finding.wrong)
    allowed = str(finding.allowed) if finding.allowed.endswith("?") else ""
    return join_sentences([upper_first(wrong), allowed])


def _say_caution(name: str, finding: Finding) -> str:
    if name == Caution.MAGNITUDE:
        return _("The figure is a hundred times off the middle of its neighbours, or more.")
    sentences = {
        Caution.LATE: _("The deadline, {day}, lies before the goal was announced."),
        Caution.EARLY: _("The figure speaks of {day}, a day after it was published."),
    }
    return sentences[Caution(name)].format(day=format_date(finding.value))
