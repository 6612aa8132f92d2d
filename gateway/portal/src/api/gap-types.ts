export type GapStatus = "open" | "prospective" | "closed" | "not-applicable";

export const REMARKS = [
  "order-placed",
  "satisfied-in-EHR",
  "out-of-range",
  "patient-refused",
  "rejected",
  "suppressed",
  "not-assessed",
  "not-ingested",
  "attribution-mismatch",
  "deferred",
  "documented-elsewhere",
] as const;

export type RemarkCode = (typeof REMARKS)[number];

/** What somebody said of a gap; it never closes it. */
export interface GapRemark {
  id: number;
  code: RemarkCode;
  text: string;
  by: string;
  party: string;
  at: string;
}

/** Care that is missing, may still come, has been given, or is not looked for. */
export interface CareGap {
  contractId: string;
  /** An opaque number, the same from scorecard to scorecard. */
  person: number;
  measure: string;
  rate?: string | null;
  status: GapStatus;
  due: string;
  needed?: string | null;
  evidence: string[];
  beneficiaryId: string;
  name: string;
  provider: { tin: string; npi: string };
  remarks: GapRemark[];
}
