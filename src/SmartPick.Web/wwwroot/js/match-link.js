// The market in an address: "#m=" and the market's JSON in base64url, "&s=" and the step. docs/match-link.md describes it.

/** @returns {{ market: string, step: number } | null} null when the address holds no market; a broken one is passed on for the server to explain */
export function readLink(hash) {
  const found = /^#m=([^&]*)(?:&s=(\d{1,4}))?$/.exec(hash);
  if (!found) return null;
  try {
    const bytes = Uint8Array.from(atob(found[1].replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    return { market: new TextDecoder().decode(bytes), step: Number(found[2] ?? 0) };
  } catch {
    return { market: "?", step: 0 };
  }
}

export function writeLink(market, step) {
  const signs = String.fromCharCode(...new TextEncoder().encode(market));
  const text = btoa(signs).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return `#m=${text}${step > 0 ? `&s=${step}` : ""}`;
}
