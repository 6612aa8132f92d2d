import type { Arrangement } from "./contract-types";

/** Where a settlement stands; an end is `paid`, `restated` or `discarded`. */
export type SettlementStatus = "draft" | "issued" | "disputed" | "final" | "paid" | "restated" | "discarded";

/** Dollars between the parties of a contract, the provider's when positive. */
export interface Balance {
  owed: string;
  held: string;
  withheld: string;
  outstanding: string;
  advances: string;
  paid: string;
}

export interface SettlementMove {
  move: string;
  status: string;
  party: string;
  by: string;
  at: string;
  reason: string;
}

export interface Payment {
  reference: string;
  date: string;
  amount: string;
}

export type SettlementDisputeType = "wrong-value" | "wrong-claims" | "wrong-members" | "wrong-term" | "other";

export type SettlementDisputeStatus =
  | "raised"
  | "proposed-to-accept"
  | "proposed-to-reject"
  | "accepted"
  | "settled"
  | "applied"
  | "rejected"
  | "withdrawn";

/** A question about one row of a settlement. */
export interface SettlementDispute {
  id: string;
  contractId: string;
  settlementId: string;
  step: string;
  type: SettlementDisputeType;
  status: SettlementDisputeStatus;
  /** The reported value that is said to be wrong, the right one, and what the payment would be with it. */
  path?: string | null;
  value?: string | null;
  payment?: string | null;
  held: string;
  raisedBy: string;
  raisedParty: "payer" | "provider";
  raisedAt: string;
  decideBy: string;
  overdue: boolean;
  restatedBy?: string | null;
}

/** What moved against the version before. */
export interface SettlementChanges {
  from: string;
  to: string;
  steps: { key: string; label: string; from?: string | null; to?: string | null; delta?: string | null }[];
}

/** What an interim settlement expects of claims still to come, or why it cannot say. */
export type Forecast =
  | { missing: string; why: string }
  | {
      period: { start: string; end: string };
      confidence: string;
      known: string;
      expected: string;
      low: string;
      high: string;
      months: CompletedMonth[];
      /** Of a divided period. */
      parts?: ForecastPart[];
      settlementAtLow: ForecastOutcome;
      settlementExpected: ForecastOutcome;
      settlementAtHigh: ForecastOutcome;
    };

/** A month of service, and the factor that completes what is known of it. */
export interface CompletedMonth {
  month: string;
  known: string;
  completionFactor: string;
  expected: string;
}

/** Months that are settled by the same terms. */
export interface ForecastPart {
  period: { start: string; end: string };
  expected: string;
  low: string;
  high: string;
  paymentAtLow: string;
  payment: string;
  paymentAtHigh: string;
}

export interface ForecastOutcome {
  payment: string;
}

/** Days of a performance period with terms of their own. */
export interface SettlementPart {
  start: string;
  end: string;
  document: { arrangement: Arrangement };
}
