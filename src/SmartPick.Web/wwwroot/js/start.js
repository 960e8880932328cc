// The first answers, before they are enough for a list: kept for this tab alone, so that a reload loses none of them, and dropped when the list stands.
import { keep as put, recall } from "./session.js";

const key = "smartpick.start";

const fieldsOf = (form) => [...form.elements].filter((field) => field.name && ["text", "select-one", "checkbox"].includes(field.type));
const isBox = (field) => field.type === "checkbox";

function read() {
  try {
    return JSON.parse(recall(key)) ?? {};
  } catch {
    return {};
  }
}

const write = (answers) => put(key, Object.keys(answers).length === 0 ? null : JSON.stringify(answers));

/** The list stands, and its answers are kept with it. */
export const closeStart = () => write({});

/** Puts the first answers back, and keeps them until a list stands. */
export function openStart(form, hasList) {
  const kept = read();
  for (const field of fieldsOf(form)) {
    if (kept[field.name] === undefined) continue;
    if (isBox(field)) field.checked = kept[field.name] === true;
    else field.value = kept[field.name];
  }

  const keep = () => {
    if (hasList()) return;
    const answered = fieldsOf(form).filter((field) => (isBox(field) ? field.checked : field.value !== ""));
    write(Object.fromEntries(answered.map((field) => [field.name, isBox(field) ? true : field.value])));
  };
  for (const kind of ["input", "change"]) form.addEventListener(kind, keep);
}
