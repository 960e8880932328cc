// A click is a press and a release on one and the same control: an answer that takes the control away between the two would swallow it.
let pressed = false;
const waiting = [];

function release() {
  pressed = false;
  for (const go of waiting.splice(0)) go();
}

addEventListener("pointerdown", (event) => (pressed = event.target.closest?.("button, a, summary, label, [role='option']") !== null), true);
// The click itself comes after the release.
for (const over of ["pointerup", "pointercancel"]) addEventListener(over, () => pressed && setTimeout(release), true);
addEventListener("blur", (event) => event.target === window && release());
addEventListener("pointermove", (event) => pressed && event.buttons === 0 && release(), true);

/** Ends when nothing is held down: at once, most of the time. */
export const released = () => (pressed ? new Promise((go) => waiting.push(go)) : Promise.resolve());
