// Makes a page that works on the workspace answer in place. Everything it does can be done by posting the form without it.
import { openDrafts } from "./drafts.js";
import { openFinders } from "./finder.js";
import { same } from "./identity.js";
import { contentOf, merge, wordOf } from "./merge.js";
import { forget, isForgotten, leave, load, onOtherTab, save } from "./store.js";
import { swap } from "./swap.js";
import { startTheme } from "./theme-toggle.js";

const form = document.getElementById("work");
const typingPause = 400;

let turn = 0;
let waiting = null;
let timer = 0;

/** Whether something that was done here is on its way; to show what is stored is not. */
let isAsking = false;
/** What is stored and on its way to be shown. */
let coming = null;
/** Whether another tab changed something while a command was on its way. */
let isBehind = false;

const carried = () => {
  try {
    return JSON.parse(document.getElementById("workspace").value);
  } catch {
    return null;
  }
};

/** What takes the place of all that is stored, whoever stored it: an opened file, and what stood here before one. The undo of a page takes back a part. */
const isWhole = (command) => command === "open" || (command === "undo" && form.elements.namedItem("previous") !== null);

/** What the page's undo leads back to, with what another tab has changed since: to take back what was done here is not to take back that. */
const undoBeside = (workspace, undo) => JSON.stringify(merge(carried() ?? {}, JSON.parse(undo), workspace).merged);

/** Sends the form with a command. The newest question wins: an older answer that comes later is thrown away. */
async function ask(command, { workspace = null, file = false, whole = true } = {}) {
  clearTimeout(timer);
  timer = 0;
  waiting?.abort();
  waiting = new AbortController();
  const mine = ++turn;
  isAsking = workspace === null;
  coming = workspace;
  // Who presses a button before the page has taken up what is stored means what is stored.
  const base = workspace ?? (form.dataset.state === "empty" ? load() : null);
  const before = base ?? carried();
  const isReplacing = isWhole(command);
  const answer = document.getElementById("answer");
  const slow = setTimeout(() => answer.setAttribute("aria-busy", "true"), 150);
  try {
    const data = new FormData(form);
    if (base) data.set("workspace", JSON.stringify(base));
    if (workspace && data.get("undo")) data.set("undo", undoBeside(workspace, data.get("undo")));
    data.set("do", command);
    if (!file) for (const [name, sent] of [...data]) if (sent instanceof File) data.delete(name);
    const response = await fetch(form.action, {
      method: "POST",
      body: file ? data : new URLSearchParams([...data]),
      headers: { Accept: "text/html" },
      signal: waiting.signal,
    });
    const text = await response.text();
    if (mine !== turn) return false;
    if (isForgotten()) {
      stop();
      return false;
    }

    return take(new DOMParser().parseFromString(text, "text/html"), { command, before, whole, isReplacing });
  } catch (failure) {
    if (failure.name !== "AbortError" && mine === turn) say("The server could not be reached. What you entered is kept here; try again in a moment.");
    return false;
  } finally {
    clearTimeout(slow);
    if (mine === turn) {
      document.getElementById("answer").setAttribute("aria-busy", "false");
      isAsking = false;
      coming = null;
      if (isBehind) takeUp();
    }
  }
}

/** Another tab has forgotten what this page shows: nothing of it may come back with an answer that is on its way. */
function stop() {
  clearTimeout(timer);
  turn++;
  waiting?.abort();
  leave();
}

function take(page, { command, before, whole, isReplacing }) {
  const fresh = page.getElementById("work");
  if (!fresh) {
    say(page.getElementById("problem")?.textContent ?? "The server answered with something else than this page. Try again in a moment.");
    return false;
  }

  const boxes = fileBoxes(command);
  swap(page, { whole, keep: [] });
  for (const box of boxes) {
    const twin = document.getElementById(box.id);
    if (twin?.type === "file") twin.replaceWith(box);
  }

  form.dataset.state = fresh.dataset.state;
  document.title = page.title;
  if (command === "forget") forget();
  else if (form.dataset.state === "full") {
    keep(before, isReplacing);
    isBehind = false;
  }

  form.dispatchEvent(new CustomEvent("answered", { bubbles: true, detail: { command } }));
  return true;
}

/** Boxes for files that stay as they are, chosen file, open dialogue and all: an answer that nobody asked for takes none away. */
function fileBoxes(command) {
  return command === "restore" || command === "" ? [...form.querySelectorAll("input[type=file][id]")] : [];
}

/** Stores what the page now carries; what another tab stored meanwhile is kept beside it. */
function keep(before, isReplaced) {
  const mine = carried();
  const stored = load();
  if (!mine) return;
  if (isReplaced || !stored || (before && same(contentOf(stored), contentOf(before)))) {
    save(mine);
    return;
  }

  const { merged, both } = merge(before, mine, stored);
  save({ ...merged, revision: mine.revision });
  // Where something was refused its message stays; the next answer brings the other tab's change.
  if (same(merged, contentOf(mine)) || document.getElementById("problems")) {
    if (both.length > 0) say(wordOf(both));
    return;
  }

  ask("", { workspace: load() ?? merged }).then((isTaken) => isTaken && say(wordOf(both)));
}

/** Shows what another tab has stored. An answer that is on its way is not given up for it: what was asked comes first, and both are kept then. */
function takeUp() {
  const stored = load();
  if (!stored) return;
  if (isAsking || timer !== 0) isBehind = true;
  else {
    isBehind = false;
    if (!same(contentOf(stored), contentOf(coming ?? carried() ?? {}))) ask("", { workspace: stored }).then((isTaken) => isTaken && say("Another tab has changed something; this page shows it now."));
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

// A control that names a command asks as soon as it is changed, a text a moment after the last key.
form?.addEventListener("change", (event) => {
  const command = event.target.dataset.ask;
  if (command !== undefined && event.target.type !== "file") ask(command, { whole: false });
});

form?.addEventListener("input", (event) => {
  const field = event.target;
  const command = field.dataset.ask;
  if (command === undefined || !(field.type === "text" || field.type === "range" || field.tagName === "TEXTAREA")) return;
  clearTimeout(timer);
  timer = setTimeout(() => ask(command, { whole: false }), typingPause);
});

startTheme();
if (form) {
  document.documentElement.classList.add("scripted");
  openDrafts(form);
  openFinders(form, (command) => ask(command));
  onOtherTab(takeUp, stop);
  const kept = load();
  if (kept && form.dataset.state === "empty") {
    // What the page says to somebody who has entered nothing is not for this reader: it waits unseen.
    form.classList.add("restoring");
    ask("restore", { workspace: kept }).finally(() => form.classList.remove("restoring"));
  }
}

export { ask, carried, say };
