"""The moves of a reader who has a keyboard alone."""

from playwright.sync_api import Page

MOST = 60  # steps within which anything on a page is reached
IS_NAMED = "() => !document.activeElement.matches('body, main')"
IS_SEEN = """
    () => {
        const node = document.activeElement.closest("label") ?? document.activeElement;
        const box = node.getBoundingClientRect();
        const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
        const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
        const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return right > left && bottom > top && (node.contains(over) || over?.contains(node));
    }
"""


def tab_to(page: Page, role: str, name: str, *, key: str = "Tab") -> None:
    """Press a key until what has the focus is of that role and its name begins so, as a screen
    reader would say them; it is in sight.
    """
    passed: list[str] = []
    for _step in range(MOST):
        page.keyboard.press(key)
        passed.append(read_focus(page))
        if passed[-1].startswith(f'{role} "{name}'):
            assert page.evaluate(IS_SEEN), f"{name} has the focus out of sight"
            return
    raise AssertionError(f"{MOST} times {key} do not lead to {role} {name}, but to {passed}")


def press(page: Page, role: str, name: str, *, key: str = "Enter") -> None:
    """Go to a control, and press a key on it."""
    tab_to(page, role, name)
    page.keyboard.press(key)


def read_focus(page: Page) -> str:
    """Return role and name of what has the focus, "" where that is nothing or the whole page."""
    if not page.evaluate(IS_NAMED):
        return ""
    return page.locator(":focus").aria_snapshot().split("\n")[0].removeprefix("- ").strip("'")
