// Pages of people, relationships and rounds: the choice of theme, and this browser's time zone where none was said yet.
import { startTheme } from "./theme-toggle.js";

startTheme();

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const field of document.querySelectorAll("input[name='zone']")) {
  if (field.value === "" && zone) {
    field.value = zone;
  }
}
