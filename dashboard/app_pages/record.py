"""One record at its own address: the figure, its evidence, what disagrees, what it replaced, how to
cite it.
"""

import streamlit as st

from dashboard.figures.words import name_record
from dashboard.i18n import _
from dashboard.loading import load_dataset
from dashboard.parts.evidence import show_facts
from dashboard.parts.progress import show_verdict
from dashboard.parts.record import (
    offer_correction,
    show_chain,
    show_citation,
    show_conflicts,
    show_evidence,
    show_states,
)
from dashboard.parts.record_log import show_record_log, show_retired
from dashboard.state import choose_as_of, read_look, read_parameter
from dashboard.text.markdown import colour_link, escape_markdown
from dashboard.text.own import pick_own
from data import UnknownRecord

catalog = load_dataset()
record_id = read_parameter("id")

st.page_link(
    "app_pages/records.py", label=colour_link(_("All records")), icon=":material/arrow_back:"
)
try:
    record = catalog.record(record_id)
except UnknownRecord:
    if show_retired(record_id):
        st.stop()
    st.title(_("No such record"), anchor=False)
    asked = (
        _("No record has the id “{id}”.").format(id=record_id)
        if record_id
        else _("The address names no record.")
    )
    st.info(escape_markdown(asked), icon=":material/search_off:")
    st.stop()

st.title(escape_markdown(name_record(catalog, record)), anchor=False)
show_states(record)
st.text(pick_own(record, "statement"))
offer_correction(record)

facts, evidence = st.columns([1, 1], gap="large")
with facts:
    st.header(_("The figure"), anchor=False)
    show_facts(catalog, record)
with evidence:
    st.header(_("Where it stands"), anchor=False)
    show_evidence(catalog, record)
    show_chain(catalog, record)
    show_conflicts(catalog, record)
if record.kind == "target":
    with st.container(width=160):
        as_of = choose_as_of()
    show_verdict(catalog, record.id, as_of=as_of, look=read_look())
st.header(_("How to cite"), anchor=False)
show_citation(catalog, record)
show_record_log(record.id)
