// What the list's form keeps of itself: the profile and how to pick, as parts of the workspace, so that a reload shows the same list.
import { same } from "./identity.js";
import { mergeMembers } from "./merge.js";
import { load, save } from "./store.js";

const choices = ["objective", "preset"];

/** What this page and the browser last agreed on: the part of the workspace that this page shows. */
let agreed = null;

const partOf = (workspace) => ({ profile: workspace?.profile, choices: workspace?.choices ?? {} });

/** Nothing is agreed on any more: it was forgotten. */
export function disagree() {
  agreed = null;
}

/** Whether what is stored is something else than this page last knew of. */
export const isBehind = () => !same(partOf(load()), agreed ?? partOf(null));

/**
 * Stores what the form carries, beside what another tab has stored meanwhile unless it takes its place.
 * @returns {{ both: string[], isOld: boolean }} the answers that both tabs had changed, and whether the page shows something else than is stored now
 */
export function remember(form, isReplacing = false) {
  const workspace = load() ?? { smartpickWorkspace: 1 };
  const mine = read(form, agreed?.choices);
  if (!mine) return { both: [], isOld: false };
  const { merged, both } = isReplacing ? { merged: mine, both: [] } : mergeMembers(agreed, mine, partOf(workspace));
  const changed = { ...workspace, ...merged };
  save(changed);
  agreed = partOf(changed);
  return { both, isOld: !same(merged, mine) };
}

function read(form, known) {
  const fields = new FormData(form);
  let profile;
  try {
    profile = JSON.parse(fields.get("profile"));
  } catch {
    return null;
  }

  const kept = { ...known };
  for (const name of choices) {
    if (fields.get(name)) kept[name] = fields.get(name);
    else delete kept[name];
  }

  const overrides = fields.getAll("overrides");
  if (overrides.length > 0) kept.overrides = overrides;
  else delete kept.overrides;

  const signals = fields.getAll("signals").map((placed) => placed.split("="));
  if (signals.length > 0) kept.signals = Object.fromEntries(signals);
  else delete kept.signals;

  return { profile, choices: kept };
}

/** The form's fields as they were kept, or null. */
export function recall() {
  const workspace = load();
  if (!workspace?.profile) return null;
  agreed = partOf(workspace);
  const kept = workspace.choices ?? {};
  return [
    ["profile", JSON.stringify(workspace.profile)],
    ...choices.filter((name) => typeof kept[name] === "string").map((name) => [name, kept[name]]),
    ...(Array.isArray(kept.overrides) ? kept.overrides.filter((code) => typeof code === "string").map((code) => ["overrides", code]) : []),
    ...Object.entries(kept.signals ?? {}).map(([code, tier]) => ["signals", `${code}=${tier}`]),
  ];
}
