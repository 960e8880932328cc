// Makes the page answer while it is being filled in. Everything it does can be done by posting the form without it.
import { answersEntered, answersInto, answersSent, answersStored, dropAnswers, keepAnswers, keptAnswers } from "./answers.js";
import { fold, openAgain, openFold, openWhole, unfold } from "./fold.js";
import { openFinders } from "./finder.js";
import { openView, viewFields } from "./list-view.js";
import { disagree, isBehind, recall, remember } from "./memory.js";
import { wordOf } from "./merge.js";
import { isLeftBehind, sendLeftBehind } from "./pending.js";
import { released } from "./press.js";
import { closeStart, openStart } from "./start.js";
import { forget, isForgotten, leave, load, onOtherTab, save } from "./store.js";
import { swap } from "./swap.js";
import { startTheme } from "./theme-toggle.js";
import { putBack, typedSince, valuesOf } from "./typed.js";

const form = document.getElementById("pick");
const typingPause = 300;

// What these bring takes the place of what is stored, whoever stored it.
const replacing = ["open", "persona"];

let turn = 0;
let waiting = null;
let timer = 0;
/** What the fields held when the last question was sent, and what stood in the controls. */
let asked = new Map();
let stood = new Map();
/** The button that what is on its way was pressed for, and what was asked meanwhile. */
let commanded = null;
let queue = [];

const value = (name) => form.elements.namedItem(name)?.value?.trim() ?? "";
const isTicked = (name) => form.elements.namedItem(name)?.checked === true;
const threeAnswered = () =>
  value("specialty") !== "" && value("type") !== "" && (/^\d{3}$/.test(value("step2")) || isTicked("noStep2Yet") || (value("step2") !== "" && hasList()));
const hasList = () => value("profile") !== "";

/** Sends the form. The newest question wins: an older answer that comes later is thrown away. But what a button was pressed for is done first. */
function ask(how = {}) {
  if (!commanded) return send(how);
  if (!how.submitter && !how.fields) queue = queue.filter(({ next }) => next.submitter || next.fields);
  return new Promise((resolve) => queue.push({ next: how, resolve }));
}

async function send({ submitter = null, depth = "quick", fields = null, file = false, isMore = false }) {
  clearTimeout(timer);
  timer = 0;
  waiting?.abort();
  waiting = new AbortController();
  commanded = submitter;
  const mine = ++turn;
  const result = document.getElementById("result");
  const slow = setTimeout(() => result.setAttribute("aria-busy", "true"), 150);
  let then = null;
  try {
    const data = fields ?? new FormData(form);
    asked = new Map(data);
    stood = valuesOf(form);
    answersSent(data);
    if (submitter?.name) data.set(submitter.name, submitter.value);
    data.set("depth", depth);
    if (!file) data.delete("file");
    const response = await fetch("/", {
      method: "POST",
      body: file ? data : new URLSearchParams([...data]),
      headers: { Accept: "text/html" },
      signal: waiting.signal,
    });
    const text = await response.text();
    await released();
    if (mine !== turn) return;
    if (isForgotten()) {
      stop();
      return;
    }

    then = take(new DOMParser().parseFromString(text, "text/html"), response, {
      whole: submitter !== null || fields !== null,
      isMore,
      isReplacing: replacing.includes(submitter?.value.split(":")[0]),
    });
  } catch (failure) {
    asked = new Map();
    if (failure.name !== "AbortError" && mine === turn) {
      queue = [];
      say("The server could not be reached. Your answers are kept; the list will follow when it can.");
    }
  } finally {
    clearTimeout(slow);
    if (mine === turn) {
      waiting = null;
      commanded = null;
      document.getElementById("result").setAttribute("aria-busy", "false");
      const { next, resolve } = queue.shift() ?? {};
      if (next) send(next).then(resolve);
      else then?.();
    }
  }
}

/** Another tab has forgotten what this page shows: nothing of it may come back with an answer that is on its way. */
function stop() {
  clearTimeout(timer);
  turn++;
  waiting?.abort();
  queue = [];
  leave();
}

