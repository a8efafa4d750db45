// Runs in the page under measurement. Notes when the first figure is on screen, and how long
// after the press on an option a different figure is. Looks once a frame, as an eye would.
(() => {
  const MARKS = '.js-plotly-plot .trace path, .js-plotly-plot .ytick text, .js-plotly-plot .xtick text';
  const look = () =>
    [...document.querySelectorAll(MARKS)]
      .map((mark) => mark.getAttribute('d') || mark.textContent)
      .join('|');
  const watch = { first: null, armed: false, start: null, end: null, before: '' };
  window.watch = watch;
  window.arm = () => Object.assign(watch, { armed: true, start: null, end: null });
  const press = () => {
    if (watch.armed) Object.assign(watch, { armed: false, start: performance.now(), before: look() });
  };
  addEventListener('pointerdown', press, true);
  const step = () => {
    const waiting = watch.start !== null && watch.end === null;
    if (watch.first === null || waiting) {
      const seen = look();
      if (seen && watch.first === null) watch.first = performance.now();
      if (seen && waiting && seen !== watch.before) watch.end = performance.now();
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})();
