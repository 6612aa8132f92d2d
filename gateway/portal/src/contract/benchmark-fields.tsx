import { useId } from "react";
import type { OwnDeciles } from "../api/types";
import { Field } from "../frame/field";
import { ordinal } from "../words/numbers";
import { tenRates, type TypedBenchmark } from "./benchmark";

type Faults = Partial<Record<string, string>>;

/** What the rate of a measure is held against: nothing, published deciles by name, or the parties' own written out. */
export function BenchmarkFields({
  legend,
  value,
  faults,
  onChange,
}: {
  legend: string;
  value: TypedBenchmark;
  /** What the service says is wrong, by part. */
  faults: Faults;
  onChange: (value: TypedBenchmark) => void;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <label>
        Deciles{" "}
        <select
          value={value.kind}
          onChange={(event) => {
            onChange({ ...value, kind: kindOf(event.target.value) });
          }}
        >
          <option value="none">none</option>
          <option value="published">published</option>
          <option value="own">our own</option>
        </select>
      </label>
      {value.kind === "published" && (
        <Published
          value={value.published}
          faults={faults}
          onChange={(published) => {
            onChange({ ...value, published });
          }}
        />
      )}
      {value.kind === "own" && (
        <Own
          value={value.own}
          faults={faults}
          onChange={(own) => {
            onChange({ ...value, own });
          }}
        />
      )}
    </fieldset>
  );
}

function kindOf(chosen: string): TypedBenchmark["kind"] {
  return chosen === "published" || chosen === "own" ? chosen : "none";
}

function Published({
  value,
  faults,
  onChange,
}: {
  value: TypedBenchmark["published"];
  faults: Faults;
  onChange: (value: TypedBenchmark["published"]) => void;
}) {
  const field = (name: keyof TypedBenchmark["published"], label: string, placeholder: string) => (
    <Field
      label={label}
      placeholder={placeholder}
      value={value[name]}
      fault={faults[name]}
      onChange={(typed) => {
        onChange({ ...value, [name]: typed.trim() });
      }}
    />
  );
  return (
    <>
      {field("measure", "Number in the Quality Payment Program", "236")}
      {field("method", "Way of submitting", "ecqm")}
      {field("year", "Performance year", "2025")}
    </>
  );
}

function Own({
  value,
  faults,
  onChange,
}: {
  value: OwnDeciles;
  faults: Faults;
  onChange: (value: OwnDeciles) => void;
}) {
  const help = useId();
  return (
    <>
      <Field
        label="Whose deciles they are"
        placeholder="North Health Plan, network of 2024"
        value={value.source}
        fault={faults.source}
        onChange={(source) => {
          onChange({ ...value, source });
        }}
      />
      <label>
        Better is{" "}
        <select
          value={value.direction}
          onChange={(event) => {
            onChange({ ...value, direction: event.target.value === "lower" ? "lower" : "higher" });
          }}
        >
          <option value="higher">a higher rate</option>
          <option value="lower">a lower rate</option>
        </select>
      </label>
      <fieldset
        className="deciles-typed"
        aria-describedby={help}
        onPaste={(event) => {
          const deciles = tenRates(event.clipboardData.getData("text"));
          if (deciles !== undefined) {
            event.preventDefault();
            onChange({ ...value, deciles });
          }
        }}
      >
        <legend>Rates with which the deciles begin, the worst first</legend>
        <p id={help} className="quiet small">
          In the unit of the target: a share as a fraction, 0.62. A rate at a bound is in the decile that
          begins there. Ten rates can be pasted at once.
        </p>
        {value.deciles.map((rate, index) => (
          <Field
            key={ordinal(index + 1)}
            label={`${ordinal(index + 1)} decile`}
            value={rate}
            fault={faults[`deciles/${index}`]}
            onChange={(typed) => {
              onChange({ ...value, deciles: value.deciles.with(index, typed.trim()) });
            }}
          />
        ))}
      </fieldset>
    </>
  );
}
