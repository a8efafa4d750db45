"""The method in words: by which rules figures are recorded, compared and rated. In Markdown."""

from dashboard.i18n import _


def list_rules() -> tuple[str, ...]:
    """Return the rules by which figures are recorded and compared."""
    return (
        _(
            "A **target** is a figure with a region, an indicator, a deadline and the "
            "document that states it. A **reported figure** is what was counted, with its "
            "date. Each names the page on which it was seen."
        ),
        _(
            "A figure is stored as stated. “Over 300” is shown as > 300 and is not met by "
            "300. Nothing is averaged or filled in."
        ),
        _(
            "A chart compares one indicator. Core, related and unspecified industry figures "
            "count different things; so do general and intelligent computing power. They "
            "stand side by side only as different marks."
        ),
        _(
            "A later goal for the same region, indicator, scope and deadline replaces the "
            "earlier one. Only a formal document replaces a formal document; a draft "
            "replaces nothing but a draft."
        ),
        _(
            "Records that disagree are both kept and linked. A scope that counts something "
            "else keeps a figure out of comparisons; the footnote names it."
        ),
        _("What was looked for and not found is listed too: silence is a finding."),
        _(
            "A goal is judged only by figures of the same region, indicator and scope that were "
            "known by the as-of date. On the day of the deadline it is still open; after it, a "
            "figure of that day or later decides, and without one the goal is due with no result."
        ),
    )


def list_pace_rules() -> tuple[str, ...]:
    """Return the rules by which the pace of an open goal is rated, here and elsewhere."""
    return (
        _(
            "An open goal is rated by the progress made over the progress needed by the last "
            "figure, on a straight and on a compound path from the first figure. 0.95 and more "
            "on both is on track, less on both is behind, and otherwise it depends on the path."
        ),
        _(
            "Open SDG and Statistics Canada divide growth rates instead: observed over required. "
            "That asks for one path only, so it calls a goal on track that a straight path calls "
            "late, and it has no answer from a base of zero."
        ),
    )
