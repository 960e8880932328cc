import { startTheme } from "./theme-toggle.js";

// A number elsewhere leads to its group's place here. Browsers open the fold around it by themselves; older ones are helped.
const open = () => {
  const place = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = place && place.closest("details:not([open])");
  if (fold) {
    fold.open = true;
    place.scrollIntoView();
  }
};

addEventListener("hashchange", open);
open();
startTheme();
