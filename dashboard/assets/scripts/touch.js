// Makes a touch on a mark select that mark.
//
// plotly selects what the pointer hovered over before a click. A finger does not hover, so it would
// select the mark that was touched before. Here each touch on a plot counts as hovering first.

document.addEventListener("touchstart", event => {
    if (!event.target.classList.contains("nsewdrag")) return;
    const { clientX, clientY } = event.touches[0];
    event.target.dispatchEvent(
        new MouseEvent("mousemove", { clientX, clientY, bubbles: true, view: window })
    );
}, { capture: true, passive: true });
