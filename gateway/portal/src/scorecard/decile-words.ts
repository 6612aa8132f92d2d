import type { Deciles, MeasureResult, Points, Scorecard } from "../api/scorecard-types";
import { compare, minus, proportion } from "../words/decimal";
import { counted, eventRate, ordinal, rate, term } from "../words/numbers";

/** `4.9 of 10 points, 1 member to the next decile`; of what good care avoids, `3 events fewer`. */
export function pointsInWords(
  { earned, membersToNext, deciles }: Points,
  unit: MeasureResult["counted"],
): string {
  if (earned == null) {
    return "Too few cases for points";
  }
  const points = `${earned} of 10 points`;
  if (membersToNext == null) {
    return points;
  }
  const missing = counted(membersToNext, nameOf(unit));
  return `${points}, ${missing}${deciles?.direction === "lower" ? " fewer" : ""} to the next decile`;
}

function nameOf(unit: MeasureResult["counted"]): string {
  if (unit === "events") return "event";
  return unit === "episodes" || unit === "parts" ? "case" : "member";
}

/** How a benchmark begins that is no published one. */
const AGREED = "agreed: ";

/** Whose the deciles are. */
export function heldAgainst({ benchmark }: Points): string {
  return benchmark.startsWith(AGREED)
    ? `By the contract’s own deciles: ${benchmark.slice(AGREED.length)}`
    : `By published deciles: ${benchmark}`;
}

/** A rate that was measured: of events two decimals, of anything else percent. */
export function measuredIn(value: string, unit: MeasureResult["counted"]): string {
  return unit === "events" ? eventRate(value) : rate(value);
}

/** A share in percent; a rate of events as it is counted. */
export function inItsUnit(agreed: string, unit: MeasureResult["counted"]): string {
  return unit === "events" ? agreed : term(agreed);
}

/** What a decile reaches from and to: `60% to 64%`, `from 82%`. */
export function bounds({ begin }: Deciles, decile: number, unit: MeasureResult["counted"]): string {
  const [from = "", to] = begin.slice(decile - 1, decile + 1).map((bound) => inItsUnit(bound, unit));
  return to === undefined ? `from ${from}` : `${from} to ${to}`;
}

/** `6th of 10 deciles, 60% to 64%`. */
export function standingInDeciles(deciles: Deciles, decile: number, unit: MeasureResult["counted"]): string {
  return `${ordinal(decile)} of 10 deciles, ${bounds(deciles, decile, unit)}`;
}

/** How far a rate is through its decile, from 0 to 1; in the tenth, which has no end, half. For drawing only. */
export function wayThrough({ begin }: Deciles, decile: number, reached: string): number {
  const from = begin[decile - 1];
  const to = begin[decile];
  if (from === undefined || to === undefined) {
    return 0.5;
  }
  return compare(from, to) === 0
    ? 0
    : Math.min(1, Math.max(0, proportion(minus(reached, from), minus(to, from))));
}

/** `70.00 of 100: 14.0 points of 2 measures`. */
export function together({ score, points, measures }: NonNullable<Scorecard["quality"]>): string {
  const of = points == null ? "" : `${points} points of `;
  return `${score} of 100: ${of}${counted(measures, "measure")}`;
}
