"""How to read each form of chart, in a few sentences: its marks, its lines, what a click does."""

from collections.abc import Callable

from dashboard.figures.drawn import Form
from dashboard.i18n import _

Sentences = tuple[str, ...]


def explain_form(form: Form, *, picks: bool) -> Sentences:
    """Return the sentences about a form; the one about clicks only where marks can be picked."""
    click = _CLICKS.get(form, _pick_record)() if picks else ""
    return (*EXPLANATIONS[form](), *filter(None, [click]))


def _read_ranking() -> Sentences:
    return (
        _(
            "A hollow bar is a target, a filled one a reported figure; a bar between two ends is "
            "a range."
        ),
        _("A pale bar is a draft, or a goal that a later one replaced."),
        _(
            "A dashed line, where there is one, is the national target. Indicators that count "
            "different things differ in colour and hatching."
        ),
    )


def _read_steps() -> Sentences:
    return (
        _(
            "A hollow mark is a target, a filled one a reported figure, each with its year. "
            "A bar between two ends is a range, a pale mark a draft or a replaced goal."
        ),
        _(
            "A thin line joins a region's targets in the order of their deadlines; on the right "
            "stands the one with the last deadline."
        ),
    )


def _read_tiles() -> Sentences:
    return (
        _("Each tile is a province, roughly where it lies; all have the same size."),
        _(
            "The stronger the colour, the higher the figure: darker on a light page, lighter on "
            "a dark one."
        ),
        _("A dash means that no figure to compare is known, not that there is none."),
    )


def _read_timeline() -> Sentences:
    return (
        _(
            "A line runs from the day a target was announced to its deadline; the hollow mark at "
            "its end is the target."
        ),
        _("Its colour and its sign say what became of it. A pale mark is a draft."),
        _("The upright line is the as-of date: what ends left of it has fallen due."),
    )


def _read_counts() -> Sentences:
    return (
        _("A bar counts the targets in force whose deadline lies in that year."),
        _("A grey bar is a year that is over. A year without a bar has no deadline."),
    )


def _read_history() -> Sentences:
    return (
        _(
            "A hollow mark is a target at its deadline, a filled one a reported figure at its "
            "date; a bar between two ends is a range."
        ),
        _("Lines join marks of one kind. A pale mark is a draft, or a replaced goal."),
        _("Where a label found no room, point at the mark to read it."),
    )


def _read_trajectory() -> Sentences:
    return (
        _("Filled marks are reported figures, the hollow one is the target at its deadline."),
        _("The dashed line leads there by equal steps, the dotted one by equal growth rates."),
        _("The shaded values meet the target; where the edge is dashed, the edge itself does not."),
    )


def _read_bullets() -> Sentences:
    return (
        _(
            "The filled bar is the last reported figure, the hollow mark the target; a hollow bar "
            "is a target given as a range."
        ),
        _("The sign beside it says the state. A goal of “> 300” is not met by 300."),
        _("Without a bar, no figure of the same region, indicator and scope is known."),
    )


def _read_states() -> Sentences:
    return (
        _(
            "Each bar counts the targets of a group. Its parts are their states, always in the "
            "same order; the number at its end counts them all."
        ),
        _("“Due, no result” and “No baseline” mean that no figure is known to judge by."),
    )


def _read_matrix() -> Sentences:
    return (
        _(
            "Rows are indicators, columns are regions. The sign where they meet is the state of "
            "the target with the nearest deadline."
        ),
        _("Filled signs rest on a reported figure; hollow ones lack a figure to judge by."),
        _("An empty place means that no dated target is known. Point at a sign to read it."),
    )


def _read_silence() -> Sentences:
    return (
        _(
            "Rows are indicators, columns are regions. A square is a target with a reported "
            "figure, a hollow circle a target alone, a diamond a figure alone; a hollow diamond "
            "is a figure grown old."
        ),
        _("A cross means: looked for, and nothing found. A small dot: no search is recorded."),
    )


def _read_chain() -> Sentences:
    return (
        _(
            "Each mark is one statement of the goal on the day it was made; the deadline stands "
            "in its label."
        ),
        _(
            "The mark says what it did to the goal before it: raised, lowered or postponed it, for "
            "example. A pale mark is a draft."
        ),
        _("A line runs as long as the goal stood."),
    )


def _read_sums() -> Sentences:
    return (
        _(
            "The tinted bar lays the regions' targets end to end, the largest first; the hollow "
            "bar is the national target for the same year."
        ),
        _(
            "A region inside another one that is counted is left out, so nothing counts twice. "
            "These are aims, not results."
        ),
    )


EXPLANATIONS: dict[Form, Callable[[], Sentences]] = {
    Form.RANKING: _read_ranking,
    Form.STEPS: _read_steps,
    Form.TILES: _read_tiles,
    Form.TIMELINE: _read_timeline,
    Form.COUNTS: _read_counts,
    Form.HISTORY: _read_history,
    Form.TRAJECTORY: _read_trajectory,
    Form.BULLETS: _read_bullets,
    Form.STATES: _read_states,
    Form.MATRIX: _read_matrix,
    Form.SILENCE: _read_silence,
    Form.CHAIN: _read_chain,
    Form.SUMS: _read_sums,
}


def _pick_record() -> str:
    return _("Select a mark to see its record and where it was seen, under the chart.")


def _pick_state() -> str:
    return _("Select a part of a bar to list its targets in the table below.")


def _pick_nothing() -> str:
    return ""


_CLICKS: dict[Form, Callable[[], str]] = {
    Form.STATES: _pick_state,
    Form.MATRIX: _pick_nothing,  # a sign there stands for a pair, not for a record
}