/** Shows an answer. What is to be asked after it is given back. */
function take(page, response, { whole, isMore, isReplacing }) {
  const pick = page.querySelector(".pick");
  if (!pick) {
    say(page.getElementById("problem")?.textContent ?? "The server answered with something else than a list. Try again in a moment.");
    return null;
  }

  // Where one came from is in the form by now; without it in the address links within the page lead within the page.
  if (location.search) history.replaceState(history.state, "", location.pathname);
  const state = pick.dataset.state;
  const isFirst = !document.querySelector("#result .list");
  // With something wrong in the answers the last list stays in view; the message says that it is the last one.
  const isNew = state === "list" || !document.querySelector("#result .list");
  // The rest of an answer has nothing to say about what was asked: that stands there already.
  const keep = isMore ? ["summary"] : [];
  const late = isReplacing ? new Map() : typedSince(form, stood);
  answersEntered(form);
  swap(page, { whole, keep: isNew ? keep : ["result", "said", "glance", "send-list"], follow: commanded !== null });
  putBack(form, late);
  if (!isNew) note("The list shown is the one before these answers.");
  document.querySelector(".pick").dataset.state = state;
  document.title = page.title;
  if (state === "problem") unfold();
  if (state === "list") {
    if (isFirst) fold();
    closeStart();
    const { both, isOld } = remember(form, isReplacing);
    answersStored(form);
    const quick = document.getElementById("result").dataset.depth === "quick";
    if (isOld) return () => restore(wordOf(both));
    if (both.length > 0) note(wordOf(both));
    if (quick) return () => ask({ depth: "full", isMore: true });
  } else {
    keepAnswers(form);
    if (response.status === 503) timer = setTimeout(() => ask(), 2000);
  }

  return null;
}

/** The workspace in a file, or null: a profile alone is none. */
async function workspaceOf(file) {
  try {
    const found = JSON.parse(await file.text());
    return found?.smartpickWorkspace === 1 ? found : null;
  } catch {
    return null;
  }
}

/** Of a workspace that was opened here this page shows the list's part; the other parts are kept too. */
function keepOpened(workspace) {
  if (!workspace || document.querySelector(".pick").dataset.state !== "list") return;
  save(workspace);
  remember(form);
  note("The whole file is open; what stood in this browser before is replaced.");
}

/** What stood here before somebody looked around as another person: the way back leads there and not out of the site. It is held by this page alone. */
let before = null;

function openWayBack() {
  before = { workspace: load() };
  history.replaceState({ isBefore: true }, "", location.href);
  history.pushState(null, "", location.href);
}

addEventListener("popstate", (event) => {
  if (!before || event.state?.isBefore !== true) return;
  dropAnswers();
  save(before.workspace);
  location.reload();
});

function say(text) {
  document.getElementById("said").textContent = text;
  document.getElementById("summary").replaceChildren();
  note(text);
}

function note(text) {
  const box = document.createElement("p");
  box.className = "message";
  box.textContent = text;
  document.getElementById("summary").append(box);
}

for (const kind of ["input", "change"]) form?.addEventListener(kind, () => keepAnswers(form));

form?.addEventListener("change", (event) => {
  if (event.target.type === "file") return;
  if (event.target.name === "step2" && event.target.value !== "") form.elements.namedItem("noStep2Yet").checked = false;
  if (event.target.name === "noStep2Yet" && event.target.checked) form.elements.namedItem("step2").value = "";
  // Leaving a field that was typed into asks nothing that typing has not asked already.
  const isTyped = event.target.type === "text" || event.target.type === "range";
  if (threeAnswered() && !(isTyped && asked.get(event.target.name) === event.target.value)) ask();
});

form?.addEventListener("input", (event) => {
  const field = event.target;
  if (field.type !== "text" && field.type !== "range") return;
  if (field.name?.startsWith("find.")) return;
  if (field.name === "step2" && field.value !== "") form.elements.namedItem("noStep2Yet").checked = false;
  clearTimeout(timer);
  timer = 0;
  if (!threeAnswered()) return;
  // The third digit completes a score: there is nothing to wait for.
  if (field.name === "step2" && /^\d{3}$/.test(field.value.trim())) ask();
  else timer = setTimeout(() => ask(), typingPause);
});

