// Steps through the pictures of a Match. The list of steps holds, step by step, which cells of the board change.
const pace = 1600;

export class Player {
  #changed;
  #timer = 0;
  step = 0;

  /** @param {() => void} changed called after another step is shown */
  constructor(form, changed) {
    this.#changed = changed;
    document.addEventListener("keydown", (event) => this.#key(event));
    form.addEventListener("input", (event) => {
      if (event.target.id !== "at") return;
      this.stop();
      this.show(Number(event.target.value));
    });
    form.addEventListener("click", (event) => {
      if (event.target.closest("#play")) this.#toggle();
    });
  }

  get #steps() {
    return [...document.querySelectorAll("#steps [data-set]")];
  }

  /** Takes over a board that has just come from the server. */
  take() {
    this.step = Number(document.getElementById("step").value);
    const play = document.getElementById("play");
    if (play) play.hidden = false;
  }

  show(step) {
    const steps = this.#steps;
    const last = steps.length - 1;
    step = Math.min(Math.max(step, 0), last);
    if (step === this.step || last < 0) return;
    const board = document.getElementById("board");
    const words = JSON.parse(board.dataset.words);
    const cells = new Map();
    for (const item of steps.slice(0, step + 1)) for (const [cell, state] of JSON.parse(item.dataset.set)) cells.set(cell, state);
    const fresh = new Set(step > 0 ? JSON.parse(steps[step].dataset.set).map(([cell]) => cell) : []);
    for (const [cell, state] of cells) paint(document.getElementById(`cell-${cell}`), state, fresh.has(cell), words);
    for (const [at, item] of steps.entries()) {
      if (at === step) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    }

    this.step = step;
    document.getElementById("step").value = String(step);
    document.getElementById("sentence").textContent = steps[step].textContent;
    document.getElementById("count").textContent = step === 0 ? `${last} steps` : `Step ${step} of ${last}`;
    document.getElementById("at").value = String(step);
    document.getElementById("outcome").hidden = step < last;
    able("go-start", step > 0, 0);
    able("go-back", step > 0, Math.max(0, step - 1));
    able("go-next", step < last, Math.min(last, step + 1));
    able("go-end", step < last, last);
    if (step === last) this.stop();
    this.#changed();
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
    const play = document.getElementById("play");
    if (!play) return;
    play.setAttribute("aria-pressed", "false");
    play.textContent = "Play";
  }

  #toggle() {
    if (this.#timer) {
      this.stop();
      return;
    }

    if (this.step >= this.#steps.length - 1) this.show(0);
    const play = document.getElementById("play");
    play.setAttribute("aria-pressed", "true");
    play.textContent = "Pause";
    this.#timer = setInterval(() => this.show(this.step + 1), pace);
    this.show(this.step + 1);
  }

  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest?.("input, select, textarea")) return;
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    this.stop();
    this.show(this.step + (event.key === "ArrowRight" ? 1 : -1));
  }
}

function paint(element, state, isNew, words) {
  if (!element) return;
  element.classList.toggle("now", isNew);
  if (state.startsWith("=")) {
    element.textContent = state.slice(1);
    return;
  }

  element.dataset.state = state;
  const [mark, word] = words[state];
  element.querySelector(".mark").textContent = mark;
  element.querySelector(".word").textContent = word;
}

function able(id, isAble, step) {
  const button = document.getElementById(id);
  button.value = `go:${step}`;
  if (isAble) button.removeAttribute("aria-disabled");
  else button.setAttribute("aria-disabled", "true");
}
