"""The filters of the Records page, each option with the number of records behind it."""

import streamlit as st

from dashboard.i18n import _
from dashboard.state import choose_many, put_behind

WIDE = 280
Wanted = tuple[tuple[str, tuple[str, ...]], ...]


def choose_filters(options: dict[str, dict[str, str]]) -> Wanted:
    """Show the filters and return what is wanted, by column. `options` are labels by code."""

    def choose(label: str, column: str, width: int | str = "stretch") -> tuple[str, ...]:
        labels = options[column]
        names = labels.__getitem__
        chosen = choose_many(
            label, column, list(labels), names=names, placeholder=_("All"), width=width
        )
        return tuple(chosen)

    with st.container(horizontal=True, vertical_alignment="bottom"):
        first = {
            "kind": choose(_("Kind"), "kind", 200),
            "region": choose(_("Region"), "region", WIDE),
            "indicator": choose(_("Indicator"), "indicator", WIDE),
        }
        with put_behind(_("More filters"), "more", icon=":material/tune:"):
            rest = {
                "level": choose(_("Level"), "level"),
                "year": choose(_("Year"), "year"),
                "force": choose(_("Force"), "force"),
                "tier": choose(_("Source"), "tier"),
            }
    return tuple((first | rest).items())
