"""Asks for an exported figure, and shows what became of it."""

from datetime import date

import streamlit as st

from dashboard.export.embed import NoNote
from dashboard.i18n import _
from dashboard.state import in_language, type_text
from dashboard.text.addresses import link_to
from dashboard.text.changed import describe_difference, describe_verdict
from dashboard.text.dates import format_day
from dashboard.text.markdown import escape_markdown
from dashboard.views.changed import Answer, check_exported
from dashboard.views.parameters import BadAddress
from data import Catalog

MEGABYTES = 50
ENDINGS = ["png", "svg", "pdf", "pptx", "xlsx", "html", "zip"]


def ask_exported() -> bytes | str:
    """Show a field for a file and one for an address; return what was given, "" for nothing."""
    file = st.file_uploader(
        _("Exported file"), type=ENDINGS, max_upload_size=MEGABYTES, key="exported_file"
    )
    address = type_text(_("Or the address in its footer"), "code")
    return file.getvalue() if file else address


def show_answers(exported: bytes | str, catalog: Catalog, *, today: date) -> None:
    """Show for each figure whether it still holds, and what is different."""
    try:
        answers = check_exported(exported, catalog, today=today)
    except (NoNote, BadAddress) as error:
        st.error(escape_markdown(str(error)), icon=":material/error:")
        return
    for number, answer in enumerate(answers):
        _show_answer(answer, key=f"answer_{number}")


def _show_answer(answer: Answer, *, key: str) -> None:
    with st.container(border=True, key=key):
        st.markdown(f"**{escape_markdown(answer.title)}**")
        st.caption(
            _("Dataset {version}, as of {day}").format(
                version=answer.version, day=format_day(answer.as_of)
            )
        )
        verdict = escape_markdown(describe_verdict(answer))
        if answer.is_same:
            st.success(verdict, icon=":material/check:")
        else:
            st.warning(verdict, icon=":material/published_with_changes:")
        lines = [
            f"- {_link(escape_markdown(describe_difference(item)), item.record)}"
            for item in answer.differences
        ]
        if lines:
            st.markdown("\n".join(lines))


def _link(words: str, record: str) -> str:
    address = in_language(link_to("record", id=record))
    return f"{words} [:material/arrow_forward:]({address})" if record else words
