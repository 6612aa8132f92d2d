import type { MeasureResult } from "../api/scorecard-types";
import { minus } from "../words/decimal";
import { count, counted, direction, eventRateChange, ratePoints } from "../words/numbers";
import { Bullet } from "./bullet";
import { measuredIn, pointsInWords } from "./decile-words";
import { HeldAgainst } from "./deciles";
import { distance, periodBeforeInWords, roleInWords } from "./standing";

/** One measure: what the rate is, what it should be, and how many members lie between. */
export function MeasureCard({
  result,
  previous,
  opened,
  onOpen,
}: {
  result: MeasureResult;
  previous: string | undefined;
  opened: boolean;
  onOpen: () => void;
}) {
  return (
    <li
      className={opened ? "measure chosen" : "measure"}
      data-testid="scorecard-row"
      data-measure={result.measure}
    >
      <div className="measure-words">
        <h2>{result.title}</h2>
        <p className="quiet small">
          {roleInWords(result.role)} · from {result.source === "claims" ? "claims" : "clinical records"}
        </p>
      </div>
      <div className="measure-rate">
        <strong className="measure-value">
          {result.rate ? measuredIn(result.rate, result.counted) : "–"}
        </strong>
        {previous !== undefined && result.rate && (
          <RateChange from={previous} to={result.rate} unit={result.counted} />
        )}
      </div>
      <div className="measure-drawn">
        <Bullet
          value={result.rate ?? undefined}
          target={result.target}
          met={result.met}
          previous={previous}
          unit={result.counted}
        />
        {result.points && <HeldAgainst result={result} points={result.points} />}
      </div>
      <div className="measure-distance">
        <p className={result.met ? "met" : "short"} data-testid="distance">
          <span aria-hidden="true">{result.met ? "✓" : "→"}</span> {distance(result)}
        </p>
        <p className="quiet small">
          {count(result.numerator)} of {counted(result.denominator, "eligible member")}
          {result.exclusions > 0 && `, ${count(result.exclusions)} excluded`}
          {result.undetermined ? `, ${count(result.undetermined)} with unreadable records` : ""}
        </p>
        {result.points && (
          <p className="quiet small" data-testid="points">
            {pointsInWords(result.points, result.counted)}
          </p>
        )}
        {result.periodBefore && (
          <p className="quiet small" data-testid="period-before">
            {periodBeforeInWords(result.periodBefore)}
          </p>
        )}
      </div>
      <button type="button" aria-expanded={opened} onClick={onOpen}>
        Members <span className="visually-hidden">of {result.title}</span>
      </button>
    </li>
  );
}

/** Of events fewer are good news. */
function RateChange({ from, to, unit }: { from: string; to: string; unit: MeasureResult["counted"] }) {
  const change = minus(to, from);
  const isEvents = unit === "events";
  return (
    <span className={`change change-${direction(isEvents ? minus(from, to) : change)} small`}>
      {isEvents ? eventRateChange(change) : ratePoints(change)} since last
    </span>
  );
}
