import type { Inputs } from "../api/types";
import { daysSince, day } from "../words/dates";

/** Claims usually arrive monthly; older than this, a reader should know before relying on a number. */
const LATE_AFTER_DAYS = 45;

/** What a result knew when it was computed. Late data is said in words. */
export function Freshness({ inputs, now = new Date() }: { inputs: Inputs; now?: Date }) {
  const age = daysSince(inputs.dataAsOf, now);
  return (
    <div className="freshness">
      <p data-testid="freshness">
        <span>
          Data as of <strong>{day(inputs.dataAsOf)}</strong>
        </span>
        <span>
          Claims paid through <strong>{day(inputs.paidThrough)}</strong>
        </span>
        {inputs.period && (
          <span title={`${inputs.period.start} to ${inputs.period.end}`}>
            Days in the time of <strong>{inputs.period.timeZone}</strong>
          </span>
        )}
        <span title={inputs.runId}>
          Run <code>{inputs.runId.slice(0, 10)}</code>
        </span>
        <span title={inputs.rulesEdition}>
          Rules <code>{inputs.rulesEdition.slice(0, 10)}</code>
        </span>
        <span>Contract version {inputs.contractVersion}</span>
      </p>
      {age > LATE_AFTER_DAYS && (
        <p className="late" role="note">
          The data behind this result is {age} days old. Care and claims since then are not counted.
        </p>
      )}
    </div>
  );
}
