// What somebody is just typing and has not sent: kept for this tab alone, so that a reload or a way back loses none of it, and dropped when it is sent.
import { keep, recall } from "./session.js";

const prefix = "smartpick.draft.";

// One field may serve several things in turn, such as the notes of one program and then of another: "data-draft-of" tells them apart.
const keyOf = (field) => [prefix + location.pathname, field.name, field.dataset.draftOf].filter(Boolean).join(".");

const fieldsOf = (form) => [...form.querySelectorAll("[data-draft][name]")];

/** True when a command has taken what is typed into a field: any command does, unless the field names the one that does ("event"). */
const takes = (until, command) => (until === "" ? command !== "" && command !== "restore" : command.split(":")[0] === until);

/** The fields that stand on the page, by key, and what takes each: after an answer a field may be gone. */
let standing = new Map();

/** The drafts that are none any more once a command has been taken. */
export const draftsOf = (command) => [...standing].filter(([, until]) => takes(until, command)).map(([key]) => key);

export function dropDrafts(keys) {
  for (const key of keys) keep(key, null);
}

/** Puts drafts back where the page itself says nothing else, and keeps them from now on. */
export function openDrafts(form) {
  const restore = () => {
    standing = new Map(fieldsOf(form).map((field) => [keyOf(field), field.dataset.draft]));
    for (const field of fieldsOf(form)) {
      const draft = recall(keyOf(field));
      if (draft !== null && field.value === field.defaultValue) field.value = draft;
    }
  };
  form.addEventListener("input", (event) => {
    const field = event.target;
    if (field.matches("[data-draft][name]")) keep(keyOf(field), field.value === field.defaultValue ? null : field.value);
  });
  // An answer carries what was sent, and what was sent is no draft, whether or not the page still has its field; but of what no page stores ("keep") the
  // draft is all there is.
  form.addEventListener("answered", (event) => {
    const isRefused = document.getElementById("problems") !== null;
    for (const [key, until] of standing) if (takes(until, event.detail.command) && !(isRefused && until !== "")) keep(key, null);
    for (const field of fieldsOf(form)) if (field.dataset.draft === "keep" && field.value !== "") keep(keyOf(field), field.value);
    restore();
  });
  restore();
}
