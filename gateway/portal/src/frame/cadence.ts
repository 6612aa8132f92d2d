/** How often a page asks whether a newer run has landed, so that an open page moves when new claims do. */
export const NEW_RUN_POLL_MS = 15_000;
