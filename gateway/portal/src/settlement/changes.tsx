import type { Settlement } from "../api/types";
import { Loaded } from "../frame/states";
import { isDecimal, sign } from "../words/decimal";
import { direction, usd, usdChange } from "../words/numbers";
import { isMark } from "./geometry";
import { useSettlementChanges } from "./queries";

/** What moved since the previous version, step by step. */
export function StepChanges({ settlement }: { settlement: Settlement }) {
  const hasPrevious = typeof settlement.previousId === "string";
  const changes = useSettlementChanges(settlement.id, hasPrevious);
  if (!hasPrevious) {
    return null;
  }
  return (
    <section aria-labelledby="changes" className="step-changes">
      <h2 id="changes">What moved since version {settlement.version - 1}</h2>
      <Loaded query={changes} what="the difference">
        {({ steps }) => (
          <div className="scroll" role="region" aria-label="Each step before and now" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Step</th>
                  <th scope="col" className="number">
                    Before
                  </th>
                  <th scope="col" className="number">
                    Now
                  </th>
                  <th scope="col" className="number">
                    Change
                  </th>
                </tr>
              </thead>
              <tbody>
                {steps.map((step) => (
                  <tr key={step.key}>
                    <th scope="row">{step.label}</th>
                    <td className="number">{step.from ? usd(step.from) : "–"}</td>
                    <td className="number">{step.to ? usd(step.to) : "–"}</td>
                    <td className="number">
                      <Delta stepKey={step.key} amount={step.delta} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
    </section>
  );
}

/** Colored only where more is better for the provider; more spending or a higher benchmark is neither good nor bad alone. */
function Delta({ stepKey, amount }: { stepKey: string; amount: string | null | undefined }) {
  if (!amount || !isDecimal(amount) || sign(amount) === 0) {
    return <span className="quiet">no change</span>;
  }
  const neutral = isMark({ key: stepKey }) || stepKey === "benchmark" || stepKey === "expenditures";
  return (
    <span className={neutral ? "change" : `change change-${direction(amount)}`}>{usdChange(amount)}</span>
  );
}
