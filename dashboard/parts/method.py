"""Parts of the method page: the rules in words, the sources counted, the searches without a find,
the licence.
"""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from dashboard.i18n import _
from dashboard.loading import Pages
from dashboard.parts.tables import show_list
from dashboard.text.markdown import escape_markdown
from dashboard.text.method import list_pace_rules, list_rules
from data import Catalog

MOST_PUBLISHERS = 12


def show_rules() -> None:
    """State the rules by which figures are recorded and compared."""
    st.markdown("\n".join(f"- {rule}" for rule in list_rules()))


def show_paces(pages: Pages) -> None:
    """Explain the pace, and show it beside the ratio that other trackers use."""
    st.header(_("Pace, and how others rate it"), anchor=False)
    st.markdown("\n".join(f"- {rule}" for rule in list_pace_rules()))
    show_list(
        pages,
        name="paces",
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
    st.header(_("Looked for and not found"), anchor=False)
    if table.empty:
        st.caption(_("No search without a find is recorded."))
    else:
        st.dataframe(table, hide_index=True, alt=_("Searches without a find"))


def show_licence(catalog: Catalog) -> None:
    """State the licence and the version."""
    st.header(_("Licence and version"), anchor=False)
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
