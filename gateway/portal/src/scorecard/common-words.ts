import type { CommonDomain, CommonMeasure, Spend } from "../api/common-types";
import { counted, rate, ratePoints, usd, usdChange } from "../words/numbers";

export function nameOfDomain(domain: CommonDomain["domain"]): string {
  switch (domain) {
    case "quality":
      return "Quality";
    case "experience":
      return "Care experience";
    case "equity":
      return "Health equity";
    case "cost":
      return "Cost and use";
  }
}

/** Dollars per member and month, and what people alike cost where there are enough of them. */
export function spent({ perMemberMonth, expectedPerMemberMonth }: Spend): string {
  const alike =
    expectedPerMemberMonth == null ? "" : `, people of the same age and sex ${usd(expectedPerMemberMonth)}`;
  return `${usd(perMemberMonth)} per member and month${alike}`;
}

/** A change of dollars or of a rate. */
export function changed({ change, spend }: CommonMeasure): string {
  if (change == null) return "";
  return spend ? usdChange(change) : ratePoints(change);
}

/** A survey's score is of 100, events are a rate of a member-year or stay, the others are shares. */
export function measured(domain: CommonDomain["domain"], measure: CommonMeasure): string {
  if (measure.spend) return spent(measure.spend);
  switch (domain) {
    case "quality":
      return rate(measure.rate);
    case "equity":
      return `${rate(measure.rate)} of groups not behind`;
    case "experience":
    case "cost":
      return Number(measure.rate).toFixed(2);
  }
}

/** What to do next: members to the target first, then to the next decile. */
export function missing(domain: CommonDomain["domain"], measure: CommonMeasure): string {
  const toTarget = measure.distanceToTarget ?? 0;
  if (toTarget > 0) {
    return domain === "cost"
      ? `${counted(toTarget, "event")} fewer to the target`
      : `${counted(toTarget, "member")} to the target`;
  }
  return measure.membersToNextDecile == null
    ? ""
    : `${counted(measure.membersToNextDecile, "member")} to the next decile`;
}
