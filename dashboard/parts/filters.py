"""The filters of the Records page, each option with the number of records behind it."""

import streamlit as st

from dashboard.figures.words import name_value
from dashboard.i18n import _, current_language
from dashboard.loading import load_values
from dashboard.state import choose_many, fold_on_phone, put_behind, read_chosen
from data import Catalog

WIDE = 280
Wanted = tuple[tuple[str, tuple[str, ...]], ...]


def choose_filters(catalog: Catalog, options: dict[str, dict[str, str]]) -> Wanted:
    """Show the filters and return what is wanted, by column. `options` are labels by code; what
    was chosen stays an option where the search has none of it.
    """

    def choose(label: str, column: str, width: int | str = "stretch") -> tuple[str, ...]:
        labels = options[column] | _label_missing(catalog, column, options[column])
        names = labels.__getitem__
        chosen = choose_many(
            label, column, list(labels), names=names, placeholder=_("All"), width=width
        )
        return tuple(chosen)

    with st.container(horizontal=True, vertical_alignment="bottom"), fold_on_phone():
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


def explain_nothing(text: str, filtered: bool) -> str:
    """Say why no record is shown: the search that finds none, and the filters beside it.

    >>> explain_nothing("Atlantis", False)
    'No record matches the search “Atlantis”. Remove a word.'
    """
    if not text:
        return _("No record matches these filters. Remove one.")
    sentence = _("No record matches the search “{text}”. Remove a word.")
    if filtered:
        sentence = _("No record matches the search “{text}” and these filters. Remove one of them.")
    return sentence.format(text=text)


def _label_missing(catalog: Catalog, column: str, labels: dict[str, str]) -> dict[str, str]:
    """Label what was chosen and is in the dataset, but not among the records found."""
    missing = [code for code in read_chosen(column) if code not in labels]
    known = load_values(catalog)[column] if missing else frozenset[str]()
    language = current_language()
    return {
        code: f"{name_value(catalog, column, code, language=language)} (0)"
        for code in missing
        if code in known
    }
