import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMe } from "../access/queries";
import type { Template } from "../api/contract-drafts";
import { Field } from "../frame/field";
import { Refusal } from "../frame/refusal";
import { useChoice } from "../frame/search";
import { Loaded } from "../frame/states";
import { useTitle } from "../frame/title";
import { isDecimal } from "../words/decimal";
import { agreed, faultsOf, NO_BENCHMARK } from "./benchmark";
import { BenchmarkFields } from "./benchmark-fields";
import { useDraft, useTemplate, useTemplates } from "./queries";
import { TimeZoneField } from "./time-zone-field";

/** A contract is drafted from a template: choose one, say what the parties agreed, send it. */
export function NewContractPage() {
  useTitle("New contract");
  const templates = useTemplates();
  const [chosen, choose] = useChoice("template");
  return (
    <div className="page">
      <nav aria-label="Breadcrumb" className="breadcrumb">
        <Link to="/">Contracts</Link>
      </nav>
      <h1>New contract</h1>
      <Loaded query={templates} what="templates">
        {({ data }) => (
          <label className="template-choice">
            Start from{" "}
            <select
              value={chosen ?? ""}
              onChange={(event) => {
                choose(event.target.value === "" ? undefined : event.target.value);
              }}
            >
              <option value="">a program or arrangement</option>
              {data.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
        )}
      </Loaded>
      {chosen !== undefined && <Chosen key={chosen} id={chosen} />}
    </div>
  );
}

function Chosen({ id }: { id: string }) {
  const template = useTemplate(id);
  return (
    <Loaded query={template} what="the template">
      {(found) => <DraftForm template={found} />}
    </Loaded>
  );
}

/** What the payer's side knows already. */
function useKnown(): Record<string, string> {
  const me = useMe().data;
  return me?.tenantType === "payer" ? { "payer-tenant": me.tenant } : {};
}

function DraftForm({ template }: { template: Template }) {
  const known = useKnown();
  const [values, setValues] = useState<Record<string, string>>({});
  const [terms, setTerms] = useState<Record<string, string>>({});
  const [benchmark, setBenchmark] = useState(NO_BENCHMARK);
  const [byPoints, setByPoints] = useState(false);
  const [zone, setZone] = useState("");
  const draft = useDraft();
  const navigate = useNavigate();
  const heldAgainst = agreed(benchmark);
  return (
    <div className="contract-columns">
      <form
        className="question draft"
        aria-label="Draft"
        onSubmit={(event) => {
          event.preventDefault();
          draft.mutate(
            {
              template: template.id,
              values: { ...known, ...values },
              terms,
              ...(heldAgainst && { benchmark: heldAgainst }),
              // Points mean something only against deciles.
              ...(heldAgainst && byPoints && { quality: "points" as const }),
              ...(zone.trim() !== "" && { timeZone: zone.trim() }),
            },
            { onSuccess: ({ id }) => void navigate(`/contracts/${id}`) },
          );
        }}
      >
        <h2>What the parties say</h2>
        {template.placeholders.map(({ name, label, example }) => (
          <Field
            key={name}
            label={label}
            placeholder={example}
            value={values[name] ?? known[name] ?? ""}
            onChange={(value) => {
              setValues({ ...values, [name]: value });
            }}
          />
        ))}
        <TimeZoneField value={zone} fault={faultsOf(draft.error, "").timeZone} onChange={setZone} />
        <BenchmarkFields
          legend="Benchmark of the quality measure, if you name one"
          value={benchmark}
          faults={faultsOf(draft.error, "/measures/0/benchmark")}
          onChange={setBenchmark}
        />
        {heldAgainst && (
          <label>
            <input
              type="checkbox"
              checked={byPoints}
              onChange={(event) => {
                setByPoints(event.target.checked);
              }}
            />{" "}
            Pay by the points that the rate earns against them, not by the rate
          </label>
        )}
        <h2>Terms</h2>
        {Object.entries(template.terms).flatMap(([name, { label, value }]) =>
          value !== undefined && isDecimal(value)
            ? [
                <Field
                  key={name}
                  label={label}
                  value={terms[name] ?? value}
                  onChange={(now) => {
                    setTerms({ ...terms, [name]: now });
                  }}
                />,
              ]
            : [],
        )}
        <button type="submit" className="primary" disabled={draft.isPending}>
          Draft the contract
        </button>
        {draft.isError && <Refusal error={draft.error} />}
      </form>
      <section aria-labelledby="reading">
        <h2 id="reading">How it pays</h2>
        <ul className="sentences">
          {template.inWords.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="quiet small">
          {template.title}, after {template.cite} ({template.evidence}).
        </p>
      </section>
    </div>
  );
}
