// Makes the match page answer in place: every edit is a post like without scripts, every step is shown from what the page holds.
import { Player } from "./match-player.js";
import { readLink, writeLink } from "./match-link.js";
import { swap } from "./swap.js";
import { startTheme } from "./theme-toggle.js";

const form = document.getElementById("match");
const player = new Player(form, () => keep());

let turn = 0;
let waiting = null;

const market = () => document.getElementById("market").value;

/** Puts the market and the step behind the address's #, without a new entry in the history. */
function keep() {
  const link = writeLink(market(), player.step);
  // With the path: the page's base is another address.
  if (location.hash !== link) history.replaceState(null, "", location.pathname + link);
}

/** Sends the form with the button's command, or other fields in its place. The newest question wins. */
async function ask(command, fields = new FormData(form)) {
  waiting?.abort();
  waiting = new AbortController();
  const mine = ++turn;
  player.stop();
  const data = new URLSearchParams([...fields]);
  data.set("do", command);
  try {
    const response = await fetch("/match", { method: "POST", body: data, headers: { Accept: "text/html" }, signal: waiting.signal });
    const text = await response.text();
    if (mine !== turn) return false;
    return take(new DOMParser().parseFromString(text, "text/html"));
  } catch (failure) {
    if (failure.name !== "AbortError" && mine === turn) say("The server could not be reached. Your market is kept here; try again in a moment.");
    return false;
  }
}

function take(page) {
  if (!page.getElementById("match")) {
    say(page.getElementById("problem")?.textContent ?? "The server answered with something else than a market. Try again in a moment.");
    return false;
  }

  swap(page, { whole: true, keep: [] });
  // The row of examples stays as it is scrolled; only which of them is shown changes.
  for (const example of page.querySelectorAll(".example")) document.getElementById(example.id)?.setAttribute("aria-pressed", example.getAttribute("aria-pressed"));
  document.title = page.title;
  dress();
  keep();
  return true;
}

/** Shows what only works with scripts. */
function dress() {
  document.getElementById("copy").hidden = false;
  player.take();
}

function say(text) {
  const box = document.createElement("p");
  box.className = "message";
  box.setAttribute("role", "alert");
  box.textContent = text;
  document.getElementById("summary").replaceChildren(box);
}

async function copy() {
  keep();
  const said = document.getElementById("copied");
  try {
    await navigator.clipboard.writeText(location.href);
    said.textContent = "The link is copied. Whoever opens it sees this market at this step.";
  } catch {
    said.textContent = "The browser does not allow copying; the address line holds the link.";
  }
}

async function open(hash) {
  const link = readLink(hash);
  if (!link) return;
  // Only the market: the names in the form are those of the market before.
  const fields = new URLSearchParams({ market: link.market, step: String(link.step) });
  for (const name of ["_handler", "form-token"]) fields.set(name, form.elements.namedItem(name).value);
  await ask("", fields);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const button = event.submitter;
  if (button?.getAttribute("aria-disabled") === "true") return;
  const command = button?.value ?? "";
  const step = /^go:(\d+)$/.exec(command);
  if (step) {
    player.stop();
    player.show(Number(step[1]));
    if (button.closest("#steps")) button.focus();
    return;
  }

  const text = document.getElementById("text");
  if (command === "text" && text.value.length > Number(text.dataset.most)) {
    say(`This text is too long: found ${text.value.length} characters, expected at most ${text.dataset.most}.`);
    return;
  }

  ask(command).then((isTaken) => {
    if (!isTaken) return;
    document.getElementById("problems")?.focus();
    const news = command.startsWith("trial:") ? "#trial-result p, #summary .message" : "#summary .message";
    document.getElementById("said").textContent = document.querySelector(news)?.textContent ?? "";
    if (command.startsWith("example:")) reveal(document.getElementById("answer"));
  });
});

// A name or a number counts as soon as the field is left; the applicant of the trial as soon as chosen.
form.addEventListener("change", (event) => {
  const field = event.target;
  if (field.id === "at" || field.id === "text") return;
  if (/^(name|positions|parity)\./.test(field.name) || "refresh" in field.dataset) ask("");
});

form.addEventListener("click", (event) => {
  if (event.target.closest("#copy")) copy();
});

// Another link opens its market; any other jump within the page leaves the market where it was.
addEventListener("hashchange", () => {
  if (location.hash === writeLink(market(), player.step)) return;
  if (readLink(location.hash)) open(location.hash);
  else keep();
});

function reveal(element) {
  const top = element.getBoundingClientRect().top;
  if (top < 0 || top > innerHeight / 2) element.scrollIntoView();
}

startTheme();
document.documentElement.classList.add("scripted");
dress();
if (readLink(location.hash)) open(location.hash).finally(() => delete document.documentElement.dataset.linked);
else delete document.documentElement.dataset.linked;
