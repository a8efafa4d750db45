"""What a reader waits for in a real browser: the first figure, and the next one after a choice."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page

from tests.bench.app import check_page, open_page, read_drawings
from tests.bench.bare.ready import READY, write_ready
from tests.bench.report import Ratio
from tests.chromium import open_browser
from tests.processes import find_free_port, run_dashboard, run_server

KEY = "compare_indicator"  # of Compare's box
INDICATORS = ("core_industry_value", "ai_enterprises")  # the two with the most records
BARE = Path(__file__).parent / "bare"
WATCH = Path(__file__).parent / "watch.js"
REPEATS = 9  # cold loads; and choices, there and back
COLD_LIMIT, CHOICE_LIMIT = 1.3, 1.25
TIMEOUT = 60_000


@dataclass(frozen=True)
class Contender:
    """A page that draws the figures; its box opens by a click, and may take typed words."""

    address: str
    box: str
    typed: bool


def compare_browser_times() -> Iterator[Ratio]:
    """Give the ratios of the cold load and of the choice."""
    ready = read_compare()
    labels = list(ready)
    with ExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory())
        write_ready(Path(folder) / "ready", ready)
        ours, bare, dash = _start_all(stack, {READY: f"{folder}/ready"})
        browser = stack.enter_context(open_browser())
        cold, bare_cold = _measure_cold_loads(browser, (ours, bare))
        choice, bare_choice, dash_choice = (
            measure_choice(browser, page, labels) for page in (ours, bare, dash)
        )
    yield Ratio("first figure, cold load", cold, "bare Streamlit", bare_cold, COLD_LIMIT)
    yield Ratio("next figure after a choice", choice, "bare Streamlit", bare_choice, CHOICE_LIMIT)
    yield Ratio("next figure after a choice", choice, "bare Dash", dash_choice)


def read_compare() -> dict[str, list[object]]:
    """Take the figures that Compare draws for both indicators, by the label of the choice."""
    test = open_page("compare")
    ready: dict[str, list[object]] = {}
    for code in INDICATORS:
        box = test.selectbox(key=KEY).set_value(code)
        check_page(test.run())
        label = box.options[test.selectbox(key=KEY).index or 0]
        ready[label] = read_drawings(test)[:1]
    return ready


def compare_page(address: str) -> Contender:
    """Return the page Compare of a dashboard."""
    return Contender(f"{address}/compare", f".st-key-{KEY} input", typed=True)


def _start_all(stack: ExitStack, environment: dict[str, str]) -> tuple[Contender, ...]:
    streamlit, dash = find_free_port(), find_free_port()
    arguments = ["-m", "streamlit", "run", str(BARE / "streamlit_page.py")]
    arguments += ["--server.port", str(streamlit), "--server.address", "127.0.0.1"]
    arguments += ["--server.headless", "true", "--browser.gatherUsageStats", "false"]
    ours = stack.enter_context(run_dashboard())
    bare = stack.enter_context(
        run_server(arguments, port=streamlit, ready="/_stcore/health", environment=environment)
    )
    other = stack.enter_context(
        run_server(
            [str(BARE / "dash_page.py"), str(dash)], port=dash, ready="/", environment=environment
        )
    )
    return (
        compare_page(ours),
        Contender(bare, ".st-key-indicator input", typed=True),
        Contender(other, "#indicator", typed=False),
    )


def _measure_cold_loads(browser: Browser, contenders: tuple[Contender, ...]) -> list[float]:
    """Seconds from the address to the first figure, with nothing in the browser's cache.

    In turns, so that whatever else the machine does meets all alike.
    """
    times: list[list[float]] = [[] for _ in contenders]
    for _ in range(REPEATS + 1):
        for contender, own in zip(contenders, times, strict=True):
            page = _open(browser, contender)
            own.append(page.evaluate("watch.first") / 1000)
            page.context.close()
    return [median(own[1:]) for own in times]  # the first may meet a server that is cold itself


def measure_choice(browser: Browser, contender: Contender, labels: list[str]) -> float:
    """Seconds from the press on another option to its figure, there and back."""
    page = _open(browser, contender)
    _choose(page, contender, label=labels[0])
    times = [
        _choose(page, contender, label=label) for _ in range(REPEATS) for label in reversed(labels)
    ]
    page.context.close()
    return median(times[2:])  # the first round fills the caches


def _open(browser: Browser, contender: Contender) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.set_default_timeout(TIMEOUT)
    page.add_init_script(path=WATCH)
    page.goto(contender.address)
    page.wait_for_function("watch.first !== null")
    return page


def _choose(page: Page, contender: Contender, *, label: str) -> float:
    box = page.locator(contender.box)
    chosen = box.input_value() if contender.typed else box.inner_text()
    if chosen == label:
        return 0.0
    box.click()
    if contender.typed:
        box.fill(label)
    option = page.get_by_role("option", name=label, exact=True)
    option.wait_for()
    page.evaluate("arm()")
    option.click()
    page.wait_for_function("watch.end !== null")
    return page.evaluate("watch.end - watch.start") / 1000
