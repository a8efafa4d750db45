"""People sign in with a real provider; what they may do follows its word and the roles listed."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from functools import cache
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.journey import wait_until_drawn
from tests.processes import find_free_port, run_dashboard, run_server

EDITOR = "li@example.org"
SECRETS = """
[auth]
redirect_uri = "{address}/oauth2callback"
cookie_secret = "a secret of more than thirty-two letters"
client_id = "dashboard"
client_secret = "not secret"
server_metadata_url = "{provider}/.well-known/openid-configuration"

[roles]
{roles}
"""
Site = tuple[str, Path]
OpenSite = Callable[..., Site]


@pytest.fixture(scope="module")
def open_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenSite]:
    """Run a provider whose word holds for so long, and a dashboard that trusts it, once for all
    tests; list these roles, and give the dashboard's address and its secrets file.
    """
    with ExitStack() as stack:

        @cache
        def start(seconds: int) -> tuple[str, str, Path]:
            home = tmp_path_factory.mktemp("home")
            issuer = stack.enter_context(run_provider(seconds))
            port = find_free_port()
            address = f"http://127.0.0.1:{port}"
            secrets = home / ".streamlit" / "secrets.toml"
            secrets.parent.mkdir()
            secrets.write_text(SECRETS.format(address=address, provider=issuer, roles=""))
            environment = {
                "HOME": str(home),
                "DASHBOARD_DATABASE_URL": f"sqlite:///{home / 'changes.sqlite3'}",
            }
            return stack.enter_context(run_dashboard(environment, port=port)), issuer, secrets

        def open_site(roles: str, *, seconds: int = 3600) -> Site:
            address, issuer, secrets = start(seconds)
            secrets.write_text(SECRETS.format(address=address, provider=issuer, roles=roles))
            return address, secrets

        yield open_site


def run_provider(seconds: int) -> AbstractContextManager[str]:
    """Run a provider that knows one person; give its address."""
    port = find_free_port()
    person = {"sub": "li", "email": EDITOR, "email_verified": True}
    arguments = ["-W", "ignore", "-m", "tests.provider", str(port), str(seconds)]
    return run_server([*arguments, json.dumps(person)], port=port, ready="/")


def test_editor_signs_in_and_out(open_site: OpenSite, page: Page) -> None:
    address, _secrets = open_site(f'editor = ["{EDITOR}"]')
    page.goto(f"{address}/sources")
    sign_in(page)
    expect(page.get_by_text(EDITOR, exact=True)).to_be_visible()
    expect(page.get_by_text("may read but not edit")).to_have_count(0)
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="End session").click()  # asks the provider
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    expect(page.get_by_text(EDITOR, exact=True)).to_have_count(0)


def test_other_tab_is_signed_out_too(open_site: OpenSite, page: Page) -> None:
    """A page that is open goes on with what it was told of its reader when it was opened."""
    address, _secrets = open_site(f'editor = ["{EDITOR}"]')
    page.goto(f"{address}/sources")
    sign_in(page)
    other = page.context.new_page()
    other.goto(f"{address}/edit")
    note = other.locator(".st-key-field_note_en").get_by_role("textbox")
    expect(note).to_be_enabled()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("button", name="End session")).to_be_visible()
    note.fill("Typed by whoever came next.")
    expect(other.get_by_text("Sign in to edit.")).to_be_visible()
    expect(note).to_have_count(0)


def test_role_that_was_taken_away_is_gone_from_the_next_run(
    open_site: OpenSite, page: Page
) -> None:
    address, secrets = open_site(f'editor = ["{EDITOR}"]')
    page.goto(f"{address}/sources")
    sign_in(page)
    expect(page.get_by_text(EDITOR, exact=True)).to_be_visible()
    secrets.write_text(secrets.read_text().replace(EDITOR, "wang@example.org"))
    page.reload()
    expect(page.get_by_text("may read but not edit here.")).to_be_visible()


def test_expired_sign_in_leaves_reading_only(open_site: OpenSite, page: Page) -> None:
    address, _secrets = open_site(f'editor = ["{EDITOR}"]', seconds=1)
    page.goto(f"{address}/sources")
    sign_in(page)
    expired = page.get_by_text("Your sign-in has expired")
    for _look in range(9):  # the page may be drawn before the second is over
        if expired.is_visible():
            break
        page.reload()
        wait_until_drawn(page)
    expect(expired).to_be_visible()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()


def test_strangers_see_nothing_where_viewers_are_listed(open_site: OpenSite, page: Page) -> None:
    address, _secrets = open_site('viewer = ["@example.org"]')
    page.goto(f"{address}/records")
    expect(page.get_by_text("Sign in with an account that may see")).to_be_visible()
    expect(page.get_by_test_id("stDataFrame")).to_have_count(0)
    sign_in(page)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("Sign in with an account")).to_have_count(0)


def sign_in(page: Page) -> None:
    """Sign in as the provider's one person; the provider sends the browser back."""
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="li", exact=True).click()
    wait_until_drawn(page)


def test_program_proposes_until_its_token_is_revoked(open_site: OpenSite, page: Page) -> None:
    address, _secrets = open_site(f'editor = ["{EDITOR}"]\nviewer = []')
    page.goto(address)
    sign_in(page)
    page.goto(f"{address}/tokens")
    page.get_by_label("Name").fill("nightly import")
    page.get_by_role("button", name="Make a token").click()
    shown = page.get_by_test_id("stCode").filter(has_text="rat_")
    expect(shown).to_be_visible()
    token = shown.inner_text().strip()
    page.get_by_role("button", name="I have copied it").click()
    expect(page.get_by_text(token)).to_have_count(0)
    with httpx.Client(base_url=f"{address}/api/v1", timeout=60) as program:
        assert program.get("/targets").status_code == 401
        program.headers["Authorization"] = f"Bearer {token}"
        goals = program.get("/targets?limit=1").json()
        change = {"action": "change", "table": "targets", "key": goals["items"][0]["id"]}
        change |= {"row": {"note_en": "<b>Sent by a program.</b>"}}
        body = {"changes": [change], "version": goals["dataset"], "reason": "Checked."}
        named = {"Idempotency-Key": "1"}
        told = program.post("/revisions", json=body, headers=named).json()["revisions"][0]
        assert (told["author"], told["status"]) == (EDITOR, "published")
        page.goto(f"{address}/record?id={change['key']}")
        expect(page.get_by_text("<b>Sent by a program.</b>").first).to_be_visible()
        page.goto(f"{address}/tokens")
        page.get_by_role("button", name="Revoke").click()
        page.get_by_role("button", name="Revoke this token").click()
        expect(page.get_by_text("There is no token that works.")).to_be_visible()
        refused = program.post("/revisions", json=body, headers=named)
        assert (refused.status_code, refused.json()["detail"]) == (401, "The token was revoked.")
