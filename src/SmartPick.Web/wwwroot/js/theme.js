// Runs before the first paint, so that a chosen theme does not flash, and a form that will give way to its list does not either.
(function () {
  try {
    const chosen = localStorage.getItem("smartpick.theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
    if (JSON.parse(localStorage.getItem("smartpick.workspace"))?.profile) document.documentElement.classList.add("holds");
  } catch {
    // Storage is switched off or holds something else: the system's preference stands, and the form stays open.
  }
})();
