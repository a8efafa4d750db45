"""A bare Dash page: one box, and the figure that was made beforehand for the choice in it."""

import sys

from dash import Dash, Input, Output, dcc, html

from tests.bench.bare.ready import load_ready

READY = load_ready()


def build_app() -> Dash:
    """Build the page; its first figure is on screen without a choice."""
    app = Dash(__name__, update_title="")
    first = next(iter(READY))
    box = dcc.Dropdown(list(READY), first, id="indicator", clearable=False)
    app.layout = html.Div([box, dcc.Graph(id="figure", figure=READY[first][0])])

    @app.callback(Output("figure", "figure"), Input("indicator", "value"))
    def show_figure(label: str):
        return READY[label][0]

    return app


if __name__ == "__main__":
    build_app().run(host="127.0.0.1", port=sys.argv[1], debug=False)
