// Makes a page that works on the workspace answer in place. Everything it does can be done by posting the form without it.
import { draftsOf, openDrafts } from "./drafts.js";
import { openFinders } from "./finder.js";
import { same } from "./identity.js";
import { contentOf, merge, wordOf } from "./merge.js";
import { bodyAfter, isLeftBehind, isWhole, leaveBehind, sendLeftBehind } from "./pending.js";
import { released } from "./press.js";
import { forget, isForgotten, leave, load, onOtherTab, put } from "./store.js";
import { swap } from "./swap.js";
import { startTheme } from "./theme-toggle.js";
import { putBack, typedSince, valuesOf } from "./typed.js";

const form = document.getElementById("work");
const typingPause = 400;

/** What changes nothing of what is stored: whatever is asked next takes its place. */
const passing = ["anew", "try"];

/** What is on its way: a command, or what is stored, to be shown. */
let running = null;
/** Commands given meanwhile, in their order: each is sent when the answer to the one before it has been taken. */
const waiting = [];
/** The command of a text that somebody is typing, and the clock that will give it. */
let typing = null;

/** What stood in the controls when the form was last sent or made anew. */
let stood = new Map();
/** What to say when this page takes up what another tab changed meanwhile; null for nothing to take up. */
let behind = null;
/** Whether commands of this page have been left to the next one. */
let isHandedOn = false;

const carried = () => {
  try {
    return JSON.parse(document.getElementById("workspace").value);
  } catch {
    return null;
  }
};

/** What the page's undo leads back to, with what another tab has changed since: to take back what was done here is not to take back that. */
const undoBeside = (workspace, undo) => JSON.stringify(merge(carried() ?? {}, JSON.parse(undo), workspace).merged);

/**
 * Gives a command. What was given before it is carried out first; only a question that changes nothing, or the same thing said anew ("instead"), gives way.
 * @param {string} command
 * @param {{ workspace?: object, file?: boolean, whole?: boolean, instead?: string }} how workspace: what is stored, to be shown
 * @returns {Promise<boolean>} whether its answer has been taken
 */
function ask(command, { workspace = null, file = false, whole = true, instead = null } = {}) {
  if (workspace === null && typing) {
    const { give, command: typed } = typing;
    rest();
    if (typed !== command) give();
  }

  const job = { command, workspace, file, whole, instead, body: [...new FormData(form)], typed: typedSince(form, stood), drafts: draftsOf(command) };
  stood = valuesOf(form);
  const over = waiting.at(-1) ?? running;
  if (!running || (over === running && givesWay(running, job))) return send(job);
  return new Promise((resolve) => {
    job.done = resolve;
    if (over !== running && givesWay(over, job)) {
      job.typed = new Map([...over.typed, ...job.typed]);
      waiting.pop().done(false);
    }

    waiting.push(job);
  });
}

/** Whether a button says over again what is on its way, with nothing entered since: the second click of two. Where each press counts the button says so (data-each). */
function isTwice(button) {
  const over = waiting.at(-1) ?? running;
  return over?.workspace === null && over.command === button?.value && button.dataset.each === undefined && typedSince(form, stood).size === 0;
}

const givesWay = (job, next) => job.workspace !== null || passing.includes(job.command) || (job.instead !== null && job.instead === next.instead);

const rest = () => {
  clearTimeout(typing?.timer);
  typing = null;
};

async function send(job) {
  running?.way?.abort();
  running = job;
  job.way = new AbortController();
  const { command, workspace, file } = job;
  const isLate = job.done !== undefined;
  // Who presses a button before the page has taken up what is stored means what is stored.
  const base = workspace ?? (form.dataset.state === "empty" ? load() : null);
  job.before = base ?? carried();
  const answer = document.getElementById("answer");
  const slow = setTimeout(() => answer.setAttribute("aria-busy", "true"), 150);
  try {
    const data = isLate ? bodyAfter(form, job) : new FormData(form);
    if (base) data.set("workspace", JSON.stringify(base));
    if (workspace && data.get("undo")) data.set("undo", undoBeside(workspace, data.get("undo")));
    data.set("do", command);
    if (!file) for (const [name, sent] of [...data]) if (sent instanceof File) data.delete(name);
    job.body = [...data];
    job.isReplacing = isWhole(command, data);
    const response = await fetch(form.action, {
      method: "POST",
      body: file ? data : new URLSearchParams([...data]),
      headers: { Accept: "text/html" },
      signal: job.way.signal,
    });
    const text = await response.text();
    await released();
    if (running !== job) return false;
    if (isForgotten()) {
      stop();
      return false;
    }

    return take(new DOMParser().parseFromString(text, "text/html"), job);
  } catch (failure) {
    if (failure.name !== "AbortError" && running === job) {
      for (const late of waiting.splice(0)) late.done(false);
      say("The server could not be reached. What you entered is kept here; try again in a moment.");
    }

    return false;
  } finally {
    clearTimeout(slow);
    if (running === job) {
      document.getElementById("answer").setAttribute("aria-busy", "false");
      running = null;
      goOn();
    }
  }
}

/** The command that has waited longest; when none has, what another tab has changed meanwhile. */
function goOn() {
  const next = waiting.shift();
  if (next) send(next).then(next.done);
  else if (behind !== null && !document.getElementById("problems")) takeUp();
}

/** Another tab has forgotten what this page shows: nothing of it may come back with an answer that is on its way. */
function stop() {
  rest();
  running?.way?.abort();
  running = null;
  waiting.length = 0;
  leave();
}

