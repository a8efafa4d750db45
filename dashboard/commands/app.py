"""The command line itself: `serve` need not be named, and an error is a sentence on its own."""

from collections.abc import Callable
from typing import Annotated, Any, NoReturn, TypeVar

import typer
from typer.core import TyperGroup

from dashboard.i18n import LANGUAGES, _, use_language
from dashboard.settings import take_language
from data import InvalidDataset

HELP_FLAGS = {"--help"}
Loaded = TypeVar("Loaded")


class ServeByDefault(TyperGroup):
    """A group of commands in which `serve` need not be named."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put `serve` in front where no command was named; the language may stand anywhere."""
        language, args = take_language(args)
        if not args or (args[0].startswith("-") and args[0] not in HELP_FLAGS):
            args = ["serve", *args]
        return super().parse_args(ctx, [*language, *args])


app = typer.Typer(
    cls=ServeByDefault,
    help=_("Regional AI targets: which region aims at what, by when, and where it says so."),
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def choose_language(
    lang: Annotated[
        str, typer.Option(help=_("Language of all words, en or zh; the system's if blank."))
    ] = "",
) -> None:
    """Set the language of what the commands say and write."""
    if lang and lang not in LANGUAGES:
        stop(
            _('The language "{value}" is not known. Allowed: {allowed}.').format(
                value=lang[:60], allowed=", ".join(LANGUAGES)
            )
        )
    if lang:
        use_language(lang)


def load_or_stop(load: Callable[[], Loaded]) -> Loaded:
    """Return what a function loads; print what is wrong with the dataset, and exit with 1."""
    try:
        return load()
    except InvalidDataset as error:
        stop(str(error))


def stop(message: str) -> NoReturn:
    """Print a sentence and exit with 1."""
    typer.echo(message, err=True)
    raise typer.Exit(1)
