"""Native charts hold the numbers, categories, labels and looks of the figures that they show."""

from dataclasses import replace
from typing import Any

import pytest
from openpyxl.utils.datetime import to_excel

from dashboard.charts.palette import LIGHT
from dashboard.export.exhibit import Exhibit
from dashboard.export.plans import Bars, Points, make_plan
from dashboard.export.plans.cells import lay_out
from tests.export.exhibits import NATION, a_figure, expose, many_marks
from tests.export.slides.reading import (
    charts_of,
    draw,
    fill_of,
    labels_of,
    notes_of,
    numbers_of,
    series_of,
    texts_of,
    walk,
)

CHARTS = ("year", "timeline", "counts", "history", "bullets", "states", "sums", "trajectory")


@pytest.mark.parametrize("name", CHARTS)
def test_chart_holds_the_numbers_of_its_plan(exhibits: dict[str, Exhibit], name: str) -> None:
    plan = make_plan(exhibits[name].figure)
    assert isinstance(plan, Bars | Points)
    (chart,) = charts_of(draw(exhibits[name]))
    read: dict[str, set[Any]] = {}
    for series in chart.plots[0].series:
        read.setdefault(series.name, set()).update(series.values)
    for one in plan.series:
        assert {v for v in one.values if v is not None} <= read[one.name]


@pytest.mark.parametrize("name", ["ranking", "year", "timeline", "bullets"])
def test_labels_are_those_of_the_table(exhibits: dict[str, Exhibit], name: str) -> None:
    charts = charts_of(draw(exhibits[name]))
    words = [text for chart in charts for one in chart.plots[0].series for text in labels_of(one)]
    figure = exhibits[name].figure
    column = "Goal" if name == "bullets" else "Figure"
    assert [
        label for label in figure.table[column] if not any(label in text for text in words)
    ] == []


def test_bars_have_regions_as_categories_and_stated_values() -> None:
    (chart,) = charts_of(draw(expose(a_figure(*many_marks(3)))))
    assert list(chart.plots[0].categories) == ["Province 0", "Province 1", "Province 2"]
    target = series_of(chart)["Target"]
    assert list(target.values) == [340.0, 330.0, 320.0]
    assert labels_of(target) == ["> 340 bn yuan", "> 330 bn yuan", "> 320 bn yuan"]


def test_the_first_bar_stands_at_the_top_and_bars_start_at_zero() -> None:
    (chart,) = charts_of(draw(expose(a_figure(*many_marks(3)))))
    assert chart.category_axis.reverse_order is True
    assert chart.value_axis.minimum_scale == 0.0


def test_a_target_is_hollow_and_a_reported_figure_filled() -> None:
    marks = [{}, {"id": "real", "kind": "actual", "value": 216.0}]
    series = series_of(charts_of(draw(expose(a_figure(*marks))))[0])
    assert (fill_of(series["Target"]), fill_of(series["Reported"])) == (
        LIGHT.ground,
        LIGHT.accent.lower(),
    )


def test_a_superseded_target_is_faint_and_named_so() -> None:
    marks = [{}, {"id": "old", "faint": True, "value": 150.0}]
    series = series_of(charts_of(draw(expose(a_figure(*marks))))[0])
    assert set(series) == {"Target", "Superseded or draft"}
    edges = {
        name: one._element.xpath("./c:spPr/a:ln//a:srgbClr/@val") for name, one in series.items()
    }
    assert edges["Target"] != edges["Superseded or draft"]


def test_the_rest_is_grey_where_a_region_is_in_focus() -> None:
    marks = [{}, {"id": "me", "region": "CN-ZJ", "focus": True, "value": 200.0}]
    target = series_of(charts_of(draw(expose(a_figure(*marks))))[0])["Target"]
    assert target._element.xpath("./c:dPt/c:idx/@val") == ["0"]
    assert LIGHT.rest[1:].upper() in target._element.xpath("./c:dPt//a:srgbClr/@val")


def test_a_range_runs_between_two_ends() -> None:
    marks = [{"value_max": 420.0, "label": "300–420 bn yuan"}, {"id": "b", "value": 100.0}]
    (chart,) = charts_of(draw(expose(a_figure(*marks))))
    series = series_of(chart)
    assert list(series["Start"].values) == [300.0, None]
    assert list(series["Target"].values) == [120.0, 100.0]
    assert labels_of(series["Room for labels"])[0] == "300–420 bn yuan"


def test_the_nation_stands_above_the_regions() -> None:
    (chart,) = charts_of(draw(expose(a_figure(*many_marks(3), reference=NATION))))
    assert next(iter(chart.plots[0].categories)) == "Nation"
    assert labels_of(series_of(chart)["Nation"]) == ["National goal: > 400 bn yuan"]
    assert series_of(chart)["Nation"].values[0] == 400.0


def test_a_far_nation_does_not_squeeze_the_regions() -> None:
    far = NATION._replace(value=10_000.0)
    (chart,) = charts_of(draw(expose(a_figure(*many_marks(3), reference=far))))
    assert labels_of(series_of(chart)["Nation"]) == ["National goal: > 400 bn yuan →"]
    assert chart.value_axis.maximum_scale < 1_000


