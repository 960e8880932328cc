// Sliders show their number while they move, and the list is made anew once nothing moves any more. Everything works without it by the buttons.
import { ask } from "./work.js";

const form = document.getElementById("work");
const rest = 700;
let timer = 0;

form?.addEventListener("input", (event) => {
  const field = event.target;
  if (field.type !== "range") return;
  clearTimeout(timer);
  const shown = document.getElementById(field.dataset.shows);
  if (shown) shown.textContent = field.value;
  const unknown = form.querySelector(`[data-unknown="${field.id}"]`);
  if (unknown) unknown.checked = false;
});

// What somebody asks for themselves comes with the list made anew, or is about something else.
form?.addEventListener("submit", () => clearTimeout(timer));

form?.addEventListener("answered", (event) => {
  clearTimeout(timer);
  if (["anew", "help"].includes(event.detail.command.split(":")[0]) || !document.getElementById("make-anew")) return;
  timer = setTimeout(() => {
    if (document.getElementById("make-anew")) ask("anew", { whole: false });
  }, rest);
});
