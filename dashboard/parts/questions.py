"""Shows example questions as links to the views that answer them."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from dashboard.settings import Settings
from dashboard.state import follow
from dashboard.text.markdown import colour_link
from dashboard.views.questions import Question


def show_questions(questions: Sequence[Question], as_of: date) -> None:
    """Show the questions on one line, or under each other where that is too short; each is answered
    as of the day that the page shows.
    """
    if not questions:
        return
    today = Settings.from_environment().today()
    day = {} if as_of == today else {"as_of": as_of.isoformat()}
    with st.container(horizontal=True, gap="small", key="questions"):
        for question in questions:
            label = colour_link(question.words)
            follow(label, question.page, **dict(question.parameters), **day)
