// What somebody is just typing and has not sent: kept for this tab alone, so that a reload or a way back loses none of it, and dropped when it is sent.
const prefix = "smartpick.draft.";

const keyOf = (field) => `${prefix}${location.pathname}.${field.name}`;

function read(field) {
  try {
    return sessionStorage.getItem(keyOf(field));
  } catch {
    return null;
  }
}

function write(field, text) {
  try {
    if (text === null) sessionStorage.removeItem(keyOf(field));
    else sessionStorage.setItem(keyOf(field), text);
  } catch {
    // Storage is full or switched off: the page works, a reload only loses what was not sent.
  }
}

const fieldsOf = (form) => [...form.querySelectorAll("[data-draft][name]")];

/** Puts drafts back where the page itself says nothing else, and keeps them from now on. */
export function openDrafts(form) {
  const restore = () => {
    for (const field of fieldsOf(form)) {
      const draft = read(field);
      if (draft !== null && field.value === field.defaultValue) field.value = draft;
    }
  };
  form.addEventListener("input", (event) => {
    const field = event.target;
    if (field.matches("[data-draft][name]")) write(field, field.value === field.defaultValue ? null : field.value);
  });
  // An answer carries what was sent, and what was sent is no draft; but of what no page stores ("keep") the draft is all there is.
  form.addEventListener("answered", (event) => {
    for (const field of fieldsOf(form)) {
      if (field.dataset.draft === "keep" && field.value !== "") write(field, field.value);
      else if (event.detail.command !== "" && event.detail.command !== "restore") write(field, null);
    }

    restore();
  });
  restore();
}