function take(page, { command, before, whole, isReplacing }) {
  const fresh = page.getElementById("work");
  if (!fresh) {
    say(page.getElementById("problem")?.textContent ?? "The server answered with something else than this page. Try again in a moment.");
    return false;
  }

  const boxes = fileBoxes(command);
  const late = typing ? typedSince(form, stood) : new Map();
  swap(page, { whole, keep: [], follow: command !== "restore" && command !== "" });
  putBack(form, late);
  for (const box of boxes) {
    const twin = document.getElementById(box.id);
    if (twin?.type === "file") twin.replaceWith(box);
  }

  form.dataset.state = fresh.dataset.state;
  document.title = page.title;
  if (command === "forget") forget();
  else if (form.dataset.state === "full") {
    behind = null;
    keep(before, isReplacing);
  }

  stood = valuesOf(form);

  form.dispatchEvent(new CustomEvent("answered", { bubbles: true, detail: { command } }));
  return true;
}

/** Boxes for files that stay as they are, chosen file, open dialogue and all: an answer that nobody asked for takes none away, nor does one before they are sent. */
function fileBoxes(command) {
  return command === "restore" || command === "" || waiting.some((job) => job.file) ? [...form.querySelectorAll("input[type=file][id]")] : [];
}

/** Stores what the page now carries; what another tab stored meanwhile is kept beside it. */
function keep(before, isReplaced) {
  const mine = carried();
  if (!mine) return;
  const { merged, both } = put(before, mine, isReplaced);
  // Where something was refused its message stays; the next answer brings the other tab's change.
  if (!same(merged, contentOf(mine)) && !document.getElementById("problems")) behind = wordOf(both);
  else if (both.length > 0) say(wordOf(both));
}

/** Shows what another tab has stored. An answer that is on its way is not given up for it: what was asked comes first, and both are kept then. */
function takeUp() {
  const stored = load();
  if (!stored) return;
  const word = behind ?? "Another tab has changed something; this page shows it now.";
  if (typing || (running && running.workspace === null)) behind = word;
  else {
    behind = null;
    if (!same(contentOf(stored), contentOf(running?.workspace ?? carried() ?? {}))) ask("", { workspace: stored }).then((isTaken) => isTaken && say(word));
  }
}

function say(text) {
  document.getElementById("said").textContent = text;
  const box = document.createElement("p");
  box.className = "message";
  box.textContent = text;
  document.getElementById("summary").append(box);
}

form?.addEventListener("submit", (event) => {
  const button = event.submitter;
  // A file to download, or another page: the browser's own business.
  if (button?.hasAttribute("formaction")) return;
  event.preventDefault();
  if (isTwice(button)) return;
  const command = button?.value ?? "";
  const isFile = button?.getAttribute("formenctype") === "multipart/form-data";
  const large = isFile && [...form.querySelectorAll("input[type=file]")].find((box) => box.files[0]?.size > Number(box.dataset.most));
  if (large) {
    say(`This file is too large: found ${Math.ceil(large.files[0].size / 1024)} kB, expected at most ${Number(large.dataset.most) / 1024} kB.`);
    return;
  }

  ask(command, { file: isFile }).then((isTaken) => {
    if (isTaken) document.getElementById("problems")?.focus();
  });
});

// Enter in a text presses the button that stands beside it, not the first one of the form; what a page's own script does with the key goes before.
document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!form?.contains(field) || event.key !== "Enter" || event.defaultPrevented || event.isComposing || field.tagName !== "INPUT" || field.type !== "text") return;
  const button = field.parentElement.querySelector(":scope > button[name='do']");
  if (!button) return;
  event.preventDefault();
  form.requestSubmit(button);
});

const isTyped = (field) => field.type === "text" || field.type === "range" || field.tagName === "TEXTAREA";

/** What is typed on, or moved on, is the same answer still. */
const give = (field) => ask(field.dataset.ask, { whole: false, instead: isTyped(field) ? `${field.dataset.ask} ${field.name}` : null });

// A control that names a command asks as soon as it is changed, a text a moment after the last key.
form?.addEventListener("change", (event) => {
  const field = event.target;
  if (field.dataset.ask === undefined || field.type === "file") return;
  rest();
  give(field);
});

form?.addEventListener("input", (event) => {
  const field = event.target;
  if (field.dataset.ask === undefined || !isTyped(field)) return;
  rest();
  const late = () => {
    typing = null;
    give(field);
  };
  typing = { command: field.dataset.ask, give: () => give(field), timer: setTimeout(late, typingPause) };
});

// What has no answer yet when the page is left goes to the next one. A page that comes back as it was left would send it once more.
addEventListener("pagehide", () => {
  if (typing) typing.give();
  const jobs = [running, ...waiting].filter((job) => job?.body && job.workspace === null && !job.file && !passing.includes(job.command));
  if (jobs.length === 0 || isForgotten()) return;
  leaveBehind(form.getAttribute("action"), jobs);
  isHandedOn = true;
});
addEventListener("pageshow", (event) => {
  if (event.persisted && isHandedOn) location.reload();
});

/** What the page before was left with comes first, then what is stored. */
async function start() {
  let word = null;
  if (isLeftBehind()) {
    running = { command: "", workspace: null, instead: null };
    word = await sendLeftBehind(form.elements.namedItem("form-token").value);
    running = null;
    behind = null;
    if (isForgotten()) {
      stop();
      return;
    }

    if (waiting.length > 0) goOn();
  }

  const kept = load();
  if (kept && form.dataset.state === "empty" && !running) {
    // What the page says to somebody who has entered nothing is not for this reader: it waits unseen.
    form.classList.add("restoring");
    await ask("restore", { workspace: kept });
    form.classList.remove("restoring");
  }

  if (word) say(word);
}

startTheme();
if (form) {
  document.documentElement.classList.add("scripted");
  openDrafts(form);
  openFinders(form, (command) => ask(command));
  onOtherTab(takeUp, stop);
  stood = valuesOf(form);
  start();
}

export { ask, carried, say };
