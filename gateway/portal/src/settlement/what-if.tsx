import { useState } from "react";
import type { Effect } from "../api/contract-drafts";
import type { Arrangement } from "../api/contract-types";
import type { Settlement } from "../api/types";
import { agreedIn, type Agreed } from "../contract/agreed";
import { useThisContract } from "../contract/queries";
import { Field } from "../frame/field";
import { Refusal } from "../frame/refusal";
import { SidePanel } from "../frame/side-panel";
import { span } from "../words/dates";
import { direction, usd, usdChange } from "../words/numbers";
import { useEffectOf } from "./queries";

/** What the settlement would be with other terms or other spending, of each part of a divided period. Nothing is saved. */
export function SettlementWhatIf({ settlement, onClose }: { settlement: Settlement; onClose: () => void }) {
  const contract = useThisContract();
  const ask = useEffectOf(settlement.id);
  const [written, setWritten] = useState<Record<string, string>>({});
  const changes = Object.entries(written)
    .filter(([, value]) => value !== "")
    .map(([path, value]) => ({ path, value }));
  const parts = settlement.leaves?.parts ?? [];
  const fields = (arrangement: Arrangement, prefix: string) =>
    [...REPORTED, ...agreedIn(arrangement)].map(({ path, label, value }) => (
      <p key={path}>
        <Field
          label={label}
          required={false}
          placeholder={value}
          value={written[prefix + path] ?? ""}
          onChange={(now) => {
            setWritten({ ...written, [prefix + path]: now });
          }}
        />
      </p>
    ));
  return (
    <SidePanel title="What if" testId="settlement-what-if" onClose={onClose}>
      <form
        className="what-if"
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate(changes);
        }}
      >
        {parts.length === 0
          ? fields(contract.arrangement, "")
          : parts.map((part, place) => (
              <fieldset key={part.start}>
                <legend>{span(part)}</legend>
                {fields(part.document.arrangement, `parts[${String(place)}].`)}
              </fieldset>
            ))}
        <button type="submit" className="primary" disabled={changes.length === 0 || ask.isPending}>
          See the payment
        </button>
        <p className="quiet small">What is left empty stays as it is. Nothing is saved.</p>
      </form>
      {ask.isError && <Refusal error={ask.error} />}
      <div aria-live="polite">{ask.data && <Answer effect={ask.data} />}</div>
    </SidePanel>
  );
}

const REPORTED: Pick<Agreed, "path" | "label" | "value">[] = [
  { path: "expenditures", label: "Expenditures", value: "as reported" },
  { path: "memberMonths", label: "Member months", value: "as reported" },
];

function Answer({ effect }: { effect: Effect }) {
  return (
    <section aria-labelledby="effect">
      <h3 id="effect">
        {usd(effect.payment)}{" "}
        <span className={`change change-${direction(effect.delta)}`}>{usdChange(effect.delta)}</span>
      </h3>
      <ul className="moves">
        {effect.steps.map((step) => (
          <li key={step.key}>
            <span>{step.label}</span>
            <span className="quiet small">
              {usd(step.from)} → {usd(step.to)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
