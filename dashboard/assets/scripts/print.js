// A chart is drawn for the window and would be cut at the edge of the paper. 960 px are the width of
// a sheet of Letter between the margins; A4 is wider.

const drawn = () => document.querySelectorAll(".js-plotly-plot, [data-testid=stDataFrame]");
window.addEventListener("beforeprint", () => drawn().forEach(chart => {
    chart.style.zoom = Math.min(1, 960 / chart.offsetWidth);
}));
window.addEventListener("afterprint", () => drawn().forEach(chart => { chart.style.zoom = ""; }));
