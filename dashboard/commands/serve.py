"""`serve` answers at an address until it is stopped."""

import os
from typing import Annotated

import typer

from dashboard.commands.app import app, load_or_stop, stop
from dashboard.i18n import _
from dashboard.settings import (
    AS_OF,
    DATABASE_URL,
    EDITOR,
    HOST,
    REQUIRE_REVIEW,
    InvalidSetting,
    Settings,
)


@app.command(help=_("Serve the dashboard (also when no command is named)."))
def serve(
    *,
    host: Annotated[str, typer.Option(help=_("Address to listen on; 127.0.0.1 if blank."))] = "",
    port: Annotated[int, typer.Option(help=_("Port to listen on."), min=1, max=65535)] = 8501,
    database: Annotated[
        str, typer.Option(help=_("URL of the database of changes; none: nothing can be changed."))
    ] = "",
    as_of: Annotated[str, typer.Option(help=_("Day that counts as today, as 2026-11-21."))] = "",
    editor: Annotated[
        str, typer.Option(help=_("Name of the one local user in the log of changes."))
    ] = "",
    require_review: Annotated[
        bool | None, typer.Option(help=_("Whether somebody else must publish a change."))
    ] = None,
) -> None:
    """Check the dataset, then answer at host and port until stopped."""
    from dashboard.loading import load_dataset, warm_up
    from dashboard.server import PortUnavailable, check_port, run_server  # Streamlit loads slowly

    review = {None: "", True: "yes", False: "no"}[require_review]
    chosen = {DATABASE_URL: database, AS_OF: as_of, HOST: host, EDITOR: editor}
    chosen[REQUIRE_REVIEW] = review
    os.environ.update({name: value for name, value in chosen.items() if value})
    try:
        settings = Settings.from_environment()
        check_port(settings.host, port)
    except (InvalidSetting, PortUnavailable) as error:
        stop(str(error))
    catalog = load_or_stop(load_dataset)  # the pages then find it loaded
    warm_up(catalog, settings.today())
    run_server(host=settings.host, port=port)
