/* Draws the charts of a page with plotly, which it fetches when the first chart comes near. The
   tables under the charts are open in the page itself; here they are folded away. */
(() => {
  "use strict";
  const own = document.currentScript.dataset;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const looks = window.LOOKS;
  const boxes = [...document.querySelectorAll(".chart")];
  const forms = new WeakMap();
  let fetching = null;

  function fetchPlotly() {
    fetching ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = own.plotly;
      script.onload = () => resolve(window.Plotly);
      script.onerror = reject;
      document.head.append(script);
    });
    return fetching;
  }

  function readForms(box) {
    if (!forms.has(box)) forms.set(box, JSON.parse(box.querySelector("script").textContent));
    return forms.get(box);
  }

  // The dark chart is the light one with some values replaced.
  function shape(form) {
    const chart = structuredClone({ data: form.data, layout: form.layout });
    for (const [steps, value] of dark.matches ? form.dark : []) {
      const last = steps.at(-1);
      const holder = steps.slice(0, -1).reduce((part, step) => part[step], chart);
      holder[last] = value;
    }
    chart.layout.template = looks.templates[dark.matches ? "dark" : "light"];
    return chart;
  }

  function place(box) {
    let target = box.querySelector(".drawn");
    if (!target) {
      target = document.createElement("div");
      target.className = "drawn";
      box.append(target);
    }
    return target;
  }

  async function draw(box) {
    const plotly = await fetchPlotly();
    await document.fonts.ready; // or labels would be measured in another font
    const all = readForms(box);
    const room = box.clientWidth;
    const form = room < all.wide.least ? all.phone : all.wide;
    const { data, layout } = shape(form);
    layout.width = Math.max(room, form.least);
    box.style.minHeight = `${layout.height}px`;
    const target = place(box);
    await plotly.react(target, data, layout, looks.config);
    if (!target.dataset.heard) {
      target.dataset.heard = "yes";
      target.on("plotly_click", (event) => lead(box, event.points[0]));
    }
    box.dataset.room = room;
  }

  // A mark leads to the evidence; a tap on a phone first shows what it says.
  function lead(box, point) {
    const id = [point.customdata].flat()[0];
    const line = box.parentElement.querySelector(".picked");
    if (typeof id !== "string" || !/^[a-z0-9][a-z0-9.-]*-[a-z0-9.-]+$/.test(id) || !line) return;
    const link = document.createElement("a");
    link.href = `${own.records}${encodeURIComponent(id)}/`;
    link.textContent = `${own.words}: ${id}`;
    line.replaceChildren(link);
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries.filter((found) => found.isIntersecting)) {
        near.unobserve(entry.target);
        entry.target.dataset.seen = "yes";
        draw(entry.target);
      }
    },
    { rootMargin: "600px" },
  );
  const drawSeen = () => boxes.filter((box) => box.dataset.seen).forEach(draw);
  let waiting = 0;

  for (const details of document.querySelectorAll("figure > details[open]")) details.open = false;
  boxes.forEach((box) => near.observe(box));
  dark.addEventListener("change", drawSeen);
  window.addEventListener("resize", () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() =>
      boxes.filter((box) => box.dataset.seen && Number(box.dataset.room) !== box.clientWidth).forEach(draw),
    );
  });
  // A link to a source opens the list that it stands in.
  const reveal = () => document.getElementById(location.hash.slice(1))?.closest("details")?.setAttribute("open", "");
  window.addEventListener("hashchange", reveal);
  reveal();
})();
