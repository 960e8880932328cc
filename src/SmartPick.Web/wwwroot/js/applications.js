// Says beside each time what it is on the reader's own clock, and leads to what a button has opened or changed.
const own = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });

function tell() {
  for (const time of document.querySelectorAll("time[data-own]")) {
    const slot = time.parentElement.querySelector("[data-own-time]");
    if (slot && !slot.textContent) slot.textContent = `; on your clock ${own.format(new Date(time.dateTime))}`;
  }
}

/** With its beginning in view: a part that is longer than the screen would else be shown from somewhere in its middle. */
function arrive(id) {
  const part = document.getElementById(id);
  part?.focus({ preventScroll: true });
  const top = part?.getBoundingClientRect().top;
  if (top < 0 || top > innerHeight / 2) part.scrollIntoView({ block: "start" });
}

tell();
document.addEventListener("answered", (event) => {
  tell();
  const command = event.detail.command.split(":")[0];
  if (document.getElementById("problems")) return;
  if (command === "edit") arrive("news");
  else if (command === "event") arrive("since");
});
