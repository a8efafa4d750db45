"""The moves of an editor on the Edit page, as Streamlit's own test runner makes them."""

from streamlit.testing.v1 import AppTest

from dashboard.loading.dataset import open_dataset
from data import Catalog
from data.revisions import Store
from tests.factories import a_target

RECORD = a_target()["id"]
LISTS = ("region", "indicator", "scope", "comparator", "unit", "instrument", "source")


def fill(test: AppTest, **cells: str) -> AppTest:
    """Fill in fields one after another, as a person does."""
    for name, text in cells.items():
        place = name.replace("__", ".")
        key = f"field_{place}"
        if place in LISTS or place.endswith((".tier", ".described", ".force")):
            test.selectbox(key=key).set_value(text or None)
        else:
            test.text_input(key=key).set_value(text)
        shown(test.run())
    return test


def press(test: AppTest, key: str) -> AppTest:
    """Press a button."""
    return shown(test.button(key=key).click().run())


def tick_all(test: AppTest) -> AppTest:
    """Tick every warning."""
    for box in test.checkbox:
        if box.label == "I have looked at this":
            box.set_value(True)
    return shown(test.run())


def shown(test: AppTest) -> AppTest:
    """The page, which has not failed."""
    assert [error.value for error in test.exception] == []
    return test


def may_save(test: AppTest) -> bool:
    """Whether the button that saves can be pressed."""
    return not test.button(key="edit_save").disabled


def field(test: AppTest, name: str) -> str:
    """What stands in a field."""
    key = f"field_{name}"
    return (test.selectbox(key=key) if name in LISTS else test.text_input(key=key)).value or ""


def dataset() -> Catalog:
    """The dataset as readers see it now."""
    return open_dataset().current(at_once=True)


def store() -> Store:
    """The log that the page writes to."""
    return open_dataset().store
