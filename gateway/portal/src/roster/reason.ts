import type { Change, Reason, RosterMember } from "../api/types";
import { inWords } from "../contract/terms";
import { count, counted, usd } from "../words/numbers";

/** Why a member is on the roster, in a sentence a front desk can read out. */
export function reasonOf(member: Pick<RosterMember, "reason" | "change" | "cause">): string {
  const { reason, change, cause } = member;
  const difference = causeOf(change, cause);
  if (change === "dropped") {
    const before = reason ? [`In the previous version, ${lowerFirst(careHere(reason))}.`] : [];
    return [...(difference.length > 0 ? difference : ["No longer on the roster."]), ...before].join(" ");
  }
  if (!reason) {
    return "The service gave no reason.";
  }
  return [`${careHere(reason)}.`, ...competitor(reason), ...tieBreak(reason), ...difference].join(" ");
}

function careHere(reason: Reason): string {
  const { step, visits, allowed, totalVisits, totalAllowed } = reason;
  if (typeof visits !== "number" || typeof allowed !== "string") {
    return `Decided in ${step}`;
  }
  if (typeof totalVisits === "number" && typeof totalAllowed === "string") {
    return `${count(visits)} of ${counted(totalVisits, "primary-care visit")} and ${usd(allowed)} of ${usd(totalAllowed)} allowed charges were with this practice`;
  }
  return `${counted(visits, "primary-care visit")} and ${usd(allowed)} of allowed charges were with this practice`;
}

function competitor({ runnerUp }: Reason): string[] {
  return runnerUp ? [`The next practice had ${usd(runnerUp.allowed)}.`] : [];
}

const TIE_BREAKS: Record<string, string> = {
  date: "Charges were equal; the more recent visit decided.",
  "specialist-date": "Charges and dates were equal; the more recent specialist visit decided.",
  tin: "Charges and dates were equal; the smaller tax number decided.",
};

function tieBreak({ decidedBy }: Reason): string[] {
  switch (decidedBy) {
    case undefined:
    case null:
    case "charges":
      return [];
    case "only":
      return ["No other practice provided primary care."];
    case "agreement":
      return ["The parties agreed on this, whatever the claims say."];
    default:
      return [TIE_BREAKS[decidedBy] ?? `Decided by ${inWords(decidedBy)}.`];
  }
}

const CAUSES: Record<string, string> = {
  "first-roster": "this is the first roster of the contract",
  "new-person": "not covered by the plan before",
  "left-population": "no longer covered by the plan",
  "became-eligible": "did not meet the eligibility criteria before",
  "lost-eligibility": "no longer meets the eligibility criteria",
  "first-primary-care": "had no primary care in the window before",
  "no-primary-care": "has no primary care in the window any more",
  "gained-plurality": "another practice had the larger charges before",
  "lost-plurality": "another practice has the larger charges now",
  "gained-physician": "had not seen a physician of this contract before",
  "lost-physician": "has seen no physician of this contract in the window",
  "chose-contract": "chose a clinician of this contract",
  "choice-ended": "no longer names a clinician of this contract",
  "chose-elsewhere": "chose a clinician outside this contract",
  "changed-choice": "had chosen a clinician outside this contract before",
  agreement: "the parties agreed, or an agreement between them ended",
  "other-provider": "another clinician of this contract has the larger charges now",
  "other-share": "those who share the person have other parts now",
};

const TRIGGERS: Record<string, string> = {
  window: "Another assignment window",
  rules: "Other program rules",
  "participant-list": "Another list of practices",
  lists: "Another list that the rules read",
  eligibility: "Coverage or record",
  choice: "A choice of a clinician",
  "reversed-claim": "A reversed claim",
  "adjusted-claim": "An adjusted claim",
  "new-claim": "A new claim",
  tie: "Equal charges, a tie-break",
};

/** What set a change off, in words. */
export function triggerInWords(trigger: string): string {
  return TRIGGERS[trigger] ?? inWords(trigger);
}

/** What a change means for the person, as a sentence. */
export function meaningOf(cause: string): string {
  const words = CAUSES[cause] ?? inWords(cause);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** What made the difference to the previous version: the answer to "who is new, and why". */
function causeOf(change: Change, cause: string | null | undefined): string[] {
  if (!cause || change === "kept") {
    return [];
  }
  return [`${changeInWords(change)}: ${CAUSES[cause] ?? inWords(cause)}.`];
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

export function changeInWords(change: Change): string {
  switch (change) {
    case "added":
      return "New";
    case "kept":
      return "Kept";
    case "changed":
      return "Changed";
    case "dropped":
      return "Dropped";
  }
}
