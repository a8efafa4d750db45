"""`validate`, `verify-seeds` and `docs`: what looks after the files of the dataset."""

from pathlib import Path
from typing import Annotated

import typer

from dashboard.commands.app import app, load_or_stop, stop
from dashboard.i18n import _, _n
from dashboard.settings import InvalidSetting, check_folder
from dashboard.text.founding import build_report, is_confirmed
from data import CURATED, load_catalog
from data.founding import check_figures, load_founding, read_folder


@app.command(help=_("Check a dataset and list every problem in it."))
def validate(
    folder: Annotated[Path, typer.Argument(help=_("Folder with the CSV files."))] = CURATED,
) -> None:
    """Print what is wrong with the dataset, and exit with 1 if anything is."""
    try:
        check_folder(folder)
    except InvalidSetting as error:
        stop(str(error))
    count = len(load_or_stop(lambda: load_catalog(folder)).records)
    message = _n("The dataset is valid: {n} record.", "The dataset is valid: {n:,} records.", count)
    typer.echo(message.format(n=count))


@app.command(help=_("Check the figures of the founding documents against the documents."))
def verify_seeds(
    folder: Annotated[
        Path, typer.Argument(help=_("Folder with the documents, under any file names."))
    ],
) -> None:
    """Print a verdict on each figure, and exit with 1 if any is not confirmed."""
    founding = load_or_stop(load_founding)
    try:
        held = read_folder(folder)
    except OSError as error:
        stop(
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
