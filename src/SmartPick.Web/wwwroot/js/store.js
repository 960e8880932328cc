// The only home of what a guest enters: one document in this browser. Every change is made on what is stored now, so that two tabs do not undo each other.
const key = "smartpick.workspace";
const version = 1;
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The workspace that is stored, or null; what no page of ours wrote is not one. */
export function load() {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? "null");
    return isObject(found) && found.smartpickWorkspace === version ? found : null;
  } catch {
    return null;
  }
}

/** Stores a workspace; null for none. */
export function save(workspace) {
  try {
    if (workspace === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(workspace));
  } catch {
    // Storage is full or switched off: the page works, it only forgets.
  }
}

/** Takes everything of ours out of this browser: what was entered, drafts, the theme. */
export function forget() {
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
    if (event.key === key || event.key === null) tell(load());
  });
}

/**
 * Puts together what this page made of a workspace and what another tab has stored meanwhile, part by part. A part that only one of them changed is taken
 * from that one; of a part that both changed, this page's.
 * @returns {{ merged: object, both: string[] }} the workspace, and the parts that both had changed
 */
export function merge(before, mine, stored) {
  const merged = {};
  const both = [];
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  for (const part of new Set([...Object.keys(mine), ...Object.keys(stored)])) {
    const isMine = !same(mine[part], before?.[part]);
    const isTheirs = !same(stored[part], before?.[part]);
    const value = isMine || !isTheirs ? mine[part] : stored[part];
    if (value !== undefined) merged[part] = value;
    if (isMine && isTheirs && part !== "revision" && !same(mine[part], stored[part])) both.push(part);
  }

  merged.revision = Math.max(mine.revision ?? 0, stored.revision ?? 0) + (same(mine, stored) ? 0 : 1);
  return { merged, both };
}
