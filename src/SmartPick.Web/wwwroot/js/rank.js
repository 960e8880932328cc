// What the page of the rank list does beyond its form: rows are dragged by their handle, moved with the arrow keys, and programs found while typing.
import { ask } from "./work.js";

const form = document.getElementById("work");
const edge = 60;
const step = 14;

/** The row that is dragged, where it would go, and where the pointer is. */
let drag = null;

/** The row that keys are moving and the place they have brought it to, while the answer to them is on its way. */
let aim = null;

const rows = () => [...document.querySelectorAll("#ranks > li")];
const rankOf = (row) => Number(row.dataset.rank);

/** Arrow keys on a handle move its row by one, Home and End to the ends. */
form?.addEventListener("keydown", (event) => {
  const handle = event.target.closest?.("[data-handle]");
  if (drag && event.key === "Escape") {
    event.preventDefault();
    end(false);
    return;
  }

  if (!handle) return;
  const row = handle.closest("li");
  const { code } = row.dataset;
  const from = aim?.code === code ? aim.place : rankOf(row);
  const place = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 1, End: rows().length }[event.key];
  if (place === undefined) return;
  event.preventDefault();
  if (place < 1 || place > rows().length || place === from) return;
  const mine = { code, place };
  aim = mine;
  // One press more is the same way, only further: the last place counts.
  ask(`move:${code}:${place}`, { instead: `move ${code}` }).then(() => {
    if (aim === mine) aim = null;
  });
});

form?.addEventListener("pointerdown", (event) => {
  const handle = event.target.closest?.("[data-handle]");
  if (!handle || event.button !== 0) return;
  drag = { row: handle.closest("li"), handle, pointer: event.pointerId, y: event.clientY, target: null, timer: 0 };
  handle.setPointerCapture(event.pointerId);
});

form?.addEventListener("pointermove", (event) => {
  if (drag?.pointer !== event.pointerId) return;
  drag.y = event.clientY;
  drag.row.classList.add("lifted");
  if (!drag.timer) drag.timer = setInterval(scroll, 16);
  mark();
});

form?.addEventListener("pointerup", (event) => {
  if (drag?.pointer === event.pointerId) end(true);
});

form?.addEventListener("pointercancel", (event) => {
  if (drag?.pointer === event.pointerId) end(false);
});

/** Near the upper or lower edge of the window the page scrolls along. */
function scroll() {
  if (!drag) return;
  const below = drag.y - (innerHeight - edge);
  const above = edge - drag.y;
  if (below > 0) scrollBy(0, step);
  else if (above > 0) scrollBy(0, -step);
  else return;
  mark();
}

/** Shows between which rows the dragged one would come to stand. */
function mark() {
  clear();
  const all = rows();
  const over = all.find((row) => drag.y < row.getBoundingClientRect().bottom) ?? all.at(-1);
  if (over === drag.row) {
    drag.target = null;
    return;
  }

  const isBefore = rankOf(over) < rankOf(drag.row);
  over.classList.add(isBefore ? "before" : "after");
  drag.target = rankOf(over);
}

function clear() {
  for (const row of document.querySelectorAll("#ranks > .before, #ranks > .after")) row.classList.remove("before", "after");
}

function end(isDone) {
  clearInterval(drag.timer);
  clear();
  drag.row.classList.remove("lifted");
  const { row, target, handle } = drag;
  drag = null;
  handle.focus({ preventScroll: true });
  if (isDone && target) ask(`move:${row.dataset.code}:${target}`);
}

form?.addEventListener("click", (event) => {
  if (event.target.closest?.("#print")) print();
});

/** A code is taken when its field is left: half of one, asked about while somebody types, would only be called wrong. */
form?.addEventListener("change", (event) => {
  if (event.target.name?.startsWith("nrmp.")) ask("", { whole: false });
});

function ready() {
  const button = document.getElementById("print");
  if (button) button.hidden = false;
}

/** Enter in a text field does what its own button does, not what stands first in the form. */
form?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.defaultPrevented || event.target.tagName !== "INPUT") return;
  if (event.target.id !== "q-yearName") return;
  event.preventDefault();
  ask("year");
});

if (form) {
  form.addEventListener("answered", ready);
  ready();
}
