// How two lists are put together: what both hold stands as one of them has it, and what only the other holds comes to its place there.

/** The most that a list may hold (WorkspaceShape); more would be refused as a whole. */
const most = new Map([
  ["compared", 6],
  ["criteria", 20],
  ["events", 50],
  ["pairs", 300],
]);

/** Lists of which a thing stands in one alone (ProfileRules). */
const rivals = [
  ["must", "never"],
  ["homePrograms", "awayPrograms"],
  ["states", "neverStates"],
];

function orderOf(keys, others) {
  const known = new Set(others);
  return keys.filter((key) => known.has(key)).join("\n");
}

/**
 * The keys of what is kept, in order. A list that only one of the two has put into another order stands as that one has it; otherwise the leading one's order counts.
 * @param {string} name of the list
 * @param {string[]} before what both came from
 * @param {{ mine: string[], stored: string[], isMineFirst: boolean }} lists the two, and which of them leads
 * @param {(key: string) => boolean} isKept whether a key is in the whole
 * @returns {{ keys: string[], isTorn: boolean }} the keys, and whether something both wanted could not be had
 */
export function putInOrder(name, before, { mine, stored, isMineFirst }, isKept) {
  const isMoved = (list) => orderOf(list, before) !== orderOf(before, list);
  const leads = isMoved(mine) === isMoved(stored) ? isMineFirst : isMoved(mine);
  const [first, second] = leads ? [mine, stored] : [stored, mine];
  const keys = first.filter(isKept);
  const added = second.filter((key) => isKept(key) && !keys.includes(key));
  for (const key of added) keys.splice(placeOf(key, keys, second), 0, key);

  const isMovedByBoth = isMoved(mine) && isMoved(stored) && orderOf(mine, stored) !== orderOf(stored, mine);
  let isFull = false;
  while (keys.length > (most.get(name) ?? Infinity) && added.length > 0) {
    keys.splice(keys.indexOf(added.pop()), 1);
    isFull = true;
  }

  return { keys, isTorn: isMovedByBoth || isFull };
}

/** Behind what stands before it in its own list, and behind what the other list has put there; before what follows it when nothing does. */
function placeOf(key, keys, own) {
  const at = own.indexOf(key);
  const previous = own.slice(0, at).findLast((other) => keys.includes(other));
  if (previous === undefined) {
    const next = own.slice(at + 1).find((other) => keys.includes(other));
    return next === undefined ? keys.length : keys.indexOf(next);
  }

  let place = keys.indexOf(previous) + 1;
  while (place < keys.length && !own.includes(keys[place])) place++;
  return place;
}

/** Takes out of one of two rival lists what only together they both came to hold: it stays where the leading one of the two wholes has it. */
export function part(merged, leading, other) {
  const holds = (whole, name, one) => Array.isArray(whole[name]) && whole[name].includes(one);
  for (const [name, rival] of rivals) {
    if (!Array.isArray(merged[name]) || !Array.isArray(merged[rival])) continue;
    const isTorn = (one) => holds(merged, rival, one) && ![leading, other].some((whole) => holds(whole, name, one) && holds(whole, rival, one));
    for (const one of merged[name].filter(isTorn)) {
      const loser = holds(leading, rival, one) ? name : rival;
      merged[loser] = merged[loser].filter((kept) => kept !== one);
    }
  }
}
