// The answers on the list's page that no stored list has been made of yet: kept for this tab alone, so that neither going away nor a reload loses one of
// them, right or wrong, and dropped when the list with them is stored. Before there is a list start.js does the same.
import { keep, recall } from "./session.js";

const key = "smartpick.answers";
/** What of the form is no answer. */
const other = /^(do|depth|file|form-token|profile|then|whole|(find|view)\..*)$/;

/** The answers of the list that is stored; before there is one, none. */
let stood = new Map();
/** The answers as they were sent last, and as they stood when what came of that arrived. */
let sent = new Map();
let entered = new Map();

function answersOf(fields) {
  const answers = new Map();
  for (const [name, text] of fields) if (typeof text === "string" && !other.test(name)) answers.set(name, [...(answers.get(name) ?? []), text]);
  return answers;
}

const textOf = (answer) => (answer ?? []).join("\n");
const changed = (now, before) => [...new Set([...now.keys(), ...before.keys()])].filter((name) => textOf(now.get(name)) !== textOf(before.get(name)));

export function answersSent(fields) {
  sent = answersOf(fields);
}

/** An answer has come and is not shown yet. */
export function answersEntered(form) {
  entered = answersOf(new FormData(form));
}

/** The list of the answers that were sent is shown and stored; what was entered since is in none. */
export function answersStored(form) {
  const now = answersOf(new FormData(form));
  stood = new Map(now);
  for (const name of changed(entered, sent)) if (textOf(now.get(name)) === textOf(entered.get(name))) stood.set(name, sent.get(name) ?? []);
  keepAnswers(form);
}

/** Keeps what is answered otherwise than in the list that is stored. */
export function keepAnswers(form) {
  if (stood.size === 0) return;
  const now = answersOf(new FormData(form));
  const names = changed(now, stood);
  keep(key, names.length === 0 ? null : JSON.stringify(names.map((name) => [name, now.get(name) ?? []])));
}

/** What stands in the page is another's from now on, or nobody's. */
export function dropAnswers() {
  stood = new Map();
  keep(key, null);
}

/** What was kept: each question's name, and all that was answered to it. */
export function keptAnswers() {
  try {
    return JSON.parse(recall(key)) ?? [];
  } catch {
    return [];
  }
}

/** Puts kept answers into the fields of the form in place of what is there; they stay kept until their list is stored. */
export function answersInto(fields, kept) {
  keep(key, JSON.stringify(kept));
  for (const [name, answer] of kept) {
    fields.delete(name);
    for (const text of answer) fields.append(name, text);
  }

  return fields;
}
