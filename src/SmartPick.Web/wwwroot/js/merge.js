// Puts together what two tabs made of the same workspace.
import { identify, isObject, same } from "./identity.js";
import { part, putInOrder } from "./lists.js";

/** Members that hold any number of things by name: not being there is holding none. */
const bags = ["choices", "knownFacts", "limits", "notes", "nrmpCodes", "ownScores", "preferences", "ranks", "signals", "weights"];
/** What is one answer although it has members: a place of two would be nowhere. */
const whole = ["near"];

const memberOf = (value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined);
const isMissing = (value) => value === undefined;

/**
 * Puts together what this page made of something and what another tab has stored meanwhile, member by member and, in lists, thing by thing. What only one of
 * them changed is taken from that one; what one took out and the other changed is kept; of what both changed, the chosen one: this page's, unless said otherwise.
 * @returns {{ merged: object, both: string[] }} the whole, and the members that both had changed
 */
export function mergeMembers(before, mine, stored, choose = (here) => here) {
  const both = [];
  const names = [...new Set([...Object.keys(mine), ...Object.keys(stored)])];
  const members = names.map((name) => [name, mergeValues(name, [before, mine, stored].map((one) => memberOf(one, name)), choose, both)]);
  const merged = Object.fromEntries(members.filter(([, value]) => !isMissing(value)));
  if (choose(mine, stored) === mine) part(merged, mine, stored);
  else part(merged, stored, mine);
  return { merged, both };
}

function mergeValues(name, [was, here, there], choose, both) {
  if (same(here, was) || same(here, there)) return there;
  if (same(there, was)) return here;
  const lists = [here, there].every((value) => isMissing(value) || Array.isArray(value)) && listsOf(name, [was, here, there]);
  if (lists) return orNothing(mergeLists(name, lists, choose(here, there) === here, choose, both), here, there);
  const [inHere, inThere] = [here, there].map((value) => (isMissing(value) && bags.includes(name) ? {} : value));
  if (isObject(inHere) && isObject(inThere) && !whole.includes(name)) {
    const inner = mergeMembers(was, inHere, inThere, choose);
    both.push(...inner.both);
    return orNothing(inner.merged, here, there);
  }

  both.push(name);
  const isTakenOut = isMissing(here) !== isMissing(there) && isObject(was);
  return isTakenOut ? (here ?? there) : choose(here, there);
}

/** Where one of the two holds nothing, an empty whole is nothing too. */
const orNothing = (value, here, there) => (Object.keys(value).length === 0 && (isMissing(here) || isMissing(there)) ? undefined : value);

/** The three lists by what tells their things apart; null when something in them has no such mark. */
function listsOf(name, [was, here, there]) {
  const [mine, stored] = [here, there].map((list) => identify(name, list ?? []));
  return mine && stored && [(Array.isArray(was) && identify(name, was)) || new Map(), mine, stored];
}

function mergeLists(name, [before, mine, stored], isMineFirst, choose, both) {
  const kept = new Map();
  for (const key of new Set([...mine.keys(), ...stored.keys()])) {
    const value = mergeValues(name, [before, mine, stored].map((list) => list.get(key)), choose, both);
    if (!isMissing(value)) kept.set(key, value);
  }

  const { keys, isTorn } = putInOrder(name, [...before.keys()], { mine: [...mine.keys()], stored: [...stored.keys()], isMineFirst }, (key) => kept.has(key));
  if (isTorn) both.push(name);
  return keys.map((key) => kept.get(key));
}

/** The same of two whole workspaces; their revisions are not part of it. */
export const merge = (before, mine, stored, choose) => mergeMembers(before && contentOf(before), contentOf(mine), contentOf(stored), choose);

/** A workspace without the number of its revision. */
export const contentOf = ({ revision, ...rest }) => rest;

/** What to say of changes that were put together, given the members that both had changed. */
export const wordOf = (both) =>
  both.length > 0
    ? "Another tab had changed the same thing; what you entered here last is kept. What one tab took out and the other changed stays."
    : "Another tab had changed something else; both changes are kept.";
