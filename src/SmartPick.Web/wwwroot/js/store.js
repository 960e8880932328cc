// The only home of what a guest enters: one document in this browser. Every change is made on what is stored now, so that two tabs do not undo each other.
import { dropAnswers } from "./answers.js";
import { isObject, same } from "./identity.js";
import { contentOf, merge } from "./merge.js";
import { beginAnew, shut } from "./session.js";

const key = "smartpick.workspace";
const version = 1;
const remembered = 32;
/** How long other tabs have to be quiet before a page shows what they wrote, in milliseconds. */
const quiet = 200;
/** How often a page brings something back before they are: however late they hear of each other, tabs do not go on answering. */
const mostAnswers = 20;

/** What this tab has known to be stored, oldest first: browsers tell tabs of each other's writes late, and a write may come that knew less than this one. */
const known = [];
/** What was stored before the first change of this page that another tab may not have heard of; undefined for no such change. */
let base;
/** A write of another tab up to this revision may have known less than this one. */
let floor = 0;
let answers = 0;
/** Whether something was stored as far as this page knows; when it is there no more, somebody has forgotten it. */
let isHeld = false;
/** Whether this page has given up what it shows; it stores nothing until it is loaded anew. */
let isLeft = false;

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
    isHeld ||= found !== null;
    return found;
  } catch {
    return null;
  }
}

/** Whether what this page knew to be stored was forgotten in another tab. Where nothing can be stored, nothing was. */
export function isForgotten() {
  try {
    return isLeft || (isHeld && localStorage.getItem(key) === null);
  } catch {
    return false;
  }
}

/** Stores a workspace as the revision after the one that is stored; null for none. What was forgotten in another tab is not stored again. */
export function save(workspace) {
  if (isForgotten()) return;
  const stored = load();
  if (base === undefined) base = stored;
  write(workspace, stored);
}

function write(workspace, stored) {
  if (workspace && stored && same(contentOf(workspace), contentOf(stored))) return;
  const kept = workspace && { ...workspace, revision: Math.max(workspace.revision ?? 0, (stored?.revision ?? 0) + 1) };
  know(kept);
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else {
      localStorage.removeItem(key);
      beginAnew();
    }

    isHeld = kept !== null;
  } catch {
    // Storage is full or switched off: the page works, it only forgets.
  }
}

/**
 * Stores what was made of a workspace, beside what another tab has stored meanwhile; or in its place.
 * @returns {{ merged: object, both: string[] }} what is stored now, and the members that both had changed
 */
export function put(before, mine, isReplaced) {
  const stored = load();
  if (isReplaced) dropAnswers();
  if (isReplaced || !stored || (before && same(contentOf(stored), contentOf(before)))) {
    save(mine);
    return { merged: contentOf(mine), both: [] };
  }

  const { merged, both } = merge(before, mine, stored);
  save({ ...merged, revision: mine.revision });
  return { merged, both };
}

/** Nothing is known of what was stored. */
function unknow() {
  known.length = 0;
  base = undefined;
  floor = 0;
}

const empty = (storage) => {
  try {
    storage().clear();
  } catch {
    // Nothing was kept.
  }
};

/** Takes everything of ours out of this browser: what was entered, drafts, the theme. */
export function forget() {
  unknow();
  isHeld = false;
  empty(() => localStorage);
  empty(() => sessionStorage);
}

/** Empties this page, which shows what was forgotten, and loads it anew. What is stored by then is somebody else's, and stays. */
export function leave() {
  isLeft = true;
  shut();
  document.body.hidden = true;
  const drop = () => empty(() => sessionStorage);
  drop();
  addEventListener("pagehide", drop);
  location.reload();
}

/** Calls back when another tab has changed the workspace, once for changes in quick succession, or has forgotten it, at once. */
export function onOtherTab(changed, forgotten) {
  let gathering = 0;
  addEventListener("storage", (event) => {
    if (isLeft || (event.key !== key && event.key !== null)) return;
    clearTimeout(gathering);
    if (event.key === null || event.newValue === null) {
      unknow();
      forgotten();
      return;
    }

    const written = read(event.newValue);
    if (written) bringBack(written);
    gathering = setTimeout(() => {
      answers = 0;
      changed();
    }, quiet);
  });
}

/**
 * Puts back what a write of another tab has written over without having known of it: its revision is then no newer than what this tab knew. Every tab that
 * notices comes to the same result, so that they do not go on answering each other. What one of them took out may come back; what one put in is not lost.
 */
function bringBack(written) {
  if (isKnown(written)) return;
  const mine = known.reduce((newest, one) => ((one.revision ?? 0) >= (newest?.revision ?? 0) ? one : newest), null);
  const isLate = mine && (written.revision ?? 0) <= Math.max(mine.revision ?? 0, floor);
  know(written);
  if (!isLate) {
    base = undefined;
    return;
  }

  // Who wrote this may write once more before hearing of this tab.
  floor = (mine.revision ?? 0) + 1;
  const { merged } = merge(base ?? null, mine, written, (here, there) => (JSON.stringify(here ?? null) > JSON.stringify(there ?? null) ? here : there));
  if (same(merged, contentOf(written)) || isForgotten() || ++answers > mostAnswers) return;
  write({ ...merged, revision: floor }, load());
}
