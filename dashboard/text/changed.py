"""Says in words what became of an exported figure."""

from typing import Any

from dashboard.i18n import _, _n
from dashboard.text.codes import name_code
from dashboard.text.dates import format_day


def describe_answer(answer: Any) -> list[str]:
    """Write an answer as lines: the figure, the verdict, and each difference."""
    return [
        _("{title} (dataset {version}, as of {day})").format(
            title=answer.title, version=answer.version, day=format_day(answer.as_of)
        ),
        describe_verdict(answer),
        *(f"- {describe_difference(item)}" for item in answer.differences),
    ]


def describe_verdict(answer: Any) -> str:
    """Say in one sentence whether a figure still holds."""
    if answer.is_same:
        return _("The same: every value still holds.")
    count = len(answer.differences)
    if answer.known:
        return _n("{n} thing is different now.", "{n} things are different now.", count).format(
            n=count
        )
    return _(
        "Values differ from those of the figure. Its code does not say which; "
        "its file does, as PNG, SVG, PDF, PPTX, XLSX, HTML or ZIP."
    )


def describe_difference(item: Any) -> str:
    """Write one difference as a line."""
    if item.what == "fell_due":
        return _("{row}: fell due since; {state}.").format(
            row=item.row, state=name_code("state", item.now)
        )
    if item.what == "superseded":
        return _("{row}: superseded since by {later}.").format(row=item.row, later=item.now)
    if item.what == "new":
        return _("{row}: was not shown.").format(row=item.row)
    if item.what == "gone":
        return _("{row}: is not shown any more.").format(row=item.row)
    return _("{row}: said {then}, now says {now}.").format(
        row=item.row, then=item.then, now=item.now
    )
