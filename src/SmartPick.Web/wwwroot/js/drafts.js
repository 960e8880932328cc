// What somebody is just typing and has not sent: kept for this tab alone, so that a reload or a way back loses none of it, and dropped when it is sent.
const prefix = "smartpick.draft.";

// One field may stand for several things, each with a draft of its own: "data-draft-of" says which.
const keyOf = (field) => `${prefix}${location.pathname}.${field.name}${field.dataset.draftOf ? `.${field.dataset.draftOf}` : ""}`;

function read(field) {
  try {
    return sessionStorage.getItem(keyOf(field));
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

/** Puts drafts back where the page itself says nothing else, and keeps them from now on. */
export function openDrafts(form) {
  let shown = [];
  const restore = () => {
    shown = fieldsOf(form).map(keyOf);
    for (const field of fieldsOf(form)) {
      const draft = read(field);
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
    const kept = fieldsOf(form).filter((field) => field.dataset.draft === "keep" && field.value !== "");
    if (event.detail.command !== "" && event.detail.command !== "restore") {
      for (const key of shown) write(key, null);
    }

    for (const field of kept) write(keyOf(field), field.value);
    restore();
  });
  restore();
}
