import type { ListedPerson, Reconciliation, Side } from "../api/reconciliation-types";

const WORDS: Record<Side, string> = {
  matched: "On both",
  "ours-only": "Roster only",
  "theirs-only": "Payer’s list only",
};

export function sideInWords(side: Side): string {
  return WORDS[side];
}

/** What people on one side are, for whoever looks at a list of them. */
export const MEANINGS: Record<Side, string> = {
  matched: "The payer and the roster agree that these people are the contract’s.",
  "ours-only": "The roster has these people and the payer’s list does not.",
  "theirs-only": "The payer’s list has these people and the roster does not.",
};

export function countOf(found: Reconciliation, side: Side): number {
  switch (side) {
    case "matched":
      return found.matched;
    case "ours-only":
      return found.oursOnly;
    case "theirs-only":
      return found.theirsOnly;
  }
}

const COMPARED: Record<string, string> = {
  step: "Step",
  choice: "Chose a clinician",
  claims: "Assigned by claims alone",
  practice: "Practice",
  clinician: "Clinician",
};

/** One thing that the two say differently. */
export function differenceInWords({ what, ours, theirs }: ListedPerson["differences"][number]): string {
  return `${COMPARED[what] ?? what}: ${ours} here, ${theirs} on the payer’s list`;
}
