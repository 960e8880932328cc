// When two values say the same, and what the things in a workspace's lists are told apart by (as WorkspaceWriter writes them).
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const sorted = (_, value) => (isObject(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value);
const textOf = (value) => JSON.stringify(value, sorted);

/** Whether two values say the same, in whatever order their members stand. */
export const same = (one, other) => textOf(one) === textOf(other);

/** The members that tell the objects of a list apart; none: all of them, for what is entered and taken out, and never changed. */
const told = new Map([
  ["criteria", ["name"]],
  ["scores", ["criterion"]],
  ["applications", ["program"]],
  ["partnerApplications", ["program"]],
  ["unfilled", ["name", "specialty", "state"]],
  ["events", []],
  ["firstYears", []],
  ["pairs", []],
]);

function keyOf(name, one) {
  if (typeof one === "string") return textOf(one);
  const members = isObject(one) ? told.get(name) : undefined;
  if (!members || (members.length > 0 && typeof one[members[0]] !== "string")) return null;
  return textOf(members.length > 0 ? members.map((member) => one[member] ?? null) : one);
}

/** The things in a list by what tells them apart, in its order; of several that say the same each is one. Null when something in it has no such mark. */
export function identify(name, list) {
  const found = new Map();
  for (const one of list) {
    const key = keyOf(name, one);
    if (key === null) return null;
    let place = 1;
    while (found.has(`${place} ${key}`)) place++;
    found.set(`${place} ${key}`, one);
  }

  return found;
}
