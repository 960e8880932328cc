// The only home of what a guest enters: one document in this browser. Every change is made on what is stored now, so that two tabs do not undo each other.
import { contentOf, isObject, merge, same } from "./merge.js";

const key = "smartpick.workspace";
const version = 1;
const remembered = 32;

/** What this tab has known to be stored, oldest first: browsers tell tabs of each other's writes late, and a write may come that knew less than this one. */
const known = [];

function read(text) {
  try {
    const found = JSON.parse(text ?? "null");
    return isObject(found) && found.smartpickWorkspace === version ? found : null;
  } catch {
    return null;
  }
}

const isKnown = (workspace) => known.some((one) => one.revision === workspace.revision && same(one, workspace));

function know(workspace) {
  if (workspace && !isKnown(workspace)) known.push(workspace);
  if (known.length > remembered) known.shift();
}

/** The workspace that is stored, or null; what no page of ours wrote is not one. */
export function load() {
  try {
    const found = read(localStorage.getItem(key));
    know(found);
    return found;
  } catch {
    return null;
  }
}

/** Stores a workspace as the revision after the one that is stored; null for none. */
export function save(workspace) {
  const stored = load();
  if (workspace && stored && same(contentOf(workspace), contentOf(stored))) return;
  const kept = workspace && { ...workspace, revision: Math.max(workspace.revision ?? 0, (stored?.revision ?? 0) + 1) };
  know(kept);
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // Storage is full or switched off: the page works, it only forgets.
  }
}

/** Takes everything of ours out of this browser: what was entered, drafts, the theme. */
export function forget() {
  known.length = 0;
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      storage().clear();
    } catch {
      // Nothing was kept.
    }
  }
}

/** Calls back when another tab has changed or forgotten the workspace. */
export function onOtherTab(tell) {
  addEventListener("storage", (event) => {
    if (event.key !== key && event.key !== null) return;
    const written = event.key === null ? null : read(event.newValue);
    if (written) bringBack(written);
    tell();
  });
}

/**
 * Puts back what a write of another tab has written over without having known of it: its revision is then no newer than what this tab knew. Every tab that
 * notices comes to the same result, so that they do not go on answering each other.
 */
function bringBack(written) {
  const mine = known.reduce((newest, one) => ((one.revision ?? 0) >= (newest?.revision ?? 0) ? one : newest), null);
  const isLate = mine && !isKnown(written) && (written.revision ?? 0) <= (mine.revision ?? 0);
  const before = known.findLast((one) => one.revision === (written.revision ?? 0) - 1) ?? null;
  know(written);
  if (!isLate) return;
  const { merged } = merge(before, mine, written, (here, there) => (JSON.stringify(here ?? null) > JSON.stringify(there ?? null) ? here : there));
  if (!same(merged, contentOf(written))) save({ ...merged, revision: mine.revision + 1 });
}
