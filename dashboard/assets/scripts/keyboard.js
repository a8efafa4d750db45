// Keeps the keyboard where its user is: in what was opened, back at what opened it, and at the
// title of a page that was just reached.
//
// Streamlit puts what a button opens at the end of the document, the menu of a phone before its
// button, and leaves the focus nowhere when a page gives way to another or a pressed button goes. The
// links in its tables are drawn on a canvas, where only a pointer reaches them.

const POPOVER = '[data-testid="stPopoverBody"]';
const OPEN_POPOVER = '[data-testid="stPopoverButton"][aria-expanded="true"]';
const MENU = '[data-testid="stSidebar"][data-collapsed="false"]';
const CLOSE_MENU = '[data-testid="stSidebarCollapseButton"] button';
const OPEN_MENU = '[data-testid="stExpandSidebarButton"]';
const CHOSEN_CELL = 'canvas:focus-within td[aria-selected="true"][aria-readonly="true"]';
const FOLDING = '[data-testid="stSidebar"]';
const TITLE = '[data-testid="stMain"] h1';
const NEWS = '[data-testid="stMain"] [data-testid="stAlert"]';
const OPENS = { [OPEN_MENU]: MENU, '[data-testid="stPopoverButton"]': POPOVER };
const FRAMES = 60;  // of waiting for what Streamlit draws after a key
const PAGE_FRAMES = 600;  // until a new page has its title; the browser's own title changes first

const find = selector => document.querySelector(selector);
const isShown = node =>
    node.tabIndex >= 0 && !node.disabled && node.checkVisibility({ visibilityProperty: true });
const listStops = layer =>
    [...layer.querySelectorAll("a[href], button, input, textarea, [tabindex]")].filter(isShown);

function focusOn(node) {
    // what is no control takes the focus from here only; the next Tab leads to what follows it
    if (!isShown(node)) node.tabIndex = -1;
    node.focus({ preventScroll: !node.matches(NEWS) });
}

function focusLater(search, frames = FRAMES, before = document.activeElement) {
    if (![before, document.body].includes(document.activeElement)) return;
    const node = search();
    if (node) focusOn(node);
    else if (frames) requestAnimationFrame(() => focusLater(search, frames - 1, before));
}

function watchButton(button) {
    const watcher = new MutationObserver(() => {
        if (button.isConnected) return;
        watcher.disconnect();
        if (document.activeElement === document.body) focusLater(() => find(NEWS) ?? find(TITLE));
    });
    watcher.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("keydown", () => watcher.disconnect(), { capture: true, once: true });
}

function leave(layer) {
    if (layer.matches(POPOVER)) {
        const opener = find(OPEN_POPOVER);
        opener?.focus();
        opener?.click();
        return;
    }
    find(CLOSE_MENU)?.click();
    focusLater(() => !find(MENU) && find(OPEN_MENU));
}

function step(event, layer) {
    const stops = listStops(layer);
    const here = document.activeElement;
    const isFirst = here === layer || here === stops[0];
    if (event.shiftKey ? !isFirst : stops.length && here !== stops.at(-1)) return;
    event.preventDefault();
    leave(layer);
}

function openLink(event, cell) {
    const address = cell.textContent;
    if (!/^(https?:\/\/|\/)/.test(address)) return;
    event.preventDefault();
    event.stopPropagation();
    window.open(address, "_blank", "noopener");
}

function press(event) {
    const { key, target } = event;
    const layer = target.closest?.(`${POPOVER}, ${MENU}`);
    if (layer && key === "Tab") return step(event, layer);
    if (layer?.matches(MENU) && key === "Escape") return leave(layer);
    if (key !== "Enter" && key !== " ") return;
    const opener = Object.keys(OPENS).find(selector => target.closest?.(selector));
    if (opener && !target.closest(OPEN_POPOVER)) return focusLater(() => find(OPENS[opener]));
    if (target.closest?.(CLOSE_MENU)) return focusLater(() => !find(MENU) && find(OPEN_MENU));
    if (target.matches?.("[data-testid=stMain] button")) return watchButton(target);
    const cell = key === "Enter" && find(CHOSEN_CELL);
    if (cell) openLink(event, cell);
}

function greet(frames) {
    const title = find(TITLE);
    const root = document.documentElement.dataset;
    if (title && title.textContent !== root.greeted) {
        const here = document.activeElement;
        const isLost = here === document.body || here.closest(FOLDING);
        if (root.greeted && isLost) focusOn(title);
        root.greeted = title.textContent;
    } else if (frames) requestAnimationFrame(() => greet(frames - 1));
}

greet(PAGE_FRAMES);
new MutationObserver(() => greet(PAGE_FRAMES)).observe(find("title"), { childList: true });
document.addEventListener("keydown", press, true);
