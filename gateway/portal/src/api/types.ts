import type { Approval, Arrangement, Bar, ContractStatus, ContractVersion, Section } from "./contract-types";
import type { Balance, Forecast, SettlementMove, SettlementPart, SettlementStatus } from "./settlement-life";
import type { Sharing } from "./explanation-types";

/** The platform's REST answers as the portal reads them. Money and rates are decimal strings ("1234.50", "0.55") and stay
 * strings until words/ writes them; dates are ISO days, times are ISO instants. */

export interface Me {
  username: string;
  tenant: string;
  tenantType: "payer" | "provider" | "platform";
  roles: string[];
}

export interface Page<T> {
  data: T[];
  hasMore: boolean;
  next: string | null;
}

/** What a result was computed from; the same inputs give the same result. */
export interface Inputs {
  runId: string;
  contractId: string;
  contractVersion: number;
  rulesEdition: string;
  snapshotId: string;
  dataAsOf: string;
  paidThrough: string;
  /** Of a scorecard: what was measured, with the offset of each end in the contract's zone. */
  period?: { start: string; end: string; timeZone: string } | null;
}

export interface DaySpan {
  start: string;
  end: string;
}

export interface Party {
  tenant: string;
  name: string;
}

export type MeasureRole = "gate" | "bonus" | "report";

export interface ContractMeasure {
  measure: string;
  title: string;
  /** The share of members to reach. */
  target?: string;
  /** In its place: the rate of events not to exceed. */
  atMost?: string;
  role: MeasureRole;
  /** Deciles that its points are held against: published ones by name, or the parties' own. */
  benchmark?: Benchmark | OwnDeciles | null;
}

/** The rates with which the first to the tenth decile begin, the worst first. */
export interface OwnDeciles {
  source: string;
  direction: "higher" | "lower";
  deciles: string[];
}

/** A number of the Quality Payment Program, a way of submitting, and the performance year. */
export interface Benchmark {
  measure: string;
  method: string;
  year: number;
}

export interface Incentive {
  kind: string;
  measure: string;
  poolPerMemberMonth: string;
  tiers: ({ share: string } & Bar)[];
}

export interface Contract {
  id: string;
  version: number;
  status: ContractStatus;
  /** All versions in order; the one that stands for the contract among them. */
  versions: ContractVersion[];
  /** The whole contract in plain language. */
  inWords: Section[];
  name: string;
  lineOfBusiness: string;
  payer: Party;
  provider: Party;
  performancePeriod: DaySpan;
  /** Agreed on already, each settled under a renewal. */
  furtherPeriods?: DaySpan[];
  /** The contract of the period after, once it is drafted. */
  renewedBy?: string | null;
  attribution: {
    method: string;
    program: string;
    window: DaySpan;
    /** How the list is drawn up in the year, `prospective` or `preliminary-prospective`; absent: over the window alone. */
    assignmentMethod?: string;
  };
  measures: ContractMeasure[];
  arrangement: Arrangement;
  incentives: Incentive[];
  reconciliation: { interim: string; finalMonthsAfter: number };
  disputeWindowDays: number;
  /** An IANA name; absent: UTC. */
  timeZone?: string;
  approvals: Approval[];
}

export interface Roster {
  id: string;
  contractId: string;
  version: number;
  decidedAt?: string | null;
  members: number;
  added: number;
  dropped: number;
  status: string;
  inputs: Inputs;
}

export type Change = "added" | "kept" | "changed" | "dropped";

/** Why a member is on the roster; the totals are there when the service counted the care received elsewhere too. */
export interface Reason {
  step: string;
  /** What made the winner the winner: `only`, `charges`, `date`, `specialist-date` or `tin`. */
  decidedBy?: string | null;
  /** Like what follows: absent where the service does not say amounts. */
  allowed?: string | null;
  visits?: number | null;
  totalAllowed?: string | null;
  totalVisits?: number | null;
  runnerUp?: { entity: string; allowed: string } | null;
}

export interface RosterMember {
  row: number;
  beneficiaryId: string;
  name: string;
  provider: { tin: string; npi?: string | null };
  reason?: Reason | null;
  sharing?: Sharing | null;
  change: Change;
  /** What made the difference to the previous version, such as `gained-plurality`. */
  cause?: string | null;
  /** What set it off, such as `new-claim`: one word where it is enough by itself, several where it took them together. */
  causedBy?: string[];
}

export interface RosterChanges {
  from?: string | null;
  to: string;
  added: number;
  dropped: number;
  changed: number;
  kept: number;
  /** How many changes each input of the run set off; absent from services that do not say. */
  causedBy?: Record<string, number>;
}

/** Somebody who came, went or changed between two versions. */
export interface RosterChange {
  row: number;
  name: string;
  change: Change;
  cause: string;
  causedBy: string[];
}

/** What to ask about a roster that is not there. */
export interface WhatIfQuestion {
  addTins: string[];
  dropTins: string[];
}

/** The roster there would be, and those who would move. A provider is shown only people who are on its roster. */
export interface WhatIf {
  members: number;
  membersNow: number;
  entered: number;
  left: number;
  changed: number;
  unseen: string[];
  shared: string[];
  data: { row: number; name: string; move: "entered" | "left" | "changed"; after: { sentence: string } }[];
  hasMore: boolean;
}

export type Outcome = "shared-savings" | "within-corridor" | "shared-losses";

export interface SettlementSummary {
  id: string;
  contractId: string;
  kind: string;
  version: number;
  issuedAt: string;
  payment: string;
  savings: string;
  status: string;
  inputs: Inputs;
}

export interface SettlementStep {
  key: string;
  label: string;
  /** Absent on steps that are a finding, such as the quality gate. */
  amount?: string | null;
  figure: Figure;
}

export interface Settlement {
  id: string;
  contractId: string;
  kind: string;
  version: number;
  previousId?: string | null;
  outcome: Outcome;
  status: SettlementStatus;
  /** Last day on which it can be questioned. */
  disputeBy?: string | null;
  restates?: string | null;
  restatedBy?: string | null;
  /** Of an interim settlement only. */
  forecast?: Forecast | null;
  /** Of a final settlement only. */
  balance?: Balance | null;
  /** What others reported; of a divided period the days of each part and the terms that settle them. */
  leaves?: { parts?: SettlementPart[] };
  history: SettlementMove[];
  payment: string;
  steps: SettlementStep[];
  figure: Figure;
  inputs: Inputs;
}

/** A value that knows where it comes from: reported by someone, set by a rule, or calculated from other figures. */
export interface Figure {
  kind: "amount" | "rate" | "count" | "finding";
  label: string;
  value: string;
  display: string;
  origin: Origin;
}

export type Origin =
  | { type: "reported"; source: string }
  | { type: "rule"; citation: string; evidence: string }
  | { type: "calculated"; formula: string; citation: string; evidence: string; inputs: Figure[] };

/** RFC 9457 problem details, with the platform's code and the fields that were wrong. */
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  errors?: { pointer?: string; detail: string }[];
  /** Of a settlement that cannot be issued without somebody knowing what it lacks. */
  unscored?: { measure: string; title: string }[];
}
