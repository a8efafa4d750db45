"""The moves of a reader on a page: open, choose, read, pick a mark, follow a link."""

from datetime import date

from playwright.sync_api import Locator, Page, Position, expect

FIGURE_TEXT = ".js-plotly-plot .main-svg text"
ARE_DRAWN = """
    () => !document.querySelector("[data-testid=stSkeleton]")
        && [...document.querySelectorAll("[data-testid=stPlotlyChart]")]
            .every(figure => figure.querySelector(".main-svg"))
"""
# plotly binds each mark to its point, and each group of marks to its trace.
FIND_MARK = """
    record => [...document.querySelectorAll(".js-plotly-plot .point")].find(mark => {
        const trace = mark.closest(".trace").__data__[0].trace;
        return trace.customdata?.[mark.__data__.i]?.[0] === record;
    })
"""
IS_HOVERED = """
    record => [...document.querySelectorAll(".js-plotly-plot")]
        .some(figure => figure._hoverdata?.[0].customdata?.[0] === record)
"""


def open_view(page: Page, address: str) -> None:
    """Open an address and wait until its page is drawn."""
    page.goto(address)
    wait_until_drawn(page)


def wait_until_drawn(page: Page) -> None:
    """Wait until the page's script has ended, its title stands and its figures are drawn."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_function(ARE_DRAWN)


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option from a list."""
    page.get_by_role("combobox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()


def add(page: Page, label: str, option: str) -> None:
    """Choose one more option from a list of several, by its name, and close the list.

    By the keyboard, for a list that is drawn anew while it is pressed on forgets the press.
    """
    box = page.get_by_role("combobox", name=label, exact=True)
    box.fill(option)
    expect(page.get_by_role("option", name=option, exact=True)).to_be_visible()
    box.press("Enter")
    remove = page.get_by_role("button", name=f"Remove {option}", include_hidden=True)
    expect(remove).to_be_attached()
    page.keyboard.press("Escape")


def clear(page: Page, label: str) -> None:
    """Take every choice out of a list of several."""
    control = page.get_by_test_id("stMultiSelect").filter(has_text=label)
    control.get_by_role("button", name="Clear all").click()


def show_view(page: Page, name: str) -> None:
    """Switch a figure to another of its views."""
    page.get_by_role("radio", name=name, exact=True).click()


def search(page: Page, text: str) -> None:
    """Search on the Records page."""
    field = page.get_by_role("textbox", name="Search", exact=True)
    field.fill(text)
    field.press("Enter")


def figure_title(page: Page) -> Locator:
    """The title of the first figure."""
    return page.get_by_role("heading", level=2).first


def cell(page: Page, row: int, column: int) -> Locator:
    """One cell of the first table; rows and columns count from 0."""
    return page.get_by_test_id(f"glide-cell-{column}-{row}")


def cells(page: Page, column: int) -> Locator:
    """All cells of a column of the first table."""
    return page.locator(f"[data-testid^='glide-cell-{column}-']")


def open_row(page: Page, row: int) -> Page:
    """Follow the link in a row of a table that shows all its rows; it opens beside the page."""
    table = page.get_by_test_id("stDataFrame")
    box = table.bounding_box()
    assert box
    height = box["height"] / (cells(page, 0).count() + 1)  # the table is drawn as one picture
    link: Position = {"x": 40, "y": height * (row + 1.5)}
    table.hover(position=link)
    expect(table.get_by_test_id("data-grid-canvas")).to_have_css("cursor", "pointer")
    with page.expect_popup() as opened:
        table.click(position=link)
    wait_until_drawn(opened.value)
    return opened.value


def pick_mark(page: Page, record: str) -> Locator:
    """Select a record's mark in a figure. Returns the evidence that appears below it."""
    wait_until_drawn(page)
    mark = page.wait_for_function(FIND_MARK, arg=record).as_element()
    assert mark
    mark.hover(force=True)  # plotly listens on a layer of its own, above the marks
    page.wait_for_function(IS_HOVERED, arg=record)
    mark.click(force=True)
    return page.get_by_test_id("stVerticalBlock").filter(has_text="Open the record").last


def set_day(page: Page, day: date) -> None:
    """Choose the as-of date: type its year and month, pick the day from the calendar."""
    for name, number in (("year", f"{day:%Y}"), ("month", f"{day:%m}")):
        part = page.get_by_role("spinbutton", name=f"{name}, As of")
        part.click()
        part.press_sequentially(number)
    page.get_by_role("button", name=f"{day:%B} {day.day}, {day:%Y}").click()
