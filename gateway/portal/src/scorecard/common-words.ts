import type { CommonDomain, CommonMeasure } from "../api/common-types";
import { counted, rate } from "../words/numbers";

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

/** A survey's score is of 100, events are a rate of a member-year or stay, the others are shares. */
export function measured(domain: CommonDomain["domain"], measure: CommonMeasure): string {
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
