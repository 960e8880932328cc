// Orders and filters the lines of the list at once. Without it the same controls are posted with the form, and the server does the same (ListView.cs).
const orders = {
  "": (line) => Number(line.dataset.number),
  chance: (line) => -line.dataset.chance,
  here: (line) => -line.dataset.here,
  cost: (line) => Number(line.dataset.cost),
  state: (line) => line.dataset.state,
  signal: (line) => -line.dataset.slot,
};

/** What of the view stands in the address, behind "#", which browsers do not send: words of our own, never what somebody typed or where they look. */
const shared = ["sort", "signal", "label"];

const wanted = () => Object.fromEntries([...document.querySelectorAll("[data-view]")].map((control) => [control.dataset.view, control.value]));

/** The view that the address asks for, as fields of the form. */
export const viewFields = () => {
  const asked = new URLSearchParams(location.hash.slice(1));
  return shared.filter((name) => asked.get(name)).map((name) => [`view.${name}`, asked.get(name)]);
};

function show() {
  const list = document.getElementById("list");
  const view = wanted();
  // Where no line is worth more than another, the server's own order is that by chance.
  const isFlat = list.hasAttribute("data-flat");
  const key = orders[view.sort || (isFlat ? "chance" : "")] ?? orders[""];
  const compare = (one, other) => {
    const [a, b] = [key(one), key(other)];
    return a < b ? -1 : a > b ? 1 : one.dataset.number - other.dataset.number;
  };
  const lines = [...list.querySelectorAll("tbody.program")].sort(compare);
  const text = view.text.trim().toLowerCase();
  for (const line of lines) {
    const { state, signal, label } = line.dataset;
    line.hidden =
      (view.state !== "" && view.state !== state) || (view.signal !== "" && view.signal !== signal) || (view.label !== "" && view.label !== label) || !line.dataset.text.toLowerCase().includes(text);
  }

  list.append(...lines);
  const shown = lines.filter((line) => !line.hidden).length;
  document.getElementById("list-count").textContent = shown === lines.length ? `${shown} programs` : `${shown} of ${lines.length} programs`;
  const address = new URLSearchParams(shared.filter((name) => view[name]).map((name) => [name, view[name]])).toString();
  history.replaceState(history.state, "", `/${address && "#"}${address}`);
}

export function openView() {
  for (const kind of ["change", "input"]) {
    document.addEventListener(kind, (event) => {
      if (event.target.dataset?.view) show();
    });
  }

  // Enter in the text asks for what is there already.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.dataset?.view === "text") event.preventDefault();
  });
}
