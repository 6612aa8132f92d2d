import { proportion } from "../words/decimal";
import { rate, term } from "../words/numbers";

const WIDTH = 400;
const HEIGHT = 30;

/** The rate as a bar against its target as a mark, and the previous rate as a dot, from 0% to 100%. */
export function Bullet({
  value,
  target,
  met,
  previous,
}: {
  /** Absent while nobody is eligible. */
  value: string | undefined;
  target: string;
  met: boolean;
  previous: string | undefined;
}) {
  const at = (fraction: string) => Math.min(1, Math.max(0, proportion(fraction, "1"))) * WIDTH;
  const before = previous === undefined ? "" : `, ${rate(previous)} before`;
  return (
    <svg
      className="bullet"
      viewBox={`-4 0 ${WIDTH + 8} ${HEIGHT + 14}`}
      role="img"
      aria-label={`${value === undefined ? "No rate yet" : rate(value)} against a target of ${term(target)}${before}`}
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
        target {term(target)}
      </text>
    </svg>
  );
}
