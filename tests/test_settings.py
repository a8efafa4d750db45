"""Settings come from the environment, and a bad one is refused with what is allowed."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.settings import InvalidSetting, Settings
from data import CURATED


def test_settings_default_to_the_release_and_the_calendar() -> None:
    settings = Settings.from_environment({})
    assert settings == Settings(database_url="", as_of=None, data=CURATED)
    assert settings.today() == date.today()


def test_settings_are_read_from_the_environment(tmp_path: Path) -> None:
    settings = Settings.from_environment(
        {
            "DASHBOARD_DATABASE_URL": "sqlite:///changes.sqlite",
            "DASHBOARD_AS_OF": "2024-02-29",
            "DASHBOARD_DATA": str(tmp_path),
        }
    )
    expected = Settings("sqlite:///changes.sqlite", date(2024, 2, 29), tmp_path.resolve())
    assert settings == expected
    assert settings.today() == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("name", "value"), [("DASHBOARD_AS_OF", "2026-02-29"), ("DASHBOARD_DATA", "/no/such/folder")]
)
def test_unusable_setting_is_refused_with_its_value(name: str, value: str) -> None:
    with pytest.raises(InvalidSetting, match=value):
        Settings.from_environment({name: value})