form?.addEventListener("submit", (event) => {
  const submitter = event.submitter;
  if (submitter?.id === "keep") return;
  event.preventDefault();
  // The second click of two says nothing new.
  const over = queue.length > 0 ? queue.at(-1).next.submitter : commanded;
  if (over && over.value === submitter?.value && typedSince(form, stood).size === 0) return;
  const file = submitter?.value === "open";
  const box = form.elements.namedItem("file");
  if (file && box.files[0]?.size > Number(box.dataset.most)) {
    say(`This file is too large: found ${Math.ceil(box.files[0].size / 1024)} kB, expected a profile of at most ${Number(box.dataset.most) / 1024} kB.`);
    return;
  }

  if (submitter?.value.startsWith("persona:")) openWayBack();
  // To a list that stands already one goes at once: who goes on from it to a question while the answer is on its way stays there.
  const toList = submitter?.value === "list";
  const stands = document.querySelector("#result .list") !== null;
  if (toList && stands) fold({ leave: true });
  const opened = file ? workspaceOf(box.files[0]) : null;
  ask({ submitter: submitter ?? { name: "do", value: "list" }, file }).then(async () => {
    keepOpened(await opened);
    document.getElementById("problems")?.focus();
    if (toList && !stands && document.querySelector(".pick").dataset.state === "list") fold({ leave: true });
    // Beside each other the answer is in view already; below each other somebody who looks around would see only a filled form.
    const answer = document.getElementById("answer");
    const top = answer.getBoundingClientRect().top;
    if (submitter?.value.startsWith("persona:") && (top < 0 || top > innerHeight / 4)) answer.scrollIntoView();
    if (file) form.elements.namedItem("file").value = "";
  });
});

/** Asks for the list that is stored in this browser, if one is, then for that with what was entered here and is not stored yet; and says why. */
async function restore(word = null) {
  const kept = recall();
  if (!kept) return;
  const entered = keptAnswers();
  const fields = new FormData(form);
  const view = viewFields();
  for (const name of ["objective", "preset", "overrides", "signals", ...view.map(([name]) => name)]) fields.delete(name);
  for (const [name, text] of [...kept, ...view]) fields.append(name, text);
  fields.set("profile", kept.find(([name]) => name === "profile")?.[1] ?? "");
  fields.set("do", "restore");
  await ask({ fields });
  if (entered.length > 0 && document.querySelector(".pick").dataset.state === "list") await ask({ fields: answersInto(new FormData(form), entered) });
  if (word) note(word);
}

/** Shows what another tab has stored. An answer that is on its way is not given up for it: what was asked comes first, and both are kept then. */
function takeUp() {
  if (load() && !waiting && timer === 0 && isBehind()) restore("Another tab has changed something; this page shows it now.");
}

/** Forgets at once. What stood here is held by this page alone, until it is left or loaded anew, so that one click too many takes no season away. */
async function forgetHere() {
  const forgotten = load();
  clearTimeout(timer);
  timer = 0;
  turn++;
  waiting?.abort();
  waiting = null;
  queue = [];
  commanded = null;
  before = null;
  dropAnswers();
  disagree();
  forget();
  // Nothing may be entered into what is forgotten.
  const whole = document.querySelector(".pick");
  whole.inert = true;
  try {
    if (!forgotten) throw new Error("Nothing to put back");
    const response = await fetch("/", { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    swap(page, { whole: true, keep: [] });
    whole.dataset.state = page.querySelector(".pick").dataset.state;
    document.title = page.title;
  } catch {
    stop();
    return;
  }

  whole.inert = false;
  history.replaceState(null, "", location.pathname);
  openAgain();
  openWhole();
  openStart(form, hasList);
  offerBack(forgotten);
}

function offerBack(forgotten) {
  note("Everything is forgotten: nothing of yours is left in this browser. ");
  const back = document.createElement("button");
  back.type = "button";
  back.className = "button quiet";
  back.id = "unforget";
  back.textContent = "Undo: put back what stood here";
  back.addEventListener("click", () => {
    save(forgotten);
    location.reload();
  });
  document.querySelector("#summary .message:last-child").append(back);
  addEventListener("pagehide", () => back.remove());
  document.getElementById("said").textContent = "Everything is forgotten.";
  back.focus();
}

document.getElementById("forget")?.addEventListener("click", (event) => {
  event.preventDefault();
  forgetHere();
});

/** What the page before was left with comes first, then what is stored. */
async function start() {
  const word = isLeftBehind() ? await sendLeftBehind(value("form-token")) : null;
  if (isForgotten()) {
    stop();
    return;
  }

  if (!hasList() && document.querySelector(".pick").dataset.state === "empty") {
    if (load()?.profile) {
      fold();
      await restore();
    } else openStart(form, hasList);
  }

  if (word) note(word);
}

startTheme();
if (form) {
  document.documentElement.classList.add("scripted");
  openFold();
  openView();
  openFinders(form, (command) => ask({ submitter: { name: "do", value: command } }));
  onOtherTab(takeUp, stop);
  start();
}
