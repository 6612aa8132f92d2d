const RELOADED_AT = "accord.signed-in-again-at";
const PATIENCE_MS = 15_000;

/**
 * The gateway holds the session. When it has ended, loading the page again sends the reader through sign-in and back to the
 * same address. A reload that has just happened and did not help is not repeated, or the browser would spin.
 */
export function sessionEnded(now = Date.now()): void {
  const last = Number(sessionStorage.getItem(RELOADED_AT) ?? "0");
  if (now - last > PATIENCE_MS) {
    sessionStorage.setItem(RELOADED_AT, String(now));
    reload();
  }
}

let reload = () => {
  window.location.reload();
};

/** Lets a test watch the reload instead of performing it. */
export function whenReloading(action: () => void): void {
  reload = action;
}
