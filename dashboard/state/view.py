"""One run of a page: what its address asked for, what it drew, and the address that it leaves."""

from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from typing import Any, NoReturn
from urllib.parse import urlencode

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.i18n import LANGUAGES, current_language
from dashboard.state.acts import Acts
from dashboard.state.parse import refuse
from dashboard.text.markdown import escape_markdown
from dashboard.views.view import LANG, add_language

VIEW = "_view"
CHOSEN = "_language_chosen"
HOME = "overview"  # the page at the bare address
Address = dict[str, list[str]]
_view: ContextVar["View | None"] = ContextVar("view", default=None)


@dataclass
class View:
    """What one session knows of its page; handed on from run to run.

    `asked` is the address at the start of the run, `left` the one that the last whole run left;
    `values` are the controls as that run drew them, `drawn` as the present one does; `defaults` is
    what each showed then when nothing was chosen, `usual` what it was to show in every run since:
    those that a quick reader's next choice ended half-way, and the present one; `done` is what a
    run did that then began the page anew; `acted` is how many writes the run knows of, `once` names
    what it shows once.
    """

    page: str = ""
    pages: dict[str, Any] = field(default_factory=dict[str, Any])
    asked: Address = field(default_factory=dict[str, list[str]])
    left: Address = field(default_factory=dict[str, list[str]])
    shown: Address = field(default_factory=dict[str, list[str]])
    drawn: dict[str, Any] = field(default_factory=dict[str, Any])
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    defaults: dict[str, Any] = field(default_factory=dict[str, Any])
    usual: dict[str, list[Any]] = field(default_factory=dict[str, list[Any]])
    refused: list[str] = field(default_factory=list[str])
    done: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])  # sentence and icon
    acts: Acts = field(default_factory=Acts)
    acted: int = 0
    once: list[str] = field(default_factory=list[str])
    language: str = ""  # of the last run's words
    chosen: str = ""  # the language that the reader chose, "" while the browser decides
    relabelled: bool = False  # whether the words of controls are others than in the last run
    moved: bool = True
    hidden: bool = False  # whether the next control stands behind a button that was not pressed
    folded: bool = False  # whether the next control stands on the sheet of a phone
    is_phone: bool | None = None  # what the browser calls itself; None before it was asked
    seen: object = None  # the state of the dataset that is on screen
    still: bool = False  # whether the page stays as it is until its reader wants the news

    def read(self, name: str) -> list[str]:
        """Return what the address asks for under a name."""
        return self.asked.get(name, [])


def start_view(page: str, pages: Sequence[Any]) -> None:
    """Begin a run of a page: nothing is drawn yet. Called once, before any control.

    Each run has a view of its own: when a quick reader's next choice has begun a run, the run
    before it goes on for a moment, in a thread beside, and must not write here what it finds.

    The address has moved without the controls when a link was followed or the browser went back.
    Not so when anything on the page was used in the same breath: its browser may not yet know the
    address that the last run left.
    """
    last: View = st.session_state.setdefault(VIEW, View())
    acted = last.acts.settle()
    view = replace(last, shown={}, drawn={}, once=[], acted=acted, hidden=False, folded=False)
    st.session_state[VIEW] = view
    _view.set(view)
    view.page = page or HOME
    view.pages = {item.url_path or HOME: item for item in pages}
    view.asked = {name: st.query_params.get_all(name) for name in st.query_params if name != LANG}
    view.moved = view.asked != view.left and has_moved(view)
    view.refused = refuse(LANG, st.query_params.get_all(LANG), list(LANGUAGES))
    view.relabelled = current_language() != view.language
    view.language = current_language()
    view.chosen = str(st.session_state.get(CHOSEN, ""))


def has_moved(view: View) -> bool:
    """Say whether another address would be its reader's wish."""
    return _goes_back() or not _has_changed(view)


def in_language(address: str) -> str:
    """Return an address with the chosen language, for links that open a window of their own."""
    return add_language(address, current_view().chosen)


def current_view() -> View:
    """Return the view of the present run.

    Each read of the session state costs a run of a page some of its time, so it is read once a
    thread; a fragment has a thread of its own.
    """
    view = _view.get()
    if view is None:
        view = st.session_state[VIEW]
        _view.set(view)
    return view


def publish_view() -> None:
    """Write the address of what is on screen, and say what the old address asked for in vain."""
    view = current_view()
    view.left = {name: values for name, values in view.shown.items() if values}
    # Not before: a quick reader's next choice may end this run half-way.
    view.values = view.drawn
    view.defaults |= {key: usual[-1] for key, usual in view.usual.items()}
    view.usual = {}
    said = [view.chosen] if view.chosen else []
    if view.left != view.asked or st.query_params.get_all(LANG) != said:
        st.query_params.from_dict(_add_language(view.left))
    for sentence in view.refused:
        st.toast(escape_markdown(sentence), icon=":material/link_off:")
    for sentence, icon in view.done:
        st.toast(escape_markdown(sentence), icon=icon)
    view.done = []
    for key in view.once:
        st.session_state.pop(key, None)
    view.acts.last = None


def begin_anew(sentence: str, icon: str) -> NoReturn:
    """Run the page again, and say at its end what was done.

    A toast of this run would be lost when it is still on its way as the next one begins.
    """
    current_view().done.append((sentence, icon))
    st.rerun()


def watch(key: str, *, is_button: bool = False) -> None:
    """Note the state of something on the page that is no control, such as a picked mark.

    Its use brings a run too, and that run's address is no new wish. A button is up again in the
    run after, which is no use of it.
    """
    view = current_view()
    view.drawn[key] = False if is_button else st.session_state.get(key)


def read_parameter(name: str) -> str:
    """Return a parameter that no control shows, such as the record of a record page; it stays."""
    view = current_view()
    view.shown[name] = view.read(name)[:1]
    return "".join(view.shown[name])


def follow(label: str, page: str, **parameters: str) -> bool:
    """Show a link to a page of this site, such as `region` with its parameters.

    Return whether it was followed to the present page: a fragment must then draw the page anew.
    """
    view = current_view()
    if view.page != page:
        said = _add_language(parameters)
        st.page_link(view.pages[page], label=label, icon="", query_params=said)
        return False
    # Streamlit draws a link to the present page as chosen, not as a way to go.
    key = f"follow_{page}_{urlencode(parameters)}"
    return st.button(label, key=key, type="tertiary", on_click=_go, kwargs=parameters)


def _go(**parameters: str) -> None:
    st.query_params.from_dict(_add_language(parameters))


def _add_language(parameters: Mapping[str, Any]) -> dict[str, Any]:
    chosen = current_view().chosen
    return {**parameters, LANG: chosen} if chosen else dict(parameters)


def _goes_back() -> bool:
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def _has_changed(view: View) -> bool:
    state = st.session_state
    return any(state.get(key, value) != value for key, value in view.values.items())
