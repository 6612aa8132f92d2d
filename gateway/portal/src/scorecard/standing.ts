import type { MeasureMember, MeasureResult } from "../api/scorecard-types";
import type { MeasureRole } from "../api/types";
import { sign } from "../words/decimal";
import { counted, distanceInPoints, rate } from "../words/numbers";

type PeriodBefore = NonNullable<MeasureResult["periodBefore"]>;

/** How far the measure is from its target, counted in members: the unit in which a practice can act. */
export function distance(result: MeasureResult): string {
  if (result.denominator === 0) {
    return "No member is eligible yet";
  }
  if (!result.met) {
    return `${counted(result.distanceToTarget, "more member", "more members")} to reach the target`;
  }
  const spare = -result.distanceToTarget;
  return spare === 0 ? "Exactly at the target" : `Met with ${counted(spare, "member")} to spare`;
}

/** `54.1% in the period before: 3.0 points better`. */
export function periodBeforeInWords({ rate: before, improvement }: PeriodBefore): string {
  const by = `${rate(before)} in the period before`;
  switch (sign(improvement)) {
    case 1:
      return `${by}: ${distanceInPoints(improvement)} better`;
    case -1:
      return `${by}: ${distanceInPoints(improvement)} worse`;
    case 0:
      return `${by}: the same`;
  }
}

export function roleInWords(role: MeasureRole): string {
  switch (role) {
    case "gate":
      return "Gates the savings";
    case "bonus":
      return "Earns a bonus";
    case "report":
      return "Reported only";
  }
}

export type Standing = "open" | "done" | "excluded" | "unclear" | "outside";

export function standingOf(member: MeasureMember): Standing {
  if (member.standing === "undetermined") return "unclear";
  if (member.excluded) return "excluded";
  if (!member.inDenominator) return "outside";
  return member.inNumerator ? "done" : "open";
}

export function standingInWords(standing: Standing): string {
  switch (standing) {
    case "open":
      return "Still open";
    case "done":
      return "Done";
    case "excluded":
      return "Excluded";
    case "unclear":
      return "Records unreadable";
    case "outside":
      return "Not eligible";
  }
}
