"""Streamlit is set up so that nothing leaves the machine; every option that we set exists."""

import re

from streamlit.config import get_config_options

from dashboard.server import STREAMLIT_CONFIG, load_streamlit_options

OPTIONS = load_streamlit_options()


def test_nothing_about_the_reader_leaves_the_machine() -> None:
    assert OPTIONS["browser.gatherUsageStats"] is False
    assert OPTIONS["server.address"] == "127.0.0.1"


def test_configuration_names_no_address_outside() -> None:
    assert re.findall(r"https?:", STREAMLIT_CONFIG.read_text(encoding="utf-8")) == []


def test_every_option_is_one_of_streamlit() -> None:
    assert set(OPTIONS) - set(get_config_options()) == set()


def test_both_appearances_set_the_same_colours() -> None:
    light, dark = (
        {name.removeprefix(prefix) for name in OPTIONS if name.startswith(prefix)}
        for prefix in ("theme.light.", "theme.dark.")
    )
    assert light == dark
