// Commands that wait for an answer. They are carried out one after the other; those that a page is left with are sent by the next page of the same tab.
import { dropDrafts } from "./drafts.js";
import { keep, recall } from "./session.js";
import { forget, isForgotten, put } from "./store.js";
import { putBack } from "./typed.js";

const key = "smartpick.pending";
/** What a button is about besides its command: it is sent as it was when the button was pressed. */
const about = "editing";
/** What an answer brings and the next command takes up. */
const carried = ["workspace", "undo", "previous", "form-token"];

/** What takes the place of all that is stored, whoever stored it: an opened file, and what stood here before one. The undo of a page takes back a part. */
export const isWhole = (command, data) => command === "open" || (command === "undo" && data.has("previous"));

/**
 * What a command sends that had to wait: the form as the answer before it left it, with what was entered since that one was sent.
 * @param {HTMLFormElement} form the form now, on this page or in an answer to one that was left
 * @param {{ command: string, body: [string, string][], typed: Map<string, string | boolean> }} job the command, and the form when it was given
 */
export function bodyAfter(form, { command, body, typed }) {
  const then = body.find(([name]) => name === about)?.[1];
  let data = new FormData(form);
  if (then === undefined || then === data.get(about)) {
    putBack(form, typed);
    data = new FormData(form);
  } else {
    // The page is about something else by now.
    const now = data;
    data = new FormData();
    for (const [name, value] of body) if (!carried.includes(name)) data.append(name, value);
    for (const name of carried) if (now.has(name)) data.set(name, now.get(name));
  }

  data.set("do", command);
  return data;
}

/** Keeps what a page is left with, for this tab alone. */
export function leaveBehind(action, jobs) {
  const kept = jobs.map(({ command, body, typed, drafts }) => ({ action, command, body: body.filter(([, value]) => typeof value === "string"), typed: [...typed], drafts }));
  keep(key, JSON.stringify([...left(), ...kept]));
}

function left() {
  try {
    const found = JSON.parse(recall(key));
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

/** Whether the page before was left with commands that nothing has answered. */
export const isLeftBehind = () => left().length > 0;

/**
 * Sends what the page before was left with, and stores what came of it.
 * @param {string} token the form's token of this page
 * @returns {Promise<string | null>} what there is to say of it; null for nothing
 */
export async function sendLeftBehind(token) {
  let form = null;
  for (let jobs = left(); jobs.length > 0; jobs = left()) {
    const { action, command, body, typed, drafts } = jobs[0];
    if (command === "forget") {
      forget();
      return null;
    }

    const data = form?.getAttribute("action") === action ? bodyAfter(form, { command, body, typed: new Map(typed) }) : fieldsOf(body);
    data.set("form-token", token);
    const notHeard = "The server could not take it just now. What you did last on the page before is kept, and sent with the next page you open.";
    let page;
    try {
      const response = await fetch(action, { method: "POST", body: new URLSearchParams([...data]), headers: { Accept: "text/html" } });
      // Busy: the same may be taken a little later.
      if (response.status === 429 || response.status === 503) return notHeard;
      page = new DOMParser().parseFromString(await response.text(), "text/html");
    } catch {
      return notHeard;
    }

    if (isForgotten()) return null;
    form = page.getElementById("work");
    const problem = page.querySelector("#problems, #problem")?.textContent;
    const made = read(page.getElementById("workspace")?.value);
    if (made && !problem) {
      put(read(data.get("workspace")), made, isWhole(command, data));
      dropDrafts(drafts);
    }

    keep(key, jobs.length > 1 ? JSON.stringify(jobs.slice(1)) : null);
    if (problem || !form) {
      keep(key, null);
      return `What you did last on the page before could not be taken over. ${problem?.trim().replace(/\s+/g, " ") ?? ""}`.trim();
    }
  }

  return null;
}

function fieldsOf(body) {
  const data = new FormData();
  for (const [name, value] of body) data.append(name, value);
  return data;
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
