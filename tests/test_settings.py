"""Settings come from the environment, and a bad one is refused with what is allowed."""

import re
from datetime import date
from pathlib import Path

import pytest

from dashboard.settings import InvalidSetting, Settings
from data import CURATED
from data.revisions import default_url


def test_settings_default_to_the_release_and_the_calendar() -> None:
    settings = Settings.from_environment({})
    expected = Settings(database_url=default_url(), data=CURATED, editor=settings.editor)
    assert settings == expected
    assert settings.editor
    assert settings.is_local
    assert settings.today() == date.today()


def test_settings_are_read_from_the_environment(tmp_path: Path) -> None:
    settings = Settings.from_environment(
        {
            "DASHBOARD_DATABASE_URL": "sqlite:///changes.sqlite",
            "DASHBOARD_AS_OF": "2024-02-29",
            "DASHBOARD_DATA": str(tmp_path),
            "DASHBOARD_HOST": "0.0.0.0",
            "DASHBOARD_EDITOR": "Li Wei",
            "DASHBOARD_REQUIRE_REVIEW": "yes",
            "DASHBOARD_ADDRESS": "https://targets.example.org/",
            "DASHBOARD_CONTACT": "data+ai@example.org",
        }
    )
    expected = Settings(
        database_url="sqlite:///changes.sqlite",
        as_of=date(2024, 2, 29),
        data=tmp_path.resolve(),
        host="0.0.0.0",
        editor="Li Wei",
        require_review=True,
        address="https://targets.example.org",
        contact="data+ai@example.org",
    )
    assert not settings.is_local
    assert settings == expected
    assert settings.today() == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DASHBOARD_AS_OF", "2026-02-29"),
        ("DASHBOARD_AS_OF", "1989-12-31"),
        ("DASHBOARD_AS_OF", "2061-01-01"),
        ("DASHBOARD_DATA", "/no/such/folder"),
        ("DASHBOARD_REQUIRE_REVIEW", "maybe"),
        ("DASHBOARD_ADDRESS", "javascript:alert(1)"),
        ("DASHBOARD_CONTACT", "somebody"),
        ("DASHBOARD_CONTACT", "a@b.org?bcc=c@d.org"),
        ("DASHBOARD_CONTACT", "a@example.org\n"),
    ],
)
def test_unusable_setting_is_refused_with_its_value(name: str, value: str) -> None:
    with pytest.raises(InvalidSetting, match=re.escape(value)):
        Settings.from_environment({name: value})


def test_rate_of_the_api_is_a_number_of_requests() -> None:
    assert Settings.from_environment({"DASHBOARD_API_RATE": "60"}).api_rate == 60
    assert Settings.from_environment({}).api_rate == 0


@pytest.mark.parametrize("text", ["0", "-1", "many", "1.5", "٣", "9" * 5000])
def test_rate_that_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(InvalidSetting, match="must be a whole number from 1 to 1,000,000"):
        Settings.from_environment({"DASHBOARD_API_RATE": text})
