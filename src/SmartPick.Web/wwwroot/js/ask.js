// Checks a message while it is typed, and copies it. Without this the page's own buttons do the same, but for the copying.
const form = document.getElementById("account");
const text = document.getElementById("q-text");
const checks = document.getElementById("checks");
const mail = document.querySelector("[data-mail]");
const copy = document.querySelector("[data-copy]");
const pause = 600;
let waiting = 0;
let latest = 0;

async function check() {
  const turn = ++latest;
  const body = new FormData(form);
  body.set("do", "check");
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(body) });
  if (!answer.ok || turn !== latest) {
    return;
  }

  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("checks");
  if (fresh && checks) {
    const open = checks.querySelector("details")?.open ?? false;
    checks.replaceChildren(...fresh.childNodes);
    const details = checks.querySelector("details");
    if (details) {
      details.open = open;
    }
  }

  const link = page.querySelector("[data-mail]");
  if (link && mail) {
    mail.href = link.href;
  }
}

if (form && text) {
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => check().catch(() => {}), pause);
  });
}

if (copy && text && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.value);
    copy.textContent = "Copied";
  });
}
