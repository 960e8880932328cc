// Puts the parts of a fresh page in the place of the old ones, and leaves alone whatever somebody is just typing in.
// data-swap says how: "children" are questions, whose one with the focus stays; "text" is a button that stays where it is, under the finger and the focus, and only says something else.

/**
 * @param {Document} page the fresh page
 * @param {{ whole: boolean, keep: string[], follow?: boolean }} how whole: also replace the question that has the focus; keep: ids left as they are;
 *   follow: this answers what was just pressed, and what was in view there stays in view
 */
export function swap(page, { whole, keep, follow = false }) {
  const focus = note();
  for (const fresh of page.querySelectorAll("[data-swap]")) {
    if (fresh.closest("[data-swap='children']") && fresh.dataset.swap !== "children") continue;
    const old = document.getElementById(fresh.id);
    if (!old || keep.includes(fresh.id)) continue;
    if (fresh.dataset.swap === "children") swapQuestions(old, fresh, whole);
    else if (fresh.dataset.swap === "text") old.textContent = fresh.textContent;
    else replace(old, fresh);
  }

  restore(focus, follow);
}

function swapQuestions(old, fresh, whole) {
  const active = document.activeElement?.closest("[data-field]");
  if (whole || !active || !old.contains(active)) {
    replace(old, fresh);
    return;
  }

  // Everything around the question with the focus is fresh; the question itself only gets its message.
  const twin = fresh.querySelector(`#${CSS.escape(active.id)}`);
  if (!twin) {
    replace(old, fresh);
    return;
  }

  for (const slot of active.querySelectorAll("[data-slot]")) {
    const other = twin.querySelector(`#${CSS.escape(slot.id)}`);
    if (other) slot.replaceChildren(...[...other.childNodes].map((node) => document.importNode(node, true)));
  }

  const control = active.querySelector("[name]");
  const other = twin.querySelector("[name]");
  if (control && other) {
    if (other.hasAttribute("aria-invalid")) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }

  rebuildAround(old, fresh, active, twin);
}

/** Replaces the siblings of the kept element at every level between it and the root, so that it never leaves the document and keeps its focus. */
function rebuildAround(oldRoot, freshRoot, kept, twin) {
  keepOpen(oldRoot, freshRoot);
  let oldChild = kept;
  let freshChild = twin;
  while (oldChild !== oldRoot && freshChild !== freshRoot) {
    const oldParent = oldChild.parentElement;
    const freshParent = freshChild.parentElement;
    for (const sibling of [...oldParent.childNodes]) if (sibling !== oldChild) sibling.remove();
    let before = true;
    for (const sibling of [...freshParent.childNodes]) {
      if (sibling === freshChild) before = false;
      else if (before) oldParent.insertBefore(document.importNode(sibling, true), oldChild);
      else oldParent.append(document.importNode(sibling, true));
    }

    oldChild = oldParent;
    freshChild = freshParent;
  }
}

function replace(old, fresh) {
  keepOpen(old, fresh);
  old.replaceWith(document.importNode(fresh, true));
}

function keepOpen(old, fresh) {
  for (const details of old.querySelectorAll("details[open][id]")) {
    fresh.querySelector(`#${CSS.escape(details.id)}`)?.setAttribute("open", "");
  }
}

/** Where the focus is, and where it may go: to its like, to what its button leads to ("data-to"), to the next of its kind ("data-kin"), else the one before. */
function note() {
  const active = document.activeElement;
  const { kin, to } = active?.dataset ?? {};
  const all = kin ? [...document.querySelectorAll(`[data-kin="${kin}"]`)] : [];
  const at = all.indexOf(active);
  const others = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()].map((other) => other.id);
  return { active, ids: [active?.id, to, ...others].filter(Boolean), details: active?.closest("details")?.id, isInView: isInView(active), scroll: document.querySelector(".ask")?.scrollTop };
}

function isInView(element) {
  const box = element?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}

function restore({ active, ids, details, isInView: wasInView, scroll }, follow) {
  const column = document.querySelector(".ask");
  if (column && scroll) column.scrollTop = scroll;
  if (!active || active === document.body || document.contains(active)) return;
  const twins = [...ids.map((id) => document.getElementById(id)), details && document.getElementById(details)?.querySelector("summary")];
  // What is not drawn takes no focus.
  const twin = twins.find((one) => {
    one?.focus({ preventScroll: true });
    return one && document.activeElement === one;
  });
  if (!twin) document.getElementById("answer")?.focus();
  else if (follow && wasInView && !isInView(twin)) twin.scrollIntoView({ block: "nearest" });
}
