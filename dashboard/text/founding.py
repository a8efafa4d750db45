"""Reports in words what the founding documents confirm: a table, then what it does not show."""

from collections.abc import Sequence

from dashboard.i18n import _, _n
from dashboard.text.values import format_value
from data.founding import Confirmation, Figure, Finding, Folder, Founding
from data.problems import format_rows


def build_report(findings: Sequence[Finding], *, founding: Founding, folder: Folder) -> str:
    """Return a row for each figure, then the other documents, unreadable files, and the count."""
    header = (_("figure id"), _("document"), _("place"), _("figure"), _("verdict"))
    notes = (_list_others(founding, folder), _list_unreadable(folder), _count(findings))
    table = format_rows([header, *map(_list_cells, findings)])
    return "\n".join([table, "", *filter(None, notes)])


def is_confirmed(finding: Finding) -> bool:
    """Tell whether the document contains the figure at the stated place."""
    return finding.confirmation is Confirmation.CONFIRMED


def format_verdict(finding: Finding) -> str:
    """Write what was found, and where or why not."""
    words = {
        Confirmation.CONFIRMED: _("confirmed"),
        Confirmation.ELSEWHERE: _("not found at the stated place; found in {lines}"),
        Confirmation.ABSENT: _("not found at the stated place, nor elsewhere"),
        Confirmation.MISSING: _("document missing from the folder"),
        Confirmation.ALTERED: _("document missing from the folder: the file of its name differs"),
        Confirmation.UNREADABLE: _("file unreadable: {reason}"),
    }
    lines = ", ".join(map(_format_line, finding.lines))
    return words[finding.confirmation].format(lines=lines, reason=finding.reason)


def format_figure(figure: Figure) -> str:
    """Write the figure as it is stated, in quotes the words that the document has for it."""
    value = format_value(float(figure.amount), figure.base_unit, comparator=figure.comparator)
    return f"{value} “{figure.wording}”" if figure.wording else value


def _list_cells(finding: Finding) -> tuple[str, ...]:
    figure = finding.figure
    place, stated = _format_line(figure.line), format_figure(figure)
    return (figure.id, figure.document.file, place, stated, format_verdict(finding))


def _format_line(number: int) -> str:
    return _("line {n}").format(n=number)


def _list_others(founding: Founding, folder: Folder) -> str:
    there, missing = _("in the folder"), _("missing")
    others = (
        f"{document.file} ({there if document.sha256 in folder.files else missing})"
        for document in founding.documents_without_figures
    )
    listed = ", ".join(others)
    return _("Documents that give no figures: {files}.").format(files=listed) if listed else ""


def _list_unreadable(folder: Folder) -> str:
    listed = ", ".join(f"{name} ({reason})" for name, reason in folder.unreadable.items())
    return _("Files that cannot be read: {files}.").format(files=listed) if listed else ""


def _count(findings: Sequence[Finding]) -> str:
    total, confirmed = len(findings), sum(map(is_confirmed, findings))
    if confirmed == total:
        message = _n("The figure is confirmed.", "All {n} figures are confirmed.", total)
    else:
        message = _n(
            "{confirmed} of {n} figure is confirmed.",
            "{confirmed} of {n} figures are confirmed.",
            total,
        )
    return message.format(n=total, confirmed=confirmed)
