// System, light, dark: one button that goes round. theme.js has applied the choice before the first paint.
import "./session.js";

const order = ["system", "light", "dark"];
const key = "smartpick.theme";

export function startTheme() {
  const button = document.getElementById("theme");
  if (!button) return;
  const name = button.querySelector("[data-theme-name]");
  const show = () => (name.textContent = document.documentElement.dataset.theme ?? "system");
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    const next = order[(order.indexOf(document.documentElement.dataset.theme ?? "system") + 1) % order.length];
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      if (next === "system") localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // The choice holds for this page only.
    }

    show();
  });
}
