// What scripts add to the account's pages: the code of a mailed link is put into its field, the browser's workspace goes along when its owner says so, and passkeys.
import { load } from "./store.js";
import { startTheme } from "./theme-toggle.js";

const form = document.getElementById("account");

/** The code stands behind # in the link, which browsers do not send; from there it goes into the form and out of the address. */
function takeCode() {
  const field = form?.querySelector("[data-from-link]");
  if (field && location.hash.length > 1 && !location.hash.startsWith("#q-") && location.hash !== "#main") {
    field.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, "", location.pathname + location.search);
  }
}

/** What this browser holds goes with the form only while the box is ticked. */
function takeHeld() {
  const field = form?.querySelector("[data-held]");
  const box = form?.elements.take;
  if (!field || !box) return;
  form.addEventListener("submit", () => {
    const held = box.checked ? load() : null;
    field.value = held ? JSON.stringify(held) : "";
  });
}

function say(words) {
  let line = document.getElementById("passkey-said");
  if (!line) {
    line = document.createElement("p");
    line.id = "passkey-said";
    line.className = "message";
    line.setAttribute("role", "status");
    form.querySelector(".opening").after(line);
  }

  line.textContent = words;
}

async function passkey(button) {
  const answer = await fetch(button.dataset.options, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error("refused");
  const options = await answer.json();
  const credential =
    button.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  const field = form.elements.credential ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: "credential" }));
  field.value = JSON.stringify(credential.toJSON());
  form.requestSubmit(button);
}

function offerPasskeys() {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) return;
  for (const button of form?.querySelectorAll("[data-passkey]") ?? []) {
    button.hidden = false;
    button.addEventListener("click", (click) => {
      if (form.elements.credential?.value) return;
      click.preventDefault();
      passkey(button).catch(() => say("The browser made or showed no passkey. Nothing has changed; try again, or go on with the password."));
    });
  }
}

takeCode();
takeHeld();
offerPasskeys();
startTheme();
