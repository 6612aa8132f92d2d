import { useState } from "react";
import { Link } from "react-router";
import { SIDES } from "../api/reconciliation-types";
import type { Roster } from "../api/types";
import { useThisContract } from "../contract/queries";
import { Freshness } from "../frame/freshness";
import { useChoice } from "../frame/search";
import { Empty, Loaded } from "../frame/states";
import { useTitle } from "../frame/title";
import { VersionPicker } from "../frame/versions";
import { useRosters } from "../roster/queries";
import { moment } from "../words/dates";
import { Answer } from "./answer";
import type { PayersList } from "./list";
import { ListForm } from "./list-form";

/** A payer's own list laid beside the roster: who is on both, who on one, and why. */
export function ReconciliationPage() {
  const contract = useThisContract();
  useTitle(`Payer’s list and roster, ${contract.name}`);
  const rosters = useRosters(contract.id);
  const [version, chooseVersion] = useChoice("version");
  return (
    <Loaded query={rosters} what="the roster">
      {({ data: versions }) => {
        const roster = versions.find((candidate) => candidate.id === version) ?? versions[0];
        if (roster === undefined) {
          return (
            <Empty title="No roster yet">A list can be laid beside a roster as soon as there is one.</Empty>
          );
        }
        return <Beside roster={roster} versions={versions} onChooseVersion={chooseVersion} />;
      }}
    </Loaded>
  );
}

function Beside({
  roster,
  versions,
  onChooseVersion,
}: {
  roster: Roster;
  versions: Roster[];
  onChooseVersion: (id: string) => void;
}) {
  const [file, setFile] = useState<PayersList>();
  const [feed, chooseFeed] = useChoice("list");
  const [chosenSide, chooseSide] = useChoice("side");
  const side = SIDES.find((one) => one === chosenSide);
  const list: PayersList | undefined = file ?? (feed === undefined ? undefined : { from: "feed", id: feed });
  return (
    <>
      <div className="page-head">
        <h1>
          A payer’s list <span className="quiet">beside the roster</span>
        </h1>
        <div className="page-tools">
          <VersionPicker
            versions={versions.map((one) => ({
              id: one.id,
              label: one.decidedAt ? `${one.version} · ${moment(one.decidedAt)}` : String(one.version),
            }))}
            chosen={roster.id}
            onChoose={onChooseVersion}
          />
          <Link to={`../roster?version=${encodeURIComponent(roster.id)}`}>Back to the roster</Link>
        </div>
      </div>
      <Freshness inputs={roster.inputs} />
      <ListForm
        feed={file === undefined ? feed : undefined}
        onFile={(chosen) => {
          setFile(chosen);
          chooseFeed(undefined);
        }}
        onFeed={(id) => {
          setFile(undefined);
          chooseFeed(id);
        }}
      />
      {list !== undefined && (
        <Answer
          key={`${roster.id} ${list.from === "file" ? list.number : list.id}`}
          roster={roster}
          list={list}
          side={side}
          onSide={chooseSide}
        />
      )}
    </>
  );
}
