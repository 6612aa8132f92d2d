import type { MeasureResult } from "../api/scorecard-types";
import { proportion } from "../words/decimal";
import { inItsUnit, measuredIn } from "./decile-words";

const WIDTH = 400;
const HEIGHT = 30;

/** The rate as a bar against its target as a mark, and the previous rate as a dot, from 0% to 100%; events on a line that has room for all three. */
export function Bullet({
  value,
  target,
  met,
  previous,
  unit,
}: {
  /** Absent while nobody is eligible. */
  value: string | undefined;
  target: string;
  met: boolean;
  previous: string | undefined;
  unit: MeasureResult["counted"];
}) {
  const whole = unit === "events" ? roomFor(value ?? "0", target, previous ?? "0") : 1;
  const at = (rate: string) => Math.min(1, Math.max(0, proportion(rate, "1") / whole)) * WIDTH;
  const before = previous === undefined ? "" : `, ${measuredIn(previous, unit)} before`;
  return (
    <svg
      className="bullet"
      viewBox={`-4 0 ${WIDTH + 8} ${HEIGHT + 14}`}
      role="img"
      aria-label={`${value === undefined ? "No rate yet" : measuredIn(value, unit)} against a target of ${inItsUnit(target, unit)}${before}`}
    >
      <rect className="bullet-track" x="0" y="6" width={WIDTH} height="18" rx="3" />
      {value !== undefined && (
        <rect
          className={met ? "bullet-met" : "bullet-short"}
          x="0"
          y="6"
          width={at(value)}
          height="18"
          rx="3"
        />
      )}
      {previous !== undefined && <circle className="bullet-before" cx={at(previous)} cy="15" r="3.5" />}
      <line className="bullet-target" x1={at(target)} x2={at(target)} y1="1" y2="29" />
      <text className="bullet-word" x={at(target)} y="42" textAnchor="middle">
        target {inItsUnit(target, unit)}
      </text>
    </svg>
  );
}

/** What reaches to the right end of the line. */
function roomFor(...rates: string[]): number {
  const most = Math.max(...rates.map((rate) => proportion(rate, "1")));
  return most === 0 ? 1 : most * 1.25;
}
