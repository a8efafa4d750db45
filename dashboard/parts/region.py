"""Parts of the Region page: its documents in time and the regions inside it."""

from collections.abc import Sequence

import streamlit as st

from dashboard.figures.region import Document, Inside
from dashboard.i18n import _, _n, current_language
from dashboard.state import follow
from dashboard.text.codes import name_code
from dashboard.text.dates import format_date
from dashboard.text.markdown import colour_link, escape_markdown
from dashboard.text.own import pick_own
from data import Catalog


def show_documents(documents: Sequence[Document]) -> None:
    """List the documents that state a region's figures."""
    st.header(_("Documents"), anchor=False)
    if not documents:
        st.caption(_("No document of this region is in the dataset."))
        return
    st.markdown("\n".join(f"- {_describe(document)}" for document in documents))


def show_inside(catalog: Catalog, regions: Sequence[Inside]) -> None:
    """List the regions inside a region that have records, each as a way to go there."""
    st.header(_("Inside this region"), anchor=False)
    if not regions:
        st.caption(_("No city, district or zone inside it has a record."))
    with st.container(gap=None):
        for code, count in regions:
            name = catalog.name("regions", code, current_language())
            records = _n("{n} record", "{n} records", count).format(n=count)
            follow(colour_link(f"{name} · {records}"), "region", region=code)


def _describe(document: Document) -> str:
    row, count = document
    details = [
        format_date(row["issued_on"]) if row["issued_on"] else _("date not known"),
        name_code("force", row["force"]),
        _n("{n} record", "{n} records", count).format(n=count),
    ]
    title = escape_markdown(pick_own(row, "title"))
    return f"{title}  \n  :gray[{escape_markdown(' · '.join(details))}]"
