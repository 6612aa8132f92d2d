import type { Settlement } from "../api/types";
import { Loaded } from "../frame/states";
import { isDecimal, sign } from "../words/decimal";
import { direction, usd, usdChange } from "../words/numbers";
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
          <div className="scroll" role="region" aria-labelledby="changes" tabIndex={0}>
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
                      <Delta amount={step.delta} />
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

function Delta({ amount }: { amount: string | null | undefined }) {
  if (!amount || !isDecimal(amount) || sign(amount) === 0) {
    return <span className="quiet">no change</span>;
  }
  return <span className={`change change-${direction(amount)}`}>{usdChange(amount)}</span>;
}
