// Says beside each time what it is on the reader's own clock.
const own = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });

function tell() {
  for (const time of document.querySelectorAll("time[data-own]")) {
    const slot = time.parentElement.querySelector("[data-own-time]");
    if (slot && !slot.textContent) slot.textContent = `; on your clock ${own.format(new Date(time.dateTime))}`;
  }
}

tell();
document.addEventListener("answered", tell);
