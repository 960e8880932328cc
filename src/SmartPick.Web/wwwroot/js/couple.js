// What the couple's page does beyond its form: takes the partner's profile from a link, copies one's own, lets ranks be dragged.
// It speaks to work.js through the form alone, by pressing buttons and hearing "answered".
import { load } from "./store.js";

const mark = "#partner=";
const form = document.getElementById("work");

function press(command) {
  const button = document.createElement("button");
  button.name = "do";
  button.value = command;
  button.hidden = true;
  form.append(button);
  form.requestSubmit(button);
  button.remove();
}

function say(text) {
  document.getElementById("said").textContent = text;
  const box = document.createElement("p");
  box.className = "message";
  box.textContent = text;
  document.getElementById("summary").append(box);
}

/** A link carries the partner's profile behind the sign #: it is taken out of the address at once and goes to the server in a body. */
function takeLink() {
  if (!location.hash.startsWith(mark)) return;
  const text = location.hash;
  history.replaceState(null, "", location.pathname);
  const take = () => {
    const field = document.getElementById("q-partnerText");
    if (!field) {
      // A profile of somebody else is never replaced unasked.
      say("This link holds a partner's profile, and there is one here already. Remove your partner first and open the link again.");
      return;
    }

    field.value = text;
    press("partner-text");
  };
  // What the browser has stored comes back to the page first.
  if (load() && form.dataset.state === "empty") form.addEventListener("answered", take, { once: true });
  else take();
}

function startCopy() {
  const button = document.getElementById("copy-link");
  if (!button || !navigator.clipboard) return;
  button.hidden = false;
}

form?.addEventListener("click", async (event) => {
  if (event.target.id !== "copy-link") return;
  await navigator.clipboard.writeText(document.getElementById("link").value);
  document.getElementById("said").textContent = "The link is copied.";
});

// Dragging a rank is a short way for its buttons: the rank under the pointer gives the place.
let dragged = null;

function startDrag() {
  for (const row of document.querySelectorAll(".ranks tr[data-key]")) row.draggable = true;
}

form?.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("tr[data-key]");
  if (!dragged) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.dataset.rank);
  dragged.classList.add("dragged");
});

form?.addEventListener("dragover", (event) => {
  const over = event.target.closest?.("tr[data-key]");
  if (!dragged || !over) return;
  event.preventDefault();
  for (const row of document.querySelectorAll("tr.target")) if (row !== over) row.classList.remove("target");
  if (over !== dragged) over.classList.add("target");
});

form?.addEventListener("drop", (event) => {
  const over = event.target.closest?.("tr[data-key]");
  if (!dragged || !over || over === dragged) return;
  event.preventDefault();
  press(`move:${dragged.dataset.key}>${over.dataset.rank}`);
});

form?.addEventListener("dragend", () => {
  dragged?.classList.remove("dragged");
  for (const row of document.querySelectorAll("tr.target")) row.classList.remove("target");
  dragged = null;
});

form?.addEventListener("answered", () => {
  startCopy();
  startDrag();
});

// A link pasted where this page stands already loads nothing: only what is behind the sign changes.
addEventListener("hashchange", takeLink);

startCopy();
startDrag();
takeLink();
