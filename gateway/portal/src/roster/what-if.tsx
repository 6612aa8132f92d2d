import { useId, useState } from "react";
import type { WhatIf } from "../api/types";
import { SidePanel } from "../frame/side-panel";
import { count, countChange, counted } from "../words/numbers";
import { useWhatIf } from "./queries";

const MOVES = { entered: "Would enter", left: "Would leave", changed: "Another clinician" } as const;

/** Which practices might join or leave, and the roster there would be. Nothing is saved. */
export function WhatIfPanel({ rosterId, onClose }: { rosterId: string; onClose: () => void }) {
  const [joining, setJoining] = useState("");
  const [leaving, setLeaving] = useState("");
  const ask = useWhatIf(rosterId);
  const question = { addTins: taxNumbers(joining), dropTins: taxNumbers(leaving) };
  const empty = question.addTins.length + question.dropTins.length === 0;
  return (
    <SidePanel title="What if a practice joined or left" testId="what-if-panel" onClose={onClose}>
      <form
        className="what-if"
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate(question);
        }}
      >
        <TaxNumbers label="Practices that join" value={joining} onChange={setJoining} />
        <TaxNumbers label="Practices that leave" value={leaving} onChange={setLeaving} />
        <button type="submit" className="primary" disabled={empty || ask.isPending}>
          See the roster
        </button>
        <p className="quiet small">Decided on the same claims as this roster. Nothing is saved.</p>
      </form>
      {ask.isError && (
        <p className="inline-problem" role="alert">
          {ask.error.message}
        </p>
      )}
      <div aria-live="polite">{ask.data && <Projection found={ask.data} />}</div>
    </SidePanel>
  );
}

function TaxNumbers({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder="Tax numbers, nine digits"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </p>
  );
}

function Projection({ found }: { found: WhatIf }) {
  const unlisted = found.entered + found.left + found.changed - found.data.length;
  return (
    <section aria-labelledby="projection">
      <h3 id="projection" className="projection-size">
        {counted(found.members, "member")}{" "}
        <span className="quiet">
          instead of {count(found.membersNow)} ({countChange(found.members - found.membersNow)})
        </span>
      </h3>
      <p>
        {counted(found.entered, "person", "people")} would enter, {count(found.left)} would leave,{" "}
        {count(found.changed)} would have another clinician.
      </p>
      {found.unseen.length > 0 && (
        <p className="small">No claim names {found.unseen.join(", ")}: it changes nothing.</p>
      )}
      {found.shared.length > 0 && (
        <p className="small">
          Another organization lists {found.shared.join(", ")}, too: what is billed there counts for nobody.
        </p>
      )}
      <ul className="moves">
        {found.data.map((one) => (
          <li key={one.row}>
            <span className="move-words">
              <strong>{one.name}</strong>
              <span className={`pill pill-${PILLS[one.move]}`}>{MOVES[one.move]}</span>
            </span>
            <span className="quiet small">{one.after.sentence}</span>
          </li>
        ))}
      </ul>
      {unlisted > 0 && (
        <p className="quiet small">{counted(unlisted, "more move is", "more moves are")} not listed.</p>
      )}
    </section>
  );
}

const PILLS = { entered: "added", left: "dropped", changed: "changed" } as const;

/** Numbers separated by blanks or commas, with or without the hyphen people write. */
function taxNumbers(written: string): string[] {
  return written
    .replaceAll("-", "")
    .split(/[\s,;]+/)
    .filter((number) => number !== "");
}
