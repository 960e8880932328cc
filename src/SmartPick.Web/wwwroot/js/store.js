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

const sorted = (_, value) => (isObject(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value);

/** Whether two values say the same, in whatever order their members stand. */
export const same = (one, other) => JSON.stringify(one, sorted) === JSON.stringify(other, sorted);

/**
 * Puts together what this page made of something and what another tab has stored meanwhile, member by member. A member that only one of them changed is taken
 * from that one; of a member that both changed, this page's.
 * @returns {{ merged: object, both: string[] }} the whole, and the members that both had changed
 */
export function mergeMembers(before, mine, stored) {
  const merged = {};
  const both = [];
  for (const name of new Set([...Object.keys(mine), ...Object.keys(stored)])) {
    const [was, here, there] = [before?.[name], mine[name], stored[name]];
    const isMine = !same(here, was);
    const isTheirs = !same(there, was);
    if (isMine && isTheirs && isObject(here) && isObject(there)) {
      const inner = mergeMembers(was, here, there);
      merged[name] = inner.merged;
      both.push(...inner.both);
      continue;
    }

    const value = isMine || !isTheirs ? here : there;
    if (value !== undefined) merged[name] = value;
    if (isMine && isTheirs && !same(here, there)) both.push(name);
  }

  return { merged, both };
}

/** The same of two whole workspaces. */
export function merge(before, mine, stored) {
  const strip = ({ revision, ...rest }) => rest;
  const { merged, both } = mergeMembers(before && strip(before), strip(mine), strip(stored));
  const revision = Math.max(mine.revision ?? 0, stored.revision ?? 0) + (same(strip(mine), strip(stored)) ? 0 : 1);
  return { merged: { ...merged, revision }, both };
}

/** What to say of changes that were put together, given the members that both had changed. */
export const wordOf = (both) => (both.length > 0 ? "Another tab had changed the same thing; what you entered here last is kept." : "Another tab had changed something else; both changes are kept.");
