// What stands in the controls of a form, so that what somebody entered while an answer was on its way stands in the fresh page too.
// How the list is looked at is no entry.
const isBox = (control) => control.type === "checkbox" || control.type === "radio";
const controlsOf = (form) => [...form.elements].filter((control) => control.name && !control.dataset.view && !["hidden", "submit", "button", "file"].includes(control.type));
// With the words beside it: places are counted, and the third weight may be another criterion's by then.
const keyOf = (control) => [control.id || control.name, isBox(control) ? control.value : "", ...[...(control.labels ?? [])].map((label) => label.textContent.trim())].join("\n");
const stateOf = (control) => (isBox(control) ? control.checked : control.value);

/** The controls by what tells them apart, with what stands in each. */
export const valuesOf = (form) => new Map(controlsOf(form).map((control) => [keyOf(control), stateOf(control)]));

/** What stands otherwise in the controls than it stood before. */
export const typedSince = (form, before) => new Map([...valuesOf(form)].filter(([key, state]) => before.get(key) !== state));

/** Puts into the controls what was entered into them or, before they were made anew, into their like. */
export function putBack(form, typed) {
  for (const control of controlsOf(form)) {
    const state = typed.get(keyOf(control));
    if (state === undefined) continue;
    if (isBox(control)) control.checked = state;
    else control.value = state;
  }
}
