// What somebody is just typing and has not sent: kept for this tab alone, so that a reload or a way back loses none of it, and dropped when it is sent.
const prefix = "smartpick.draft.";

// One field may serve several things in turn, such as the notes of one program and then of another: "data-draft-of" tells them apart.
const keyOf = (field) => [prefix + location.pathname, field.name, field.dataset.draftOf].filter(Boolean).join(".");

function read(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key, text) {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Storage is full or switched off: the page works, a reload only loses what was not sent.
  }
}

const fieldsOf = (form) => [...form.querySelectorAll("[data-draft][name]")];

/** True when a command has taken what is typed into a field: any command does, unless the field names the one that does ("event"). */
const takes = (until, command) => (until === "" ? command !== "" && command !== "restore" : command.split(":")[0] === until && !document.getElementById("problems"));

/** Puts drafts back where the page itself says nothing else, and keeps them from now on. */
export function openDrafts(form) {
  /** The fields that stand on the page, by key: after an answer a field may be gone. */
  let standing = new Map();
  const restore = () => {
    standing = new Map(fieldsOf(form).map((field) => [keyOf(field), field.dataset.draft]));
    for (const field of fieldsOf(form)) {
      const draft = read(keyOf(field));
      if (draft !== null && field.value === field.defaultValue) field.value = draft;
    }
  };
  form.addEventListener("input", (event) => {
    const field = event.target;
    if (field.matches("[data-draft][name]")) write(keyOf(field), field.value === field.defaultValue ? null : field.value);
  });
  // An answer carries what was sent, and what was sent is no draft, whether or not the page still has its field; but of what no page stores ("keep") the
  // draft is all there is.
  form.addEventListener("answered", (event) => {
    for (const [key, until] of standing) if (takes(until, event.detail.command)) write(key, null);
    for (const field of fieldsOf(form)) if (field.dataset.draft === "keep" && field.value !== "") write(keyOf(field), field.value);
    restore();
  });
  restore();
}
