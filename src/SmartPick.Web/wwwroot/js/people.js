// Pages of people, relationships and rounds: the choice of theme, this browser's time zone where none was said yet, and how far a run is.
import { startTheme } from "./theme-toggle.js";

startTheme();

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const field of document.querySelectorAll("input[name='zone']")) {
  if (field.value === "" && zone) {
    field.value = zone;
  }
}

// A run that goes on: its part of the page is looked at again until it has ended. What is typed elsewhere on the page stays.
const betweenLooks = 2000;
const lookAgain = async () => {
  const shown = document.getElementById("under-way");
  if (!shown) {
    return;
  }

  try {
    const answer = await fetch(location.pathname);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.getElementById("under-way");
    if (answer.ok && !now) {
      const link = document.createElement("a");
      link.href = location.pathname;
      link.className = "button primary";
      link.textContent = "The run has ended: see what came of it";
      shown.replaceChildren(link);
      return;
    }

    if (now && !now.isEqualNode(shown) && !shown.contains(document.activeElement)) {
      shown.replaceChildren(...now.childNodes);
    }
  } catch {
    // Away for a moment: the next look may find it.
  }

  setTimeout(lookAgain, betweenLooks);
};
setTimeout(lookAgain, betweenLooks);
