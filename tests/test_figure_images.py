"""Pictures of figures at an address, for documents that can hold no frame."""

import asyncio
from io import BytesIO

import httpx
import pytest
from PIL import Image
from starlette.applications import Starlette

from dashboard.api import responding
from dashboard.api.access import Access
from dashboard.api.answers import Shelf
from dashboard.api.pace import Pace
from dashboard.export import files
from dashboard.export.images import Busy
from dashboard.image_routes import image_routes
from dashboard.settings import AS_OF, DATABASE_URL, NO_DATABASE

SUM = "/figures/nation.png?size=square&scale=1"


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATABASE_URL, NO_DATABASE)
    monkeypatch.setenv(AS_OF, "2026-11-21")
    monkeypatch.setattr(responding, "SHELF", Shelf())


def ask(path: str, *, access: Access = Access.OPEN, known: str = "") -> httpx.Response:
    app = Starlette(routes=image_routes(lambda: access, Pace()))

    async def send() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://x.org") as client:
            return await client.get(path, headers={"If-None-Match": known})

    return asyncio.run(send())


def test_picture_has_the_size_that_is_asked_for_and_is_not_sent_twice() -> None:
    first = ask(SUM)
    assert (first.status_code, first.headers["content-type"]) == (200, "image/png")
    assert Image.open(BytesIO(first.content)).size == (1080, 1080)
    again = ask(SUM, known=first.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")
    assert ask(SUM.replace("square", "slide")).headers["etag"] != first.headers["etag"]


def test_picture_is_drawn_as_letters_too() -> None:
    answer = ask("/figures/compare.svg?year=2027&theme=dark")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert "http://x.org/compare?" in answer.text
    assert "#11161D" in answer.text or "rgb(17, 22, 29)" in answer.text


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/figures/moon.png", 'page "moon" is not known'),
        ("/figures/compare.gif", "Allowed: png, svg"),
        ("/figures/compare.png?size=huge", "Allowed: slide"),
        ("/figures/compare.png?scale=9", "Allowed: 1, 2, 4"),
        ("/figures/compare.png?theme=pink", "Allowed: light, dark"),
        ("/figures/compare.png?colour=red", 'parameter "colour" is not known'),
        ("/figures/record.png?id=nothing", "No record has the id"),
    ],
)
def test_what_is_not_there_is_said(path: str, sentence: str) -> None:
    answer = ask(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert sentence in answer.json()["detail"]


def test_endless_address_is_refused() -> None:
    assert ask("/figures/compare.png?" + "x" * 9000).status_code == 414


def test_busy_browser_is_a_reason_to_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> bytes:
        raise Busy

    monkeypatch.setattr(files, "render_image", refuse)
    answer = ask(SUM)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "30")
    assert "Too many images" in answer.json()["detail"]


def test_pictures_are_closed_where_only_listed_viewers_may_read() -> None:
    assert ask(SUM, access=Access.CLOSED).status_code == 401


def test_server_has_the_pictures(server: str) -> None:
    answer = httpx.get(f"{server}/figures/nation.svg", timeout=60)
    assert answer.text.startswith("<svg")
