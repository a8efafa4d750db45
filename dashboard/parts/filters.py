"""The filters of the Records page, each option with the number of records behind it."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from dashboard.i18n import _, current_language
from dashboard.state import choose_many
from dashboard.text.codes import name_code
from data import Catalog

Wanted = tuple[tuple[str, tuple[str, ...]], ...]


def choose_filters(catalog: Catalog, counts: dict[str, dict[str, int]]) -> Wanted:
    """Show the filters and return what is wanted, by column."""
    lang = current_language()
    choose = partial(_choose, counts)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = {
            "kind": choose(_("Kind"), "kind", names=partial(name_code, "kind"), width=200),
            "region": choose(
                _("Region"),
                "region",
                names=lambda code: catalog.name("regions", code, lang),
                width=280,
            ),
            "indicator": choose(
                _("Indicator"),
                "indicator",
                names=lambda code: catalog.name("indicators", code, lang),
                width=280,
            ),
        }
        with st.popover(_("More filters"), icon=":material/tune:"):
            chosen["level"] = choose(_("Level"), "level", names=partial(name_code, "level"))
            chosen["year"] = choose(_("Year"), "year", names=str)
            chosen["force"] = choose(_("Force"), "force", names=partial(name_code, "force"))
            chosen["tier"] = choose(_("Source"), "tier", names=partial(name_code, "tier"))
    return tuple(chosen.items())


def _choose(
    counts: dict[str, dict[str, int]],
    label: str,
    column: str,
    *,
    names: Callable[[str], str],
    width: int | None = None,
) -> tuple[str, ...]:
    options = counts[column]
    look: dict[str, Any] = {"width": width} if width else {}
    chosen = choose_many(
        label,
        column,
        list(options),
        names=lambda code: f"{names(code)} ({options.get(code, 0):,})",
        placeholder=_("All"),
        **look,
    )
    return tuple(chosen)
