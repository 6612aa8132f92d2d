/** One scorecard over all contracts of the reader's organization in a year. */
export interface CommonScorecard {
  year: number;
  contracts: string[];
  /** Of 100; absent while nothing was found. */
  score?: string | null;
  domains: CommonDomain[];
  /** Measures of the contracts that have no score. */
  unscored?: Lacking[] | null;
}

/** A measure of a contract that the domains are without. */
export interface Lacking {
  contract: string;
  measure: string;
  title: string;
  reason: string;
  detail: string;
}

export interface CommonDomain {
  domain: "quality" | "experience" | "equity" | "cost";
  weight: string;
  effectiveWeight: string;
  points?: string | null;
  measures: CommonMeasure[];
}

export interface CommonMeasure {
  measure: string;
  title: string;
  contracts: number;
  rate: string;
  target?: string | null;
  /** Of 10; absent of spend that is held against nobody. */
  points?: string | null;
  change?: string | null;
  distanceToTarget?: number | null;
  membersToNextDecile?: number | null;
  spend?: Spend | null;
}

/** What members' care cost, in dollars, against everybody of the payer of the same age and sex. */
export interface Spend {
  perMemberMonth: string;
  dollars: string;
  memberMonths: number;
  expectedPerMemberMonth?: string | null;
}
