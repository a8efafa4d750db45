"""A reader's next choice begins a run while the one before it goes on for a moment."""

from streamlit.testing.v1 import AppTest


def _run_beside_the_last() -> None:
    import streamlit as st

    from dashboard.state.view import current_view, start_view

    start_view("records", [])
    last = current_view()
    start_view("records", [])
    last.hidden = last.folded = True
    last.shown["q"] = ["Beijing"]
    last.left, last.values = {"q": ["Beijing"]}, {"records_q": "Beijing"}
    view = current_view()
    st.write(view.hidden, view.folded, view.shown, view.left, view.values)


def test_what_the_last_run_still_does_is_not_found_by_the_next() -> None:
    test = AppTest.from_function(_run_beside_the_last).run()
    assert [error.value for error in test.exception] == []
    assert [item.value for item in test.markdown] == ["`False` `False`"]
    assert [item.value for item in test.json] == ["{}", "{}", "{}"]
