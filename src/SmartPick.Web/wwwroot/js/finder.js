// Search as you type for programs: a combobox after the ARIA pattern. The text goes by post, never into an address.
const pause = 150;
let pending = null;
let timer = 0;

/** @param {(command: string) => void} choose called with the command that takes the program */
export function openFinders(form, choose) {
  form.addEventListener("input", (event) => {
    const box = event.target.closest("[data-finder]");
    if (!box) return;
    clearTimeout(timer);
    timer = setTimeout(() => search(form, box), pause);
  });

  form.addEventListener("keydown", (event) => {
    const box = event.target.closest("[data-finder]");
    if (box && event.target.matches("input")) onKey(event, box, choose);
  });

  form.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[data-finder] [role='option']");
    if (!option) return;
    event.preventDefault();
    take(option.closest("[data-finder]"), option, choose);
  });

  form.addEventListener("focusout", (event) => {
    const box = event.target.closest("[data-finder]");
    if (box && !box.contains(event.relatedTarget)) leave(box);
  });
}

async function search(form, box) {
  const input = box.querySelector("input");
  const text = input.value.trim();
  if (text.length < 2) {
    close(box);
    return;
  }

  pending?.abort();
  pending = new AbortController();
  const data = new URLSearchParams({
    text,
    specialty: box.dataset.specialty ?? form.elements.namedItem("specialty")?.value ?? "",
    parallel: box.dataset.specialty === undefined ? (form.elements.namedItem("parallel.specialty")?.value ?? "") : (box.dataset.parallel ?? ""),
    "form-token": form.elements.namedItem("form-token").value,
  });
  try {
    const response = await fetch("/programs/search", { method: "POST", body: data, signal: pending.signal });
    if (response.ok) show(box, input, await response.json());
  } catch (failure) {
    if (failure.name !== "AbortError") close(box);
  }
}

function show(box, input, programs) {
  const list = box.querySelector("[role='listbox']");
  list.replaceChildren(
    ...programs.map((program, index) => {
      const option = document.createElement("li");
      option.id = `${input.id}-option-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.code = program.code;
      const place = document.createElement("small");
      place.textContent = program.place;
      option.append(program.name, place);
      return option;
    }),
  );
  if (programs.length === 0) {
    const none = document.createElement("li");
    none.className = "none";
    none.setAttribute("role", "option");
    none.setAttribute("aria-disabled", "true");
    none.textContent = "Nothing fits. Try the city, or one word of the name.";
    list.append(none);
  }

  list.hidden = false;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "true");
  input.setAttribute("aria-autocomplete", "list");
}

function close(box) {
  const list = box.querySelector("[role='listbox']");
  list.hidden = true;
  const input = box.querySelector("input");
  if (input.hasAttribute("aria-expanded")) input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

/** Closes for good: a search still under way must not open the list again. */
function leave(box) {
  clearTimeout(timer);
  pending?.abort();
  close(box);
}

function onKey(event, box, choose) {
  const list = box.querySelector("[role='listbox']");
  const options = list.hidden ? [] : [...list.querySelectorAll("[data-code]")];
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "Escape") {
    leave(box);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (options.length === 0) return;
    event.preventDefault();
    const next = (at + (event.key === "ArrowDown" ? 1 : options.length - (at < 0 ? 0 : 1))) % options.length;
    select(event.target, options, next);
  } else if (event.key === "Enter") {
    event.preventDefault();
    const chosen = options[at] ?? (options.length === 1 ? options[0] : null);
    if (chosen) {
      take(box, chosen, choose);
    } else if (event.target.value.trim() !== "") {
      // Nothing chosen from the list yet: the page offers what fits, as its button does.
      leave(box);
      choose(box.querySelector("button").value);
    }
  }
}

function select(input, options, index) {
  options.forEach((option, i) => option.setAttribute("aria-selected", i === index ? "true" : "false"));
  input.setAttribute("aria-activedescendant", options[index].id);
  options[index].scrollIntoView({ block: "nearest" });
}

function take(box, option, choose) {
  if (!option.dataset.code) return;
  const input = box.querySelector("input");
  input.value = "";
  close(box);
  choose(`${box.dataset.finder}:${option.dataset.code}`);
}
