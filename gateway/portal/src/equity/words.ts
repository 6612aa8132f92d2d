import type { EquityGroup, EquityMeasure } from "../api/equity-types";
import { sign } from "../words/decimal";
import { counted, rate, ratePoints } from "../words/numbers";

/** By what people can be grouped, as the service calls it and as readers do. */
export const CHARACTERISTICS = [
  { by: "race", label: "Race" },
  { by: "ethnicity", label: "Ethnicity" },
  { by: "language", label: "Language" },
  { by: "dual", label: "Medicaid as well as Medicare" },
  { by: "low-income", label: "Low-income subsidy" },
  { by: "deprivation", label: "Area deprivation" },
  { by: "rurality", label: "Rural or urban" },
  { by: "disability", label: "Entitled by disability" },
] as const;

/** What is known of a group, in one sentence; the picture shows nothing else. */
export function groupInWords(group: EquityGroup, leastShown: number): string {
  if (group.hidden) {
    return `Not shown, or numbers below ${String(leastShown)} could be told`;
  }
  if (!group.rate) {
    return "Nothing to count yet";
  }
  const people = group.people == null ? "" : ` of ${counted(group.people, "person", "people")}`;
  const few = group.few ? ", so few that chance moves it" : "";
  const between = group.interval
    ? `, between ${rate(group.interval.low)} and ${rate(group.interval.high)}`
    : "";
  return `${rate(group.rate)}${people}${between}${few}`;
}

export type Standing = "reference" | "behind" | "ahead" | "alike" | "apart" | "unknown";

/** Whether a group is behind the one it is compared with beyond what chance explains; where that is not known, apart. */
export function standing(measure: EquityMeasure, group: EquityGroup): Standing {
  if (group.group === measure.reference) return "reference";
  if (!group.gap) return "unknown";
  if (!group.gap.interval) return "apart";
  const { low, high } = group.gap.interval;
  if (sign(low) > 0) return measure.lowerIsBetter ? "behind" : "ahead";
  if (sign(high) < 0) return measure.lowerIsBetter ? "ahead" : "behind";
  return "alike";
}

export function gapInWords(measure: EquityMeasure, group: EquityGroup): string {
  const found = standing(measure, group);
  switch (found) {
    case "reference":
      return "Compared with";
    case "unknown":
      return "";
    case "alike":
      return "No gap beyond chance";
    case "apart":
      return `${group.gap ? ratePoints(group.gap.absolute) : ""}, chance not known`;
    case "ahead":
    case "behind":
      return `${group.gap ? ratePoints(group.gap.absolute) : ""}, ${found}`;
  }
}
