// Puts together what two tabs made of the same workspace.
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const sorted = (_, value) => (isObject(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value);

/** Whether two values say the same, in whatever order their members stand. */
export const same = (one, other) => JSON.stringify(one, sorted) === JSON.stringify(other, sorted);

/**
 * Puts together what this page made of something and what another tab has stored meanwhile, member by member. A member that only one of them changed is taken
 * from that one; of a member that both changed, the chosen one: this page's, unless said otherwise.
 * @returns {{ merged: object, both: string[] }} the whole, and the members that both had changed
 */
export function mergeMembers(before, mine, stored, choose = (here) => here) {
  const merged = {};
  const both = [];
  for (const name of new Set([...Object.keys(mine), ...Object.keys(stored)])) {
    const [was, here, there] = [before?.[name], mine[name], stored[name]];
    const isMine = !same(here, was);
    const isTheirs = !same(there, was);
    if (isMine && isTheirs && isObject(here) && isObject(there)) {
      const inner = mergeMembers(was, here, there, choose);
      merged[name] = inner.merged;
      both.push(...inner.both);
      continue;
    }

    const value = isMine && isTheirs ? choose(here, there) : isMine || !isTheirs ? here : there;
    if (value !== undefined) merged[name] = value;
    if (isMine && isTheirs && !same(here, there)) both.push(name);
  }

  return { merged, both };
}

/** The same of two whole workspaces; their revisions are not part of it. */
export const merge = (before, mine, stored, choose) => mergeMembers(before && contentOf(before), contentOf(mine), contentOf(stored), choose);

/** A workspace without the number of its revision. */
export const contentOf = ({ revision, ...rest }) => rest;

/** What to say of changes that were put together, given the members that both had changed. */
export const wordOf = (both) => (both.length > 0 ? "Another tab had changed the same thing; what you entered here last is kept." : "Another tab had changed something else; both changes are kept.");
