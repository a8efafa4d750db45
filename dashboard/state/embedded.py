"""The parameters of an embedded figure, which no control shows; they stay as they are."""

from dashboard.state.view import current_view


def keep_parameters() -> dict[str, list[str]]:
    """Return what the address asks for, and keep all of it there."""
    view = current_view()
    view.shown = {name: list(values) for name, values in view.asked.items()}
    return dict(view.shown)
