/** What a contract agrees on money, and how its versions stand between the parties. */

/** What a measure has to come to: a share of members at least, or a rate of events at most. */
export type Bar = { atLeast: string; atMost?: undefined } | { atMost: string; atLeast?: undefined };

/** The short form: savings are shared, and losses where the parties agreed to it. */
export interface SharedSavings {
  kind: "shared-savings";
  benchmarkPerMemberMonth: string;
  minimumSavingsRate: string;
  sharingRate: string;
  paymentLimitRate: string;
  qualityGate?: ({ measure: string } & Bar) | null;
  /** Absent in a contract that shares savings only. */
  losses?: { minimumLossRate: string; sharingRate: string; limitRate: string } | null;
}

/** What was agreed in one place: a value, or something that depends on a figure and has none. */
export interface BlockTerm {
  label?: string;
  value?: string;
}

/** Any other arrangement, written in blocks; the service says it in words. */
export interface Blocks {
  kind: "blocks";
  title: string;
  terms: Record<string, BlockTerm>;
}

export type Arrangement = SharedSavings | Blocks;

export interface Approval {
  party: "payer" | "provider";
  by: string;
  at: string;
}

export type ContractStatus = "draft" | "approved" | "active" | "superseded" | "withdrawn" | "ended";

/** Other terms are for the whole performance period, or for the months that begin on their day or later. */
export type AppliesTo = "whole-period" | "following-months";

/** Where one version stands between the parties. */
export interface ContractVersion {
  version: number;
  status: ContractStatus;
  change: "first" | "amendment" | "ending";
  proposedBy?: { party: "payer" | "provider"; name: string };
  createdAt?: string;
  /** The day from which it governs. */
  effectiveFrom?: string | null;
  /** Of an amendment: which days of the performance period it settles. */
  appliesTo?: AppliesTo;
  /** Of an ending: the last day of care that is settled. */
  lastDay?: string | null;
  reason?: string | null;
  /** Whose approval it takes. */
  needs: ("payer" | "provider")[];
  approvals: Approval[];
  /** Names the version as it was read. */
  etag: string;
}

/** What belongs together, in sentences. */
export interface Section {
  heading: string;
  sentences: string[];
}
