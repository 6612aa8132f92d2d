/** How a person is shared between providers: fractions of one as exact decimals. Absent where the contract answers for the
 * whole person, and where the service does not say. */
export interface Sharing {
  /** The contract's part. */
  weight: string;
  /** Everybody's, the largest first; they add up to one. */
  parts: { provider: string; weight: string }[];
}

/** What one entity furnished. */
export interface EntityTotal {
  entity: string;
  name: string;
  allowed: string;
  lines: number;
}

export interface MemberExplanation {
  decision: string;
  sentence: string;
  totals: EntityTotal[];
  lines: {
    claimId: string;
    line: number;
    date: string;
    hcpcs: string;
    entity: string;
    npi?: string | null;
    allowed: string;
  }[];
  citations: { citation: string; evidence: string }[];
  tieBreak?: { decidedBy: string; sentence: string } | null;
  /** Every step, whether it decided or not; absent from services that do not say. */
  steps?: { step: string; decided: boolean; totals: EntityTotal[] }[];
  /** Who has which part of the person; absent where nobody shares them, or where the service does not say. */
  sharing?: Sharing | null;
  /** What the answer has to be read with. */
  reservations?: {
    approximations: { key: string; sentence: string }[];
    unverifiedRules: { rule: string; values: string[]; source: { citation: string; evidence: string } }[];
  };
}
