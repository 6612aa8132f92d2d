import { useState } from "react";
import type { AppliesTo } from "../api/contract-types";
import type { Contract } from "../api/types";
import { Field } from "../frame/field";
import { Refusal } from "../frame/refusal";
import { agreedIn } from "./agreed";
import { changedIn, faultsOf, typed, type TypedBenchmark } from "./benchmark";
import { BenchmarkFields } from "./benchmark-fields";
import { TimeZoneField } from "./time-zone-field";
import { useAmendment, useEnding, type Ending } from "./queries";

/** Other values of the contract's terms, and other deciles of its measures, from a day on. The version in force governs until then. */
export function Amend({ contract, onDone }: { contract: Contract; onDone: () => void }) {
  const amend = useAmendment(contract);
  const [from, setFrom] = useState("");
  const [appliesTo, setAppliesTo] = useState<AppliesTo>("whole-period");
  const [reason, setReason] = useState("");
  const [terms, setTerms] = useState<Record<string, string>>({});
  const [benchmarks, setBenchmarks] = useState<Record<string, TypedBenchmark>>({});
  const [zone, setZone] = useState(contract.timeZone ?? "");
  const isZoneNew = zone.trim() !== (contract.timeZone ?? "");
  const agreed = agreedIn(contract.arrangement);
  const heldAgainst = changedIn(contract.measures, benchmarks);
  const changed = Object.fromEntries(
    agreed.flatMap(({ name, value }) => {
      const now = terms[name] ?? value;
      return now === value ? [] : [[name, now]];
    }),
  );
  return (
    <form
      className="question draft"
      aria-label="Propose other terms"
      onSubmit={(event) => {
        event.preventDefault();
        amend.mutate(
          {
            effectiveFrom: from,
            appliesTo,
            reason,
            terms: changed,
            benchmarks: heldAgainst,
            timeZone: zone.trim(),
          },
          { onSuccess: onDone },
        );
      }}
    >
      {agreed.map(({ name, label, value }) => (
        <Field
          key={name}
          label={label}
          value={terms[name] ?? value}
          onChange={(now) => {
            setTerms({ ...terms, [name]: now });
          }}
        />
      ))}
      {contract.measures.map(({ measure, title, benchmark }, index) => (
        <BenchmarkFields
          key={measure}
          legend={`Benchmark of ${title}`}
          value={benchmarks[measure] ?? typed(benchmark)}
          faults={faultsOf(amend.error, `/document/measures/${index}/benchmark`)}
          onChange={(now) => {
            setBenchmarks({ ...benchmarks, [measure]: now });
          }}
        />
      ))}
      <TimeZoneField value={zone} fault={faultsOf(amend.error, "/document").timeZone} onChange={setZone} />
      <Field label="From" type="date" value={from} onChange={setFrom} />
      <label>
        For{" "}
        <select
          value={appliesTo}
          onChange={(event) => {
            setAppliesTo(event.target.value === "following-months" ? "following-months" : "whole-period");
          }}
        >
          <option value="whole-period">the whole performance period</option>
          <option value="following-months">the months that begin on that day or later</option>
        </select>
      </label>
      <Field label="Why" value={reason} onChange={setReason} />
      <p className="quiet small">
        Both parties approve it. Until that day version {contract.version} governs; from then on{" "}
        {appliesTo === "whole-period"
          ? "the whole performance period is settled by the new terms."
          : "each part of the performance period is settled by its own terms, and the payment is their sum."}
      </p>
      <div>
        <button
          type="submit"
          className="primary"
          disabled={
            amend.isPending ||
            (Object.keys(changed).length + Object.keys(heldAgainst).length === 0 && !isZoneNew)
          }
        >
          Propose
        </button>{" "}
        <button type="button" onClick={onDone}>
          Cancel
        </button>
      </div>
      {amend.isError && <Refusal error={amend.error} />}
    </form>
  );
}

/** An end by both parties, or by notice where the contract gives one. Care through the last day is still settled. */
export function End({ contract, onDone }: { contract: Contract; onDone: () => void }) {
  const end = useEnding(contract.id);
  const [ending, setEnding] = useState<Ending>({ lastDay: "", by: "agreement", reason: "" });
  return (
    <form
      className="question"
      aria-label="End the contract"
      onSubmit={(event) => {
        event.preventDefault();
        end.mutate(ending, { onSuccess: onDone });
      }}
    >
      <Field
        label="Last day"
        type="date"
        value={ending.lastDay}
        onChange={(lastDay) => {
          setEnding({ ...ending, lastDay });
        }}
      />
      <label>
        How{" "}
        <select
          value={ending.by}
          onChange={(event) => {
            setEnding({ ...ending, by: event.target.value === "notice" ? "notice" : "agreement" });
          }}
        >
          <option value="agreement">Both parties agree</option>
          <option value="notice">We give notice</option>
        </select>
      </label>
      <Field
        label="Why"
        value={ending.reason}
        onChange={(reason) => {
          setEnding({ ...ending, reason });
        }}
      />
      <p className="quiet small">Care through the last day is still settled.</p>
      <button type="submit" className="primary" disabled={end.isPending}>
        Propose the end
      </button>{" "}
      <button type="button" onClick={onDone}>
        Cancel
      </button>
      {end.isError && <Refusal error={end.error} />}
    </form>
  );
}