def test_a_log_axis_says_so() -> None:
    (chart,) = charts_of(draw(expose(a_figure(*many_marks(3), log=True))))
    title = "".join(node.text for node in chart._chartSpace.xpath(".//c:valAx/c:title//a:t"))
    assert title == "bn yuan (logarithmic axis)"
    assert chart._chartSpace.xpath(".//c:logBase/@val") == ["10"]


@pytest.mark.parametrize("count", [34, 35, 90])
def test_many_bars_keep_letters_that_can_be_read(count: int) -> None:
    slides = draw(expose(a_figure(*many_marks(count))))
    names = [name for chart in charts_of(slides) for name in chart.plots[0].categories]
    assert names == [f"Province {place}" for place in range(count)]
    sizes = [
        int(size) for chart in charts_of(slides) for size in chart._chartSpace.xpath(".//*/@sz")
    ]
    assert min(sizes) >= 800


def test_parts_of_a_chart_share_their_scale_and_are_numbered() -> None:
    slides = draw(expose(a_figure(*many_marks(90), reference=NATION)))
    assert len(slides) > 1
    assert f"(1 of {len(slides)})" in slides[0].shapes.title.text_frame.text
    charts = charts_of(slides)
    assert {chart.value_axis.major_unit for chart in charts} == {200.0}
    assert {chart.plots[0].categories[0] for chart in charts} == {"Nation"}


def test_a_chart_carries_its_numbers_as_a_workbook(exhibits: dict[str, Exhibit]) -> None:
    for name in CHARTS:
        plan = make_plan(exhibits[name].figure)
        assert isinstance(plan, Bars | Points)
        (chart,) = charts_of(draw(exhibits[name]))
        sheet = numbers_of(chart)
        heads = {column.head for column in lay_out(plan).columns}
        assert heads <= {cell.value for cell in sheet[1]}
        first = chart.plots[0].series[0]
        reference = first._element.xpath(".//c:val//c:f | .//c:yVal//c:f")[0].text
        cells = sheet[reference.partition("!")[2].replace("$", "")]
        assert [_count(row[0]) for row in cells] == pytest.approx(list(first.values))


def _count(cell: Any) -> Any:
    return to_excel(cell.value) if cell.is_date else cell.value


def test_steps_name_each_region_and_its_last_target(exhibits: dict[str, Exhibit]) -> None:
    charts = charts_of(draw(exhibits["steps"]))
    series = [series_of(chart) for chart in charts]
    names = [name for one in series for name in labels_of(one["Rows"])]
    table = exhibits["steps"].figure.table
    assert sorted(names) == sorted(table.loc[table["Figure"] != "–", "Region"].unique())


def test_days_are_days_of_spreadsheets(exhibits: dict[str, Exhibit]) -> None:
    (chart,) = charts_of(draw(exhibits["history"]))
    drawn = exhibits["history"].figure.drawn
    assert drawn is not None
    sheet = numbers_of(chart)
    days = {cell.value.date() for row in sheet.iter_rows(min_row=2) for cell in row if cell.is_date}
    assert days == set(drawn.frame["date"].dropna().dt.date)


def test_tiles_are_squares_with_words_and_colours(exhibits: dict[str, Exhibit]) -> None:
    (slide,) = draw(exhibits["tiles"])
    names = {shape.name for shape in walk(slide.shapes)}
    drawn = exhibits["tiles"].figure.drawn
    assert drawn is not None
    placed = drawn.others["regions"].dropna(subset=["tile_row"])
    assert set(placed["name"]) <= names
    guangdong = next(shape for shape in walk(slide.shapes) if shape.name == "Guangdong")
    assert "bn yuan" in guangdong.text_frame.text
    assert str(guangdong.fill.fore_color.rgb) != LIGHT.empty[1:].upper()
    assert not charts_of([slide])


@pytest.mark.parametrize("name", ["matrix", "silence"])
def test_matrices_are_tables_of_signs(exhibits: dict[str, Exhibit], name: str) -> None:
    slides = draw(exhibits[name])
    drawn = exhibits[name].figure.drawn
    assert drawn is not None
    tables = [shape.table for slide in slides for shape in slide.shapes if shape.has_table]
    signs = [
        cell.text
        for table in tables
        for row in list(table.rows)[1:]
        for cell in list(row.cells)[1:]
        if cell.text
    ]
    assert len(signs) == len(drawn.frame)
    heads = {cell.text for table in tables for cell in list(table.rows[0].cells)[1:]}
    assert heads == set(drawn.frame["region_name"])


def test_a_chain_is_a_table_of_its_steps(exhibits: dict[str, Exhibit]) -> None:
    (slide,) = draw(exhibits["chain"])
    drawn = exhibits["chain"].figure.drawn
    assert drawn is not None
    for name in drawn.frame["step_name"]:
        assert name in texts_of(slide)


def test_a_figure_without_marks_is_a_sentence() -> None:
    figure = a_figure(*many_marks(1))
    assert figure.drawn is not None
    empty = replace(figure, drawn=replace(figure.drawn, frame=figure.drawn.frame.head(0)))
    (slide,) = draw(expose(empty))
    assert "No goal here." in texts_of(slide)
    assert "Left out, draft for comment: Chongqing." in notes_of(slide)


def test_a_figure_that_nobody_drew_is_its_table() -> None:
    (slide,) = draw(expose(replace(a_figure(*many_marks(2)), drawn=None)))
    assert "> 340 bn yuan" in texts_of(slide)
