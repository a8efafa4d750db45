"""Import: many rows from a file or from pasted cells, seen row by row before anything is saved."""

import streamlit as st

from dashboard.i18n import _
from dashboard.parts.editing.able import stop_unless_able
from dashboard.parts.imports.plan import show_plan
from dashboard.parts.imports.save import offer_saving, show_saved
from dashboard.parts.imports.upload import ask_for_upload, choose_table, offer_templates
from dashboard.parts.live import hold_still
from dashboard.state.desk import current_desk

st.title(_("Import"), anchor=False)
desk = current_desk()
stop_unless_able(desk)
hold_still()
show_saved(desk)
table = choose_table()
offer_templates(table, desk.catalog)
upload = ask_for_upload(table)
if upload is not None:
    plan = show_plan(desk, upload)
    if plan is not None:
        offer_saving(desk, plan)
