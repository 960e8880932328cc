// What the couple's page does beyond its form: takes the partner's profile from a link, copies one's own, lets ranks be dragged.
import { ask, carried, say } from "./work.js";
import { load } from "./store.js";

const mark = "#partner=";
const form = document.getElementById("work");

/** A link carries the partner's profile behind the sign #: it is taken out of the address at once and goes to the server in a body. */
function takeLink() {
  if (!location.hash.startsWith(mark)) return;
  const text = location.hash;
  history.replaceState(null, "", location.pathname);
  const field = document.getElementById("q-partnerText");
  const workspace = load() ?? carried();
  if (workspace?.partner) {
    // A profile of somebody else is never replaced unasked: the field waits until the partner is removed.
    say("This link holds a partner's profile, and there is one here already. Remove your partner first and open the link again.");
    return;
  }

  if (!field) return;
  field.value = text;
  ask("partner-text", { workspace });
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
  ask(`move:${dragged.dataset.key}>${over.dataset.rank}`);
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

startCopy();
startDrag();
takeLink();
