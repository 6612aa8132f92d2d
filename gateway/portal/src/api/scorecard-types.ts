import type { Inputs, MeasureRole } from "./types";
import type { Spend } from "./common-types";

export interface MeasureResult {
  measure: string;
  title: string;
  source: "claims" | "clinical";
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
  /** Of a measure with a published benchmark: points of 10, and how far the next decile is. */
  points?: {
    benchmark: string;
    earned?: string | null;
    next?: string | null;
    membersToNext?: number | null;
  } | null;
  /** The same measure under the contract that this one renews; `improvement` is how much better the rate is now. */
  periodBefore?: { scorecard: string; rate: string; improvement: string } | null;
}

export interface Scorecard {
  id: string;
  contractId: string;
  version: number;
  computedAt: string;
  measures: MeasureResult[];
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
