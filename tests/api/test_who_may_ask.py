"""Who may ask, from where, and how often."""

import pytest
from starlette.applications import Starlette

from dashboard.api import Access, api_routes
from dashboard.api.lists import LISTS
from dashboard.api.pace import Pace
from dashboard.api.rate import Meter
from dashboard.image_routes import image_routes
from dashboard.open_routes import open_routes
from tests.api.client import Client, build_app

PATHS = ["/", "/openapi.json", "/records/cn-agents-2027-1", "/nothing"]


@pytest.mark.parametrize("path", [*(f"/{name}.csv" for name in LISTS), *PATHS])
def test_nothing_is_told_where_viewers_are_listed(path: str) -> None:
    client = Client(build_app(lambda: Access.CLOSED))
    response = client.get(path, if_none_match="*")
    assert response.json() == {
        "type": "about:blank",
        "title": "Unauthorized",
        "status": 401,
        "detail": "Sign-in required: use the pages, or send a token. Only listed viewers may read "
        "this dashboard.",
        "errors": [],
    }
    assert response.headers["www-authenticate"] == 'Bearer realm="api"'
    assert response.headers["cache-control"] == "no-store"


def test_no_copies_are_kept_on_the_way_where_people_sign_in() -> None:
    response = Client(build_app(lambda: Access.PRIVATE)).get("/regions")
    assert response.headers["cache-control"] == "private, max-age=0, must-revalidate"


def test_secrets_that_cannot_be_read_open_nothing() -> None:
    def fail() -> Access:
        raise RuntimeError("[auth] is broken")

    client = Client(build_app(fail))
    assert client.problem("/regions") == (500, "The server failed to answer. Its log says why.")


def test_pages_of_other_sites_may_read(client: Client) -> None:
    response = client.get("/regions", origin="https://example.org")
    assert response.headers["access-control-allow-origin"] == "*"
    assert "Link" in response.headers["access-control-expose-headers"]
    refused = client.get("/nothing", origin="https://example.org")
    assert refused.headers["access-control-allow-origin"] == "*"


def test_pages_of_other_sites_may_only_read(client: Client) -> None:
    asked = {"origin": "https://example.org", "access_control_request_method": "DELETE"}
    response = client.get("/regions", method="OPTIONS", **asked)
    assert response.status_code == 400
    assert response.headers["access-control-allow-methods"] == "GET, HEAD"


def test_client_that_asks_too_often_is_told_when_to_ask_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DASHBOARD_API_RATE", "3")
    client = Client(build_app(meter=Meter(clock=lambda: 0.0)))
    assert [client.get("/regions?limit=1").status_code for _ in range(4)] == [200, 200, 200, 429]
    response = client.get("/regions?limit=1")
    assert response.headers["retry-after"] == "20"
    assert response.json()["detail"] == (
        "Each client may ask 3 times a minute. Ask again in 20 seconds."
    )


def test_rate_counts_what_is_asked_at_all_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_API_RATE", "2")
    pace = Pace(Meter(clock=lambda: 0.0))
    built = (build(lambda: Access.OPEN, pace) for build in (open_routes, image_routes, api_routes))
    client = Client(Starlette(routes=[route for routes in built for route in routes]), base="")
    asked = ("/dcat.jsonld", "/figures/none.png", "/api/v1/regions?limit=1")
    assert [client.get(path).status_code for path in asked] == [200, 404, 429]


def test_waiting_as_long_as_told_is_enough() -> None:
    now = [0.0]
    meter = Meter(clock=lambda: now[0])
    assert [meter.take("a", 2) for _ in range(3)] == [0.0, 0.0, 30.0]
    assert meter.take("b", 2) == 0.0
    now[0] = 30.0
    assert (meter.take("a", 2), meter.take("a", 2)) == (0.0, 30.0)
