import { useState } from "react";
import { draftOf, mayPropose, useMe } from "../access/queries";
import type { ContractVersion } from "../api/contract-types";
import type { Contract } from "../api/types";
import { Field } from "../frame/field";
import { day } from "../words/dates";
import { Amend, End } from "./proposals";
import { useWithdrawal } from "./queries";
import { Renewal } from "./renewal";
import { Pill } from "./status";

/** Every version the contract ever had, the newest first, and what can be proposed next. */
export function Versions({ contract }: { contract: Contract }) {
  const me = useMe().data;
  const [open, setOpen] = useState<"amend" | "end" | undefined>();
  const draft = draftOf(contract);
  const acts = me !== undefined && mayPropose(me, contract);
  const close = () => {
    setOpen(undefined);
  };
  return (
    <section aria-labelledby="versions" className="contract-versions">
      <h2 id="versions">Versions</h2>
      <ol>
        {contract.versions.toReversed().map((version) => (
          <li key={version.version} data-testid="contract-version" data-version={version.version}>
            <p>
              <strong>Version {version.version}</strong> <Pill status={version.status} />
            </p>
            <p className="quiet">{story(version, contract)}</p>
            {version.reason && <p>“{version.reason}”</p>}
          </li>
        ))}
      </ol>
      {acts && draft !== undefined && <Withdraw contract={contract} version={draft.version} />}
      {acts && draft === undefined && contract.status === "active" && open === undefined && (
        <p className="contract-acts">
          <button
            type="button"
            onClick={() => {
              setOpen("amend");
            }}
          >
            Propose other terms
          </button>{" "}
          <button
            type="button"
            onClick={() => {
              setOpen("end");
            }}
          >
            End the contract
          </button>
        </p>
      )}
      <Renewal contract={contract} />
      {open === "amend" && <Amend contract={contract} onDone={close} />}
      {open === "end" && <End contract={contract} onDone={close} />}
    </section>
  );
}

/** What a version is, from which day, by whom. */
export function story(version: ContractVersion, contract: Contract): string {
  const by = version.proposedBy ? `, proposed by ${contract[version.proposedBy.party].name}` : "";
  switch (version.change) {
    case "first":
      return version.effectiveFrom ? `In force from ${day(version.effectiveFrom)}` : `The contract${by}`;
    case "amendment":
      return `Other terms ${version.appliesTo === "following-months" ? "of the months " : ""}from ${day(version.effectiveFrom ?? "")}${by}`;
    case "ending":
      return `Ends the contract after ${day(version.lastDay ?? "")}${by}`;
  }
}

function Withdraw({ contract, version }: { contract: Contract; version: number }) {
  const [reason, setReason] = useState("");
  const withdraw = useWithdrawal(contract.id);
  return (
    <form
      className="question"
      aria-label={`Withdraw or decline version ${version}`}
      onSubmit={(event) => {
        event.preventDefault();
        withdraw.mutate(reason);
      }}
    >
      <Field label="Why it is not to be" value={reason} onChange={setReason} />
      <button type="submit" disabled={withdraw.isPending}>
        Withdraw or decline version {version}
      </button>
      {withdraw.isError && (
        <p className="inline-problem" role="alert">
          {withdraw.error.message}
        </p>
      )}
    </form>
  );
}
