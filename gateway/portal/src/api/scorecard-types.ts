import type { Inputs, MeasureRole } from "./types";
import type { Spend } from "./common-types";

export interface MeasureResult {
  measure: string;
  title: string;
  source: "claims" | "clinical";
  /** What the counts are of: `members`, `episodes`, `events` that good care avoids, `parts`. */
  counted?: string | null;
  denominator: number;
  numerator: number;
  exclusions: number;
  /** Absent while nobody is eligible. */
  rate?: string | null;
  target: string;
  met: boolean;
  /** Members still to reach so that the target is met; below zero, members to spare. */
  distanceToTarget: number;
  /** Members whose records could not be evaluated; counted nowhere else. */
  undetermined?: number | null;
  role: MeasureRole;
  /** Of a measure that is held against deciles. */
  points?: Points | null;
  /** The same measure under the contract that this one renews; `improvement` is how much better the rate is now. */
  periodBefore?: { scorecard: string; rate: string; improvement: string } | null;
}

/** Points of 10, and how far the next decile is. */
export interface Points {
  benchmark: string;
  /** Absent, as the decile, where there are too few cases. */
  earned?: string | null;
  /** Of the rate, 1 to 10. */
  decile?: number | null;
  next?: string | null;
  membersToNext?: number | null;
  /** Absent of scorecards before they were kept. */
  deciles?: Deciles | null;
}

/** What a rate was held against when the scorecard was computed. */
export interface Deciles {
  kind: "own" | "published";
  source: string;
  direction: "higher" | "lower";
  /** The rates with which the first to the tenth begin, the worst first. */
  begin: string[];
}

/** A measure of the contract that cannot be scored: `detail` says why and what to do. */
export interface UnscoredMeasure {
  measure: string;
  title: string;
  role: MeasureRole;
  target: string;
  reason: string;
  detail: string;
}

export interface Scorecard {
  id: string;
  contractId: string;
  version: number;
  computedAt: string;
  measures: MeasureResult[];
  /** None of scorecards before they were kept. */
  unscored?: UnscoredMeasure[] | null;
  /** The points of all measures over the points there are; absent where none has points, and while one is unscored. */
  quality?: { score: string; points?: string | null; measures: number } | null;
  /** Absent of few members. */
  spend?: Spend | null;
  inputs: Inputs;
}

export interface ScorecardChanges {
  from?: string | null;
  to: string;
  measures: { measure: string; from?: string | null; to?: string | null }[];
}

export interface MeasureMember {
  row: number;
  beneficiaryId: string;
  name: string;
  inDenominator: boolean;
  inNumerator: boolean;
  excluded: boolean;
  /** `met`, `unmet`, `excluded`, `not-applicable` or `undetermined`, where the booleans say too little. */
  standing?: string | null;
  evidence: string[];
}
