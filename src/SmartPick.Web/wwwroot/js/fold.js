// On a narrow screen the form stands above the list: it folds to a line once there is one. Beside the list, on a wide screen, it is always open.
const asked = document.getElementById("asked");
const isWide = matchMedia("(min-width: 68.75rem)");

/**
 * Folds the form away; where somebody is in it, only when they leave it by a button of their own.
 * @param {{ leave?: boolean }} [how] leave: take the focus along to the answer
 */
export function fold({ leave = false } = {}) {
  if (isWide.matches) return;
  if (!leave && asked.contains(document.activeElement)) return;
  asked.open = false;
  asked.classList.add("can-fold");
  if (!leave) return;
  const answer = document.getElementById("answer");
  answer.focus({ preventScroll: true });
  answer.scrollIntoView();
}

export function unfold() {
  asked.open = true;
}

/** There is no list any more to fold the form away for. */
export function openWhole() {
  asked.classList.remove("can-fold");
  unfold();
}

/** What the browser holds has been taken up, or could not be: nothing waits for it any more. */
export function openAgain() {
  document.documentElement.classList.remove("holds");
}

export function openFold() {
  if (isWide.matches) unfold();
  isWide.addEventListener("change", () => isWide.matches && unfold());
  // A link to one of the questions opens what it stands in.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link?.matches(".glance")) fold();
    else if (link?.matches(".problems a, .to-answer")) unfold();
  });
}
