// Runs before the first paint, so that a chosen theme does not flash.
(function () {
  try {
    const chosen = localStorage.getItem("smartpick.theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch {
    // Storage is switched off: the system's preference stands.
  }
})();
