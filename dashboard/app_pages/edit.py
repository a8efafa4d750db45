"""Edit: add a target or a reported figure, change or retire one, or change several in a table."""

import streamlit as st

from dashboard.i18n import _
from dashboard.parts.editing.able import stop_unless_able
from dashboard.parts.editing.record import edit_new, edit_record
from dashboard.parts.editing.retire import list_all_retired
from dashboard.parts.editing.table import edit_instrument
from dashboard.parts.live import hold_still
from dashboard.settings import Settings
from dashboard.state import choose_one, follow, read_parameter
from dashboard.state.desk import current_desk
from dashboard.text.codes import name_code
from dashboard.text.markdown import colour_link
from schemas import Kind

TABLES_OF = {str(Kind.TARGET): "targets", str(Kind.ACTUAL): "actuals"}

desk = current_desk()
today = Settings.from_environment().today()
record_id, instrument = read_parameter("record"), read_parameter("instrument")
st.title(_("Edit"), anchor=False)
stop_unless_able(desk)
hold_still()

if record_id:
    edit_record(desk, record_id, today=today)
else:
    kind = choose_one(
        _("Kind of record"),
        "kind",
        list(TABLES_OF),
        default=str(Kind.TARGET),
        names=lambda code: name_code("kind", code),
        widget=st.segmented_control,
        required=True,
    )
    if instrument:
        follow(colour_link(_("Add a new record")), "edit")
        edit_instrument(desk, TABLES_OF[kind], instrument, today=today)
    else:
        edit_new(desk, TABLES_OF[kind], today=today)
        list_all_retired(desk)
