import type { DisputeType, RosterDispute } from "../api/dispute-types";
import { day } from "../words/dates";

export const TYPES: Record<DisputeType, string> = {
  "not-our-patient": "Not our patient",
  "wrong-provider": "Wrong practice or clinician",
  "should-be-ours": "Should be our patient",
  eligibility: "Coverage is not as the roster says",
  other: "Something else",
};

/** What can be asked about somebody who is on the roster. */
export const ABOUT_A_MEMBER: readonly DisputeType[] = [
  "not-our-patient",
  "wrong-provider",
  "eligibility",
  "other",
];

/** Where a dispute stands, and what comes next, in a sentence. */
export function standingOf(dispute: RosterDispute): string {
  const other = dispute.raisedParty === "payer" ? "provider" : "payer";
  switch (dispute.status) {
    case "raised":
      return `Waits for the ${other}${until(dispute)}`;
    case "under-review":
      return `The ${other} is looking into it${until(dispute)}`;
    case "accepted":
      return "Accepted; the next roster takes it up";
    case "settled":
      return "Accepted; no roster has to change";
    case "applied":
      return `Applied in roster version ${String(dispute.appliedVersion)}`;
    case "rejected":
      return "Rejected";
    case "withdrawn":
      return "Withdrawn";
  }
}

function until({ decideBy, overdue }: RosterDispute): string {
  if (!decideBy) {
    return "";
  }
  return overdue ? `, was due on ${day(decideBy)}` : `, due on ${day(decideBy)}`;
}
