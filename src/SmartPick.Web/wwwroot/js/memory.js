// What the list's form keeps of itself: the profile and how to pick, as parts of the workspace, so that a reload shows the same list.
import { load, save, forget } from "./store.js";

export { forget };

const choices = ["objective", "preset"];

export function remember(form) {
  const fields = new FormData(form);
  let profile;
  try {
    profile = JSON.parse(fields.get("profile"));
  } catch {
    return;
  }

  const workspace = load() ?? { smartpickWorkspace: 1 };
  const kept = { ...workspace.choices };
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

  const { revision = 0, ...rest } = workspace;
  const changed = { ...rest, profile, choices: kept };
  if (JSON.stringify(changed) !== JSON.stringify(rest)) save({ ...changed, revision: revision + 1 });
}

/** The form's fields as they were kept, or null. */
export function recall() {
  const workspace = load();
  if (!workspace?.profile) return null;
  const kept = workspace.choices ?? {};
  return [
    ["profile", JSON.stringify(workspace.profile)],
    ...choices.filter((name) => typeof kept[name] === "string").map((name) => [name, kept[name]]),
    ...(Array.isArray(kept.overrides) ? kept.overrides.filter((code) => typeof code === "string").map((code) => ["overrides", code]) : []),
    ...Object.entries(kept.signals ?? {}).map(([code, tier]) => ["signals", `${code}=${tier}`]),
  ];
}
