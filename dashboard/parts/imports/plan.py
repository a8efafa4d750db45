"""Shows what an import would do, row by row; nothing is written yet."""

from dataclasses import replace
from functools import partial
from time import monotonic
from typing import Any

import streamlit as st

from dashboard.editing import Desk
from dashboard.editing.imports import Upload, plan_upload
from dashboard.i18n import _, current_language
from dashboard.parts.imports.rows import show_refused, show_rows
from dashboard.text.imports import describe_progress, name_status, write_refused_in
from dashboard.text.markdown import escape_markdown
from data.imports import (
    Plan,
    Status,
    UnmatchedColumns,
    UnreadableFile,
    describe_refusal,
)
from schemas import TABLES

PLAN = "_import_plan"  # kept, so that looking at it does not work it out again


def show_plan(desk: Desk, upload: Upload) -> Plan | None:
    """Show what an upload would do; None where it cannot be read."""
    upload = replace(upload, accept_warnings=_ask_about_warnings())
    try:
        plan = _keep_plan(desk, upload)
    except UnmatchedColumns as error:
        plan = _ask_about_columns(desk, upload, error)
    except UnreadableFile as error:
        st.error(escape_markdown(str(error)), icon=":material/error:")
        return None
    if plan is None:
        return None
    _show_counts(plan)
    show_refused(plan)
    show_rows(plan, desk.catalog)
    return plan


def _ask_about_warnings() -> bool:
    return st.toggle(
        _("Let warnings stand"),
        key="import_accept",
        help=_("Take rows with a warning, such as a figure far off its neighbours, and note it."),
    )


def _ask_about_columns(desk: Desk, upload: Upload, error: UnmatchedColumns) -> Plan | None:
    """Show which columns have no place, and let them be left out."""
    for problem in error.problems:
        st.error(escape_markdown(describe_refusal(problem)), icon=":material/view_column:")
    known = TABLES[upload.table].columns
    unknown = [problem.column for problem in error.problems if problem.column not in known]
    if not unknown:
        return None
    left_out = st.multiselect(
        _("Leave out these columns"), list(dict.fromkeys(unknown)), key="import_left_out"
    )
    if not left_out:
        return None
    try:
        return _keep_plan(desk, replace(upload, left_out=tuple(left_out)))
    except UnmatchedColumns:
        return None


def _keep_plan(desk: Desk, upload: Upload) -> Plan:
    """Return the plan of this upload for this version of the dataset, worked out once."""
    catalog = desk.catalog
    kept: Any = st.session_state.get(PLAN)
    if kept is None or kept[:2] != (upload, catalog.version):
        place = st.empty()
        try:
            with place:
                plan = plan_upload(upload, desk, progress=_Bar().show)
        finally:
            place.empty()
        kept = st.session_state[PLAN] = (upload, catalog.version, plan)
    return kept[2]


class _Bar:
    """A progress bar that says how many rows are done and how long the rest takes."""

    def __init__(self) -> None:
        self._start = monotonic()
        self._bar = st.progress(0.0, text=_("Reading the rows"))

    def show(self, done: int, total: int) -> None:
        """Show how many of how many rows are done."""
        text = describe_progress(done, total, passed=monotonic() - self._start)
        self._bar.progress(done / total if total else 1.0, text=text)


def _show_counts(plan: Plan) -> None:
    counts = plan.count()
    parts = [
        _("**{n:,}** {status}").format(n=counts[status], status=name_status(status))
        for status in Status
    ]
    if plan.skipped:
        parts.append(_("**{n:,}** empty, skipped").format(n=plan.skipped))
    st.markdown(" · ".join(parts))
    for problem in plan.elsewhere:
        st.error(escape_markdown(f"{problem.table}: {problem.wrong}. {problem.value}"))
    if counts[Status.REFUSED]:
        st.download_button(
            _("Download the refused rows, with the reasons"),
            data=partial(write_refused_in, current_language(), plan),
            file_name=f"{plan.table.name}-refused.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
