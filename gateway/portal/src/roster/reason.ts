import type { Change, Reason, RosterMember } from "../api/types";
import { inWords } from "../contract/terms";
import { count, counted, usd } from "../words/numbers";

/** How the larger share of charges is named when nothing else had to decide. */
const ORDINARY = ["allowed-charges", "plurality", "plurality-of-allowed-charges"];

/** Why a member is on the roster, in a sentence a front desk can read out. */
export function reasonOf(member: Pick<RosterMember, "reason" | "change">): string {
  const { reason, change } = member;
  if (change === "dropped") {
    return reason
      ? `No longer on the roster. In the previous version, ${lowerFirst(careHere(reason))}.`
      : "No longer on the roster.";
  }
  if (!reason) {
    return "The service gave no reason.";
  }
  return [`${careHere(reason)}.`, ...competitor(reason), ...tieBreak(reason)].join(" ");
}

function careHere(reason: Reason): string {
  const { visits, allowed, totalVisits, totalAllowed } = reason;
  if (typeof totalVisits === "number" && typeof totalAllowed === "string") {
    return `${count(visits)} of ${counted(totalVisits, "primary-care visit")} and ${usd(allowed)} of ${usd(totalAllowed)} allowed charges were with this practice`;
  }
  return `${counted(visits, "primary-care visit")} and ${usd(allowed)} of allowed charges were with this practice`;
}

function competitor({ runnerUp }: Reason): string[] {
  return runnerUp ? [`The next practice had ${usd(runnerUp.allowed)}.`] : [];
}

function tieBreak({ decidedBy }: Reason): string[] {
  return ORDINARY.includes(decidedBy) ? [] : [`Decided by ${inWords(decidedBy)}.`];
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
