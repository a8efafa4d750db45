"""Parts of the method page: the rules in words, the sources counted, the searches without a find,
the licence.
"""

from collections.abc import Callable

import pandas as pd
import pyarrow as pa
import streamlit as st

from dashboard.i18n import _
from dashboard.parts.tables import show_list
from dashboard.text.markdown import escape_markdown
from data import Catalog

MOST_PUBLISHERS = 12


def show_rules() -> None:
    """State the rules by which figures are recorded and compared."""
    rules = (
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
    st.markdown("\n".join(f"- {rule}" for rule in rules))


def show_paces(table: pa.Table) -> None:
    """Explain the pace, and show it beside the ratio that other trackers use."""
    st.subheader(_("Pace, and how others rate it"), anchor=False)
    rules = (
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
    st.markdown("\n".join(f"- {rule}" for rule in rules))
    show_list(
        table,
        alt=_("Open goals with the pace by both methods"),
        empty=_("No open goal has two dated figures."),
    )


def show_counts(counts: dict[str, int], names: Callable[[str], str] = str) -> None:
    """Show the largest counts as a list, largest first."""
    first = list(counts.items())[:MOST_PUBLISHERS]
    lines = [f"- {escape_markdown(names(code))} · **{count:,}**" for code, count in first]
    st.markdown("\n".join(lines))


def show_searches(table: pd.DataFrame) -> None:
    """List where a goal was looked for and none found."""
    st.subheader(_("Looked for and not found"), anchor=False)
    if table.empty:
        st.caption(_("No search without a find is recorded."))
    else:
        st.dataframe(table, hide_index=True, alt=_("Searches without a find"))


def show_licence(catalog: Catalog) -> None:
    """State the licence and the version."""
    st.subheader(_("Licence and version"), anchor=False)
    st.markdown(
        _(
            "The compiled data may be used under CC BY 4.0, the code under the MIT licence. "
            "Dataset version: {version}."
        ).format(version=catalog.version)
    )
    if "+" in catalog.version:
        st.caption(
            _(
                "Before the + stands the release; after it, the number of the last decision that "
                "published a change of an editor. Figures, files and citations name both."
            )
        )
