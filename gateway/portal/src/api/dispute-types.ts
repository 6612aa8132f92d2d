export type DisputeType = "wrong-provider" | "not-our-patient" | "should-be-ours" | "eligibility" | "other";

export type DisputeStatus =
  "raised" | "under-review" | "accepted" | "settled" | "applied" | "rejected" | "withdrawn";

/** A question about one member's place on a roster, raised by one party and decided by the other. */
export interface RosterDispute {
  id: string;
  contractId: string;
  rosterId: string;
  rosterVersion: number;
  /** Somebody who is not on the roster has neither row nor name. */
  member: { row?: number | null; beneficiaryId: string; name?: string | null };
  type: DisputeType;
  provider?: { tin: string; npi?: string | null } | null;
  status: DisputeStatus;
  raisedBy: string;
  raisedParty: "payer" | "provider";
  raisedAt: string;
  decideBy?: string | null;
  overdue: boolean;
  appliedVersion?: number | null;
}
