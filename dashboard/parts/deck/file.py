"""Makes the deck's file while its reader watches, and may change their mind."""

import streamlit as st

from dashboard.charts.palette import DARK, LIGHT
from dashboard.export.decks import DECK_FORMS
from dashboard.export.files import SIZES, Options
from dashboard.export.images import NoBrowser, has_browser
from dashboard.i18n import _, current_language, use_language
from dashboard.parts.deck.job import Job, start_job
from dashboard.parts.sizes import name_size
from dashboard.state import follow
from dashboard.state.tray import find_site
from dashboard.text.markdown import colour_link, escape_markdown
from dashboard.views.asked import TRAY
from dashboard.views.exhibits import Item
from dashboard.views.making import Maker
from dashboard.views.tray import LONGEST_TITLE, write_tray
from data import Catalog

JOB = "_deck_job"
LOOKS = 0.4  # seconds between two looks at how far it is
SLIDES = "pptx"
MEGABYTES = 20  # of a template


def offer_file(tray: list[Item], catalog: Catalog) -> None:
    """Ask how the deck shall be, then make it, with the way to present it at once."""
    st.header(_("Take the deck away"), anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        title = st.text_input(_("Title of the deck"), max_chars=LONGEST_TITLE, key="deck_title")
        form = st.segmented_control(
            _("Format"),
            DECK_FORMS,
            default=SLIDES,
            format_func=str.upper,
            required=True,
            key="deck_form",
        )
        options = _choose_options(form or SLIDES)
    if form != SLIDES and not has_browser():
        st.info(escape_markdown(str(NoBrowser())), icon=":material/image_not_supported:")
        return
    maker = Maker(catalog, current_language(), find_site())
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(_("Make the deck"), type="primary", key="deck_make"):
            st.session_state[JOB] = start_job(
                maker, tray, form or SLIDES, options=options, title=title.strip()
            )
        follow(colour_link(_("Present")), "present", **{TRAY: write_tray(tray)})
    _show_job(current_language())


def _choose_options(form: str) -> Options:
    if form == SLIDES:
        template = st.file_uploader(
            _("Template (.pptx or .potx) whose look the slides take"),
            type=["pptx", "potx"],
            max_upload_size=MEGABYTES,
            key="deck_template",
        )
        return Options(template=template.getvalue() if template else None)
    size = st.selectbox(_("Size"), list(SIZES), format_func=name_size, key="deck_size", width=200)
    dark = st.toggle(_("Dark"), key="deck_dark")
    return Options(SIZES[size], theme=DARK if dark else LIGHT)


def _show_job(language: str) -> None:
    """Show the job until it is done, looking again as long as it runs."""
    job: Job | None = st.session_state.get(JOB)
    if job is None:
        return
    if job.is_done:
        _show_outcome(job)
    else:
        _watch_job(language)


@st.fragment(run_every=LOOKS)
def _watch_job(language: str) -> None:
    use_language(language)  # a fragment has a thread of its own
    job: Job | None = st.session_state.get(JOB)
    if job is None or job.is_done:
        st.rerun()
        return
    words = _("{done} of {total} figures").format(done=job.done, total=job.total)
    st.progress(job.done / max(job.total, 1), text=words)
    if st.button(_("Cancel"), key="deck_cancel"):
        job.cancel()


def _show_outcome(job: Job) -> None:
    if job.file is not None:
        st.download_button(
            _("Download {name}").format(name=job.file.name),
            job.file.data,
            file_name=job.file.name,
            mime=job.file.media,
            icon=":material/download:",
            type="primary",
            on_click="ignore",
            key="deck_download",
        )
    elif job.trouble:
        st.error(escape_markdown(job.trouble), icon=":material/error:")
    else:
        st.caption(_("The deck was not made: you cancelled it."))
