// The profile's only home: this browser. Also the few options beside it, so that a reload shows the same list.
const key = "smartpick.profile";
const kept = ["profile", "objective", "preset", "overrides"];

export function remember(form) {
  try {
    const fields = [...new FormData(form)].filter(([name, text]) => kept.includes(name) && text !== "");
    localStorage.setItem(key, JSON.stringify(fields));
  } catch {
    // Storage is full or switched off: the page works, it only forgets.
  }
}

/** The fields kept, or null; what is not a list of pairs was not written by this page. */
export function recall() {
  try {
    const fields = JSON.parse(localStorage.getItem(key) ?? "null");
    const good = Array.isArray(fields) && fields.every((pair) => Array.isArray(pair) && pair.length === 2 && kept.includes(pair[0]) && typeof pair[1] === "string");
    return good && fields.length > 0 ? fields : null;
  } catch {
    return null;
  }
}

export function forget() {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
