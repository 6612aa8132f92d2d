import type { Inputs } from "./types";

export const SIDES = ["matched", "ours-only", "theirs-only"] as const;

/** Which of the two lists somebody is on. */
export type Side = (typeof SIDES)[number];

/** A payer's list against a roster: counts of people on both together, and one page of them. */
export interface Reconciliation {
  /** Lines of the payer's list, and how many of them name somebody again. */
  listed: number;
  repeated: number;
  matched: number;
  /** People on both of whom the two say different things. */
  differing: number;
  oursOnly: number;
  theirsOnly: number;
  data: ListedPerson[];
  hasMore: boolean;
  next: string | null;
  inputs: Inputs;
}

export interface ListedPerson {
  /** Place in the list, for paging only. */
  row: number;
  beneficiaryId: string;
  name?: string | null;
  side: Side;
  /** Our decision: by which margin the person is on the roster, or why not. */
  reason: { decision: string; sentence: string; margin?: string | null };
  /** What the payer's list says beside who is on it; a list of identifiers says nothing. */
  theirs?: { reasons: { code: string; sentence: string }[] } | null;
  differences: { what: string; ours: string; theirs: string; sentence: string }[];
}

/** A file that the payer submitted, and what became of it. */
export interface Feed {
  id: string;
  kind: string;
  name: string;
  status: string;
  receivedAt?: string | null;
}
