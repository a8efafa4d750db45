"""`changed`: whether what an exported figure says still holds."""

from pathlib import Path
from typing import Annotated

import typer

from dashboard.commands.app import app, load_or_stop, stop
from dashboard.i18n import _
from dashboard.settings import InvalidSetting, Settings


@app.command(help=_("Tell whether an exported figure, or the values of its code, have changed."))
def changed(
    exported: Annotated[
        str, typer.Argument(help=_("Exported file, or the address in the footer of a figure."))
    ],
) -> None:
    """Print what changed, was superseded or fell due since; exit with 1 if anything did."""
    from dashboard.export.embed import NoNote  # the readers load slowly
    from dashboard.loading import load_dataset
    from dashboard.text.changed import describe_answer
    from dashboard.views.changed import check_exported
    from dashboard.views.parameters import BadAddress

    try:
        settings = Settings.from_environment()
        catalog = load_or_stop(load_dataset)
        path = Path(exported)
        data = path.read_bytes() if path.is_file() else None
        answers = check_exported(data or exported, catalog, today=settings.today())
    except (InvalidSetting, BadAddress, NoNote) as error:
        stop(str(error))
    except OSError as error:
        stop(_("{path} cannot be read: {why}.").format(path=exported, why=error.strerror))
    for answer in answers:
        typer.echo("\n".join(describe_answer(answer)))
    if not all(answer.is_same for answer in answers):
        raise typer.Exit(1)
