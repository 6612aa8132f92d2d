import type { Deciles, MeasureResult, Points } from "../api/scorecard-types";
import { ordinal } from "../words/numbers";
import { bounds, heldAgainst, inItsUnit, standingInDeciles, wayThrough } from "./decile-words";

const WIDTH = 400;
const STEP = WIDTH / 10;
const GAP = 2;
/** Half of what the longest words take: they stay inside the picture. */
const ROOM = 75;

/** What a rate was held against: where it stands in the deciles, whose they are, and all their bounds. */
export function HeldAgainst({ result, points }: { result: MeasureResult; points: Points }) {
  const { decile, deciles } = points;
  return (
    <div className="held-against small">
      {deciles && decile != null && result.rate && (
        <Scale deciles={deciles} decile={decile} rate={result.rate} unit={result.counted} />
      )}
      <p className="quiet" data-testid="held-against">
        {heldAgainst(points)}
      </p>
      {deciles && (
        <details className="quiet">
          <summary>
            All deciles <span className="visually-hidden">of {result.title}</span>
          </summary>
          <ol className="decile-list">
            {deciles.begin.map((rate, index) => (
              <li key={ordinal(index + 1)} {...(index + 1 === decile && { "aria-current": true })}>
                {ordinal(index + 1)} from {inItsUnit(rate, result.counted)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

/** Ten steps of one width, however far apart their bounds are: the rate as a dot in its decile, with what that reaches from and to. */
function Scale({
  deciles,
  decile,
  rate,
  unit,
}: {
  deciles: Deciles;
  decile: number;
  rate: string;
  unit: MeasureResult["counted"];
}) {
  const at = (decile - 1 + wayThrough(deciles, decile, rate)) * STEP;
  return (
    <svg
      className="deciles"
      viewBox={`-4 0 ${WIDTH + 8} 36`}
      role="img"
      aria-label={standingInDeciles(deciles, decile, unit)}
    >
      {deciles.begin.map((_, index) => (
        <rect
          key={ordinal(index + 1)}
          className={`decile ${index + 1 < decile ? "decile-reached" : ""} ${index + 1 === decile ? "decile-here" : ""}`}
          x={index * STEP + GAP / 2}
          y="4"
          width={STEP - GAP}
          height="14"
        />
      ))}
      <circle className="deciles-rate" cx={at} cy="11" r="5" />
      <text
        className="bullet-word"
        x={Math.min(WIDTH - ROOM, Math.max(ROOM, (decile - 0.5) * STEP))}
        y="33"
        textAnchor="middle"
      >
        {bounds(deciles, decile, unit)}
      </text>
    </svg>
  );
}
