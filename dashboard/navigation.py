"""The pages of the dashboard, in the order of the navigation."""

from typing import Any, Literal
from urllib.parse import urlsplit

import streamlit as st

from dashboard.i18n import _, current_language

WHOLE = ("embed", "present")  # pages that fill a frame or a window
SECTIONS = "_sections"  # kept for the session: making the pages costs as much as a figure
Sections = dict[str, list[Any]]


def list_sections() -> Sections:
    """Return the pages by the heading of their section, made once a session and language.

    The pages for reading have no heading: they stand side by side at the top of every page.
    """
    language = current_language()
    kept = st.session_state.get(SECTIONS)
    if kept is None or kept[0] != language:
        sections = {"": [*_make_reading(), *_make_hidden()], _("Editing"): _make_editing()}
        kept = st.session_state[SECTIONS] = (language, sections)
    return kept[1]


def find_position() -> Literal["top", "hidden"]:
    """Return where the navigation stands: nowhere on a page that fills a frame or a window."""
    page = urlsplit(str(st.context.url or "")).path.rstrip("/").rsplit("/", 1)[-1]
    return "hidden" if page in WHOLE else "top"


def _make_reading() -> list[Any]:
    return [
        st.Page(
            "app_pages/overview.py",
            title=_("Overview"),
            default=True,
            help=_("What the dataset holds, a map of one indicator, and what falls due next."),
        ),
        st.Page(
            "app_pages/compare.py",
            title=_("Compare"),
            help=_("One indicator across regions: who aims at what, by when."),
        ),
        st.Page(
            "app_pages/progress.py",
            title=_("Progress"),
            help=_("What became of the targets: reached, missed, on track, behind, or silent."),
        ),
        st.Page(
            "app_pages/deadlines.py",
            title=_("Deadlines"),
            help=_("What fell due and what falls due, by region or by indicator."),
        ),
        st.Page(
            "app_pages/region.py",
            title=_("Region"),
            help=_("One region: its targets, documents, cities and reported figures."),
        ),
        st.Page(
            "app_pages/records.py",
            title=_("Records"),
            help=_("Search, filter and download all targets and reported figures."),
        ),
        st.Page(
            "app_pages/changes.py",
            title=_("Changes"),
            help=_("What was promised when: raised, lowered, postponed, or quietly dropped."),
        ),
        st.Page(
            "app_pages/nation.py",
            title=_("Nation"),
            help=_("Regional goals of one year added up beside the national goal."),
        ),
        st.Page(
            "app_pages/gaps.py",
            title=_("Gaps"),
            help=_("Where nothing is known, and what to look for next."),
        ),
        st.Page(
            "app_pages/sources.py",
            title=_("Sources and method"),
            help=_("Where the figures come from, what is not covered, and the rules."),
        ),
        st.Page(
            "app_pages/deck.py",
            title=_("Deck"),
            help=_("Figures laid aside, as one presentation, document or folder."),
        ),
    ]


def _make_hidden() -> list[Any]:
    """Pages that something on another page leads to."""
    return [
        st.Page("app_pages/record.py", title=_("Record"), visibility="hidden"),
        st.Page("app_pages/present.py", title=_("Present"), visibility="hidden"),
        st.Page("app_pages/embed.py", title=_("Embedded figure"), visibility="hidden"),
        st.Page("app_pages/exported.py", title=_("Has this changed?"), visibility="hidden"),
    ]


def _make_editing() -> list[Any]:
    return [
        st.Page(
            "app_pages/edit.py",
            title=_("Edit"),
            help=_("Add a figure that a plan or report states, or mend one."),
        ),
        st.Page(
            "app_pages/import.py",
            title=_("Import"),
            help=_("Many rows from a file, seen row by row before anything is saved."),
        ),
        st.Page(
            "app_pages/review.py",
            title=_("Review"),
            help=_("What was proposed, beside what is there, and the decision about it."),
        ),
        st.Page(
            "app_pages/history.py",
            title=_("History"),
            help=_("Who changed what, when and why, and the way back."),
        ),
        st.Page(
            "app_pages/tokens.py",
            title=_("API tokens"),
            help=_("Let a program propose changes for you, and stop it again."),
        ),
    ]
