import type { EquityMeasure } from "../api/equity-types";
import { proportion } from "../words/decimal";
import { gapInWords, groupInWords, standing } from "./words";

const WIDTH = 320;

/** One line a group: a dot for the rate, a bar for what chance leaves open, and the reference group's rate drawn through all. */
export function Intervals({ measure, leastShown }: { measure: EquityMeasure; leastShown: number }) {
  const highest = Math.max(
    1,
    ...measure.groups.map((group) => at(group.interval?.high ?? group.rate ?? "0")),
  );
  const x = (value: string) => (at(value) / highest) * WIDTH;
  const reference = measure.groups.find((group) => group.group === measure.reference)?.rate;
  return (
    <table className="intervals">
      <caption>{measure.title}</caption>
      <tbody>
        {measure.groups.map((group) => (
          <tr key={group.group} className={`interval-${standing(measure, group)}`}>
            <th scope="row">{group.group}</th>
            <td>
              <svg viewBox={`-6 0 ${WIDTH + 12} 22`} aria-hidden="true">
                <line className="interval-track" x1="0" x2={WIDTH} y1="11" y2="11" />
                {reference && (
                  <line className="interval-reference" x1={x(reference)} x2={x(reference)} y1="0" y2="22" />
                )}
                {group.interval && (
                  <line
                    className="interval-bar"
                    x1={x(group.interval.low)}
                    x2={x(group.interval.high)}
                    y1="11"
                    y2="11"
                  />
                )}
                {group.rate && <circle className="interval-rate" cx={x(group.rate)} cy="11" r="5" />}
              </svg>
              <span className="quiet small">{groupInWords(group, leastShown)}</span>
            </td>
            <td className="interval-gap small">{gapInWords(measure, group)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function at(value: string): number {
  return proportion(value, "1");
}
