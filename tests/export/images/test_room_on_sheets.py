"""Sheets are legible: no two texts meet, no letter is tiny, nothing is left out in silence."""

from itertools import combinations

import pytest

from dashboard.charts import DARK, LIGHT, build_ranking
from dashboard.export.exhibit import Exhibit
from dashboard.export.images import SIZES, Size, compose, look_for
from dashboard.export.images.blocks import LEAST_TYPE
from dashboard.export.images.boxes import list_items
from dashboard.export.images.chart import Chart, read_chart
from dashboard.export.images.fit import Fit, fit_chart
from dashboard.text.sources import Citation
from tests.charts.frames import layout_of, some_marks, traces_of
from tests.charts.test_every_chart import CHARTS
from tests.export.images.exhibits import ADDRESS, an_exhibit

NOTE = "Left out, counted differently: Haizhu District, Guangzhou, and six others. "
BOXES = {"slide": (1208, 430), "half_slide": (582, 400), "square": (1000, 700)}


def words_of(exhibit: Exhibit, size: Size) -> str:
    figure = compose(exhibit, size).figure
    texts = [note["text"] for note in layout_of(figure)["annotations"]]
    return " ".join(texts).replace("<br>", " ").replace("\u00a0", " ")


def list_meetings(chart: Chart, fit: Fit) -> list[tuple[object, object]]:
    """Pairs that are apart as drawn, and meet as fitted."""
    items = list_items(chart, fit.frame.width)
    return [
        pair
        for pair in combinations(items, 2)
        if pair[0].meets(pair[1], fit.stretch) and not pair[0].meets(pair[1])
    ]


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("name", CHARTS)
def test_no_chart_is_squeezed_until_texts_meet(name: str, box: str, narrow: bool) -> None:
    build, frame, options = CHARTS[name]
    chart = read_chart(build(frame, theme=LIGHT, narrow=narrow, **options))
    fit = fit_chart(chart, *BOXES[box])
    assert list_meetings(chart, fit) == []
    assert fit.frame.left >= 0


def test_34_bars_with_long_notes_are_legible_on_a_slide() -> None:
    exhibit = an_exhibit(34, footnotes=(NOTE * 5,), sources=(a_source(1, 300),) * 30)
    sheet = compose(exhibit, SIZES["slide"])
    sizes = [trace["textfont"]["size"] for trace in traces_of(sheet.figure) if "textfont" in trace]
    assert min(sizes) * sheet.scale >= LEAST_TYPE
    assert len([axis for axis in layout_of(sheet.figure) if axis.startswith("xaxis")]) == 2


def a_source(number: int, length: int) -> Citation:
    return Citation(number, "x " * (length // 2), "")


def test_all_rows_of_a_parted_chart_are_drawn_once() -> None:
    exhibit = an_exhibit(34)
    drawn = [
        entry[0]
        for trace in traces_of(compose(exhibit, SIZES["slide"]).figure)
        if trace["type"] == "bar"
        for entry in trace["customdata"]
    ]
    assert sorted(drawn) == sorted(f"p{place}" for place in range(34))


def test_few_rows_get_large_letters_and_fill_their_sheet() -> None:
    sheet = compose(an_exhibit(3), SIZES["slide"])
    low, high = layout_of(sheet.figure)["yaxis"]["domain"]
    assert sheet.scale > 1.5
    assert high - low > 0.4


def test_sources_that_do_not_fit_are_counted() -> None:
    sources = tuple(a_source(number, 200) for number in range(1, 60))
    words = words_of(an_exhibit(sources=sources), SIZES["slide"])
    shown = words.count("[")
    assert 0 < shown < 59
    assert f"{59 - shown} more sources at the address below." in words
    assert ADDRESS in words.replace("&amp;", "&")


def test_notes_that_do_not_fit_are_counted() -> None:
    words = words_of(an_exhibit(footnotes=(NOTE * 3,) * 20), SIZES["social"])
    assert "more notes at the address below." in words


def test_remark_and_title_of_the_presenter_are_shown_as_typed() -> None:
    exhibit = an_exhibit(remark="See <b>R&D</b>.")
    words = words_of(exhibit, SIZES["slide"])
    assert "See &lt;b>R&amp;D&lt;/b>." in words


@pytest.mark.parametrize("size", SIZES)
def test_words_keep_inside_the_sheet(size: str) -> None:
    notes = layout_of(compose(an_exhibit(34), SIZES[size]).figure)["annotations"]
    assert all(0 <= note["y"] <= 1 for note in notes)
    assert all(note["font"]["size"] > 0 for note in notes)


def test_a_dark_figure_has_a_dark_ground() -> None:
    chart = build_ranking(some_marks({}), theme=DARK, unit_title="bn yuan")
    sheet = compose(an_exhibit(chart=chart), SIZES["slide"])
    assert layout_of(sheet.figure)["paper_bgcolor"] == DARK.ground


def test_narrow_sheets_ask_for_the_charts_of_a_phone() -> None:
    narrow = {name for name, size in SIZES.items() if look_for(size).narrow}
    assert narrow == {"half_slide"}
