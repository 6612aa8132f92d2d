import type { Settlement } from "../api/types";
import type {
  SettlementDispute,
  SettlementDisputeStatus,
  SettlementDisputeType,
} from "../api/settlement-life";
import { day } from "../words/dates";

/** Where a settlement stands, and what comes next, in a sentence. */
export function standingInWords({ kind, status, disputeBy }: Settlement): string {
  const until = disputeBy ? ` until ${day(disputeBy)}` : "";
  switch (status) {
    case "draft":
      return "A draft: only the payer sees it, until a second person of the payer issues it.";
    case "issued":
      return kind === "interim"
        ? `A forecast. Either side may question it${until}.`
        : `Issued. Either side may question it${until}; then it is final.`;
    case "disputed":
      return "Questioned. What is in question is held until it is decided.";
    case "final":
      return "Final. It never changes; what is owed can be paid.";
    case "paid":
      return "Final and paid.";
    case "restated":
      return "Another version took its place before it became final.";
    case "discarded":
      return "A draft that was given up.";
  }
}

export const DISPUTE_TYPES: Record<SettlementDisputeType, string> = {
  "wrong-value": "A reported number is wrong",
  "wrong-claims": "Claims are missing or do not belong",
  "wrong-members": "The members are not the agreed ones",
  "wrong-term": "A term was read otherwise than agreed",
  other: "Something else",
};

const DISPUTE_STANDINGS: Record<SettlementDisputeStatus, string> = {
  raised: "Waits for the payer",
  "proposed-to-accept": "The payer would accept; a second person has to agree",
  "proposed-to-reject": "The payer would reject; a second person has to agree",
  accepted: "Accepted; a restatement follows",
  settled: "Accepted; the next forecast takes it up",
  applied: "Accepted and restated",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
};

export function disputeInWords({ status, overdue, decideBy }: SettlementDispute): string {
  const standing = DISPUTE_STANDINGS[status];
  if (!isUndecided(status)) {
    return standing;
  }
  return `${standing}, ${overdue ? "was due" : "due"} ${day(decideBy)}`;
}

export function isUndecided(status: SettlementDisputeStatus): boolean {
  return status === "raised" || isProposed(status);
}

export function isProposed(status: SettlementDisputeStatus): boolean {
  return status === "proposed-to-accept" || status === "proposed-to-reject";
}

/** The reported value behind a row, if the row is one that was reported. */
export function leafOf(step: string): string | undefined {
  return step === "expenditures" ? "expenditures" : undefined;
}
