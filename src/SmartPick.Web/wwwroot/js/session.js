// What one tab keeps for itself until it is sent. It is bound to what the browser holds: once that is forgotten, in whichever tab, none of it is found any more.
const life = "smartpick.life";

/** Whether what this page shows was forgotten while it stood: it keeps nothing any more. */
let isShut = false;

export function shut() {
  isShut = true;
}

/** Empties what this tab keeps when the browser has begun anew since: drawn by chance, the number of a beginning says nothing about anybody. */
function check() {
  try {
    const mine = sessionStorage.getItem(life);
    if (mine === null || mine === localStorage.getItem(life)) return true;
    sessionStorage.clear();
    return false;
  } catch {
    // Nothing was kept.
    return true;
  }
}

/** What is kept under a name, or null. */
export function recall(key) {
  check();
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, or with null nothing. */
export function keep(key, text) {
  if (!check()) shut();
  try {
    if (text === null) {
      sessionStorage.removeItem(key);
      if (sessionStorage.length === 1) sessionStorage.removeItem(life);
    }

    if (text === null || isShut) return;
    const now = localStorage.getItem(life) ?? crypto.getRandomValues(new Uint32Array(2)).join("-");
    localStorage.setItem(life, now);
    sessionStorage.setItem(life, now);
    sessionStorage.setItem(key, text);
  } catch {
    // Storage is full or switched off: the page works, a reload only loses what was not sent.
  }
}

/** Nothing of what was kept before belongs to what the browser holds from now on. */
export function beginAnew() {
  try {
    localStorage.removeItem(life);
  } catch {
    // Nothing was kept.
  }
}

check();
addEventListener("storage", (event) => {
  if ((event.key === null || event.key === life) && !check()) shut();
});
