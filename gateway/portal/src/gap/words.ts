import type { CareGap, GapStatus, RemarkCode } from "../api/gap-types";
import { day } from "../words/dates";

export const STATUSES: Record<GapStatus, string> = {
  open: "Open",
  prospective: "Still time",
  closed: "Closed",
  "not-applicable": "Does not apply",
};

export const REMARK_WORDS: Record<RemarkCode, string> = {
  "order-placed": "Order placed",
  "satisfied-in-EHR": "Satisfied in our records",
  "out-of-range": "Out of range",
  "patient-refused": "Patient refused",
  rejected: "Does not fit this patient",
  suppressed: "Not shown to the clinician",
  "not-assessed": "Not assessed yet",
  "not-ingested": "Our system could not take it",
  "attribution-mismatch": "Not our patient",
  deferred: "Deferred",
  "documented-elsewhere": "Documented elsewhere",
};

/** Until when, or since when: a day says nothing of a gap that is closed. */
export function dueOf(gap: CareGap): string {
  switch (gap.status) {
    case "prospective":
      return `by ${day(gap.due)}`;
    case "open":
      return `was due ${day(gap.due)}`;
    case "closed":
    case "not-applicable":
      return "–";
  }
}
