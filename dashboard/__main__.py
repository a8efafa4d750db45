"""The command line: `python -m dashboard` serves the pages; other commands look after the data."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import typer
from typer.core import TyperGroup

from dashboard.i18n import _, _n
from dashboard.settings import AS_OF, DATABASE_URL, HOST, InvalidSetting, Settings, check_folder
from dashboard.text.founding import build_report, is_confirmed
from data import CURATED, InvalidDataset, load_catalog
from data.founding import check_figures, load_founding, read_folder

HELP_FLAGS = {"--help"}
Loaded = TypeVar("Loaded")


class ServeByDefault(TyperGroup):
    """A group of commands in which `serve` need not be named."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put `serve` in front where no command was named."""
        if not args or (args[0].startswith("-") and args[0] not in HELP_FLAGS):
            args = ["serve", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=ServeByDefault,
    help=_("Regional AI targets: which region aims at what, by when, and where it says so."),
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.command(help=_("Serve the dashboard (also when no command is named)."))
def serve(
    *,
    host: Annotated[str, typer.Option(help=_("Address to listen on."))] = "127.0.0.1",
    port: Annotated[int, typer.Option(help=_("Port to listen on."), min=1, max=65535)] = 8501,
    database: Annotated[str, typer.Option(help=_("URL of the database of changes."))] = "",
    as_of: Annotated[str, typer.Option(help=_("Day that counts as today, as 2026-11-21."))] = "",
) -> None:
    """Check the dataset, then answer at host and port until stopped."""
    from dashboard.loading import load_dataset, warm_up
    from dashboard.server import PortUnavailable, check_port, run_server  # Streamlit loads slowly

    chosen = {DATABASE_URL: database, AS_OF: as_of, HOST: host}
    os.environ.update({name: value for name, value in chosen.items() if value})
    try:
        settings = Settings.from_environment()
        check_port(host, port)
    except (InvalidSetting, PortUnavailable) as error:
        _stop(str(error))
    catalog = _load_or_stop(load_dataset)  # the pages then find it loaded
    warm_up(catalog, settings.today())
    run_server(host=host, port=port)


@app.command(help=_("Check a dataset and list every problem in it."))
def validate(
    folder: Annotated[Path, typer.Argument(help=_("Folder with the CSV files."))] = CURATED,
) -> None:
    """Print what is wrong with the dataset, and exit with 1 if anything is."""
    try:
        check_folder(folder)
    except InvalidSetting as error:
        _stop(str(error))
    count = len(_load_or_stop(lambda: load_catalog(folder)).records)
    message = _n("The dataset is valid: {n} record.", "The dataset is valid: {n:,} records.", count)
    typer.echo(message.format(n=count))


@app.command(help=_("Check the figures of the founding documents against the documents."))
def verify_seeds(
    folder: Annotated[
        Path, typer.Argument(help=_("Folder with the documents, under any file names."))
    ],
) -> None:
    """Print a verdict on each figure, and exit with 1 if any is not confirmed."""
    founding = _load_or_stop(load_founding)
    try:
        held = read_folder(folder)
    except OSError as error:
        _stop(
            _(
                "The folder {folder} cannot be read: {reason}. "
                "Name the folder that holds the founding documents."
            ).format(folder=folder, reason=error.strerror)
        )
    findings = check_figures(founding.figures, held)
    typer.echo(build_report(findings, founding=founding, folder=held))
    if not all(map(is_confirmed, findings)):
        raise typer.Exit(1)


@app.command(help=_("Write the generated documents anew."))
def docs() -> None:
    """Write every document that is made from the models."""
    from data.documents import build_documents

    for path, text in build_documents().items():
        path.write_text(text, encoding="utf-8")
        typer.echo(path)


def _load_or_stop(load: Callable[[], Loaded]) -> Loaded:
    try:
        return load()
    except InvalidDataset as error:
        _stop(str(error))


def _stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)


if __name__ == "__main__":
    app()
