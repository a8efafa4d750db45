"""Shows what the log tells of one record: its own history, and why it is gone."""

import streamlit as st

from dashboard.i18n import _
from dashboard.loading.dataset import open_dataset
from dashboard.loading.log import find_retirement, load_record_log
from dashboard.parts.deciding import show_outcome
from dashboard.parts.history import show_line
from dashboard.parts.log import show_reason
from dashboard.state.desk import current_desk
from dashboard.text.markdown import escape_markdown
from dashboard.text.rows import format_moment, name_row


def show_record_log(record_id: str) -> None:
    """Show the newest changes of a record, where it has any."""
    lines = load_record_log(open_dataset(), record_id)
    if not lines:
        return
    st.header(_("History"), anchor=False)
    show_outcome()
    desk = current_desk()
    for told in lines:
        show_line(desk, told, link=False)


def show_retired(record_id: str) -> bool:
    """Show when a record was retired, by whom and why; say whether that is so."""
    dataset = open_dataset()
    last = find_retirement(dataset, record_id) if record_id else None
    if last is None:
        return False
    line = name_row(dataset.current(), last.table, last.row, key=record_id)
    st.title(escape_markdown(line), anchor=False)
    sentence = _("This record was retired by {author}, {moment}. It is in no figure and no list.")
    said = sentence.format(author=last.author, moment=format_moment(last.made_at))
    st.info(escape_markdown(said), icon=":material/inventory_2:")
    show_reason(last)
    show_record_log(record_id)
    return True
