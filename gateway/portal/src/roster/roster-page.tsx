import { Link } from "react-router";
import type { Change, Roster } from "../api/types";
import { useThisContract } from "../contract/queries";
import { Download } from "../frame/download";
import { Freshness } from "../frame/freshness";
import { useChoice } from "../frame/search";
import { Empty, Loaded } from "../frame/states";
import { useTitle } from "../frame/title";
import { VersionPicker } from "../frame/versions";
import { moment } from "../words/dates";
import { useState } from "react";
import { count, counted } from "../words/numbers";
import { CauseFilter, CausePanel } from "./causes";
import { MemberPanel } from "./member-panel";
import { MemberTable } from "./member-table";
import { rosterAddress, useRosterChanges, useRosters } from "./queries";
import { changeInWords } from "./reason";
import { WhatIfPanel } from "./what-if";

const FILTERS: readonly Change[] = ["added", "changed", "dropped", "kept"];

/** Who belongs to this contract's provider, who is new, and why. */
export function RosterPage() {
  const contract = useThisContract();
  useTitle(`Roster, ${contract.name}`);
  const rosters = useRosters(contract.id);
  const [version, chooseVersion] = useChoice("version", ["member", "cause"]);
  return (
    <Loaded query={rosters} what="the roster">
      {({ data: versions }) => {
        const roster = versions.find((candidate) => candidate.id === version) ?? versions[0];
        if (roster === undefined) {
          return (
            <Empty title="No roster yet">
              The first roster is decided as soon as the payer’s practice list, eligibility and claims have
              arrived.
            </Empty>
          );
        }
        return (
          <OneRoster
            key={roster.id}
            roster={roster}
            versions={versions}
            onChooseVersion={(id) => {
              chooseVersion(id === versions[0]?.id ? undefined : id);
            }}
          />
        );
      }}
    </Loaded>
  );
}

function OneRoster({
  roster,
  versions,
  onChooseVersion,
}: {
  roster: Roster;
  versions: Roster[];
  onChooseVersion: (id: string) => void;
}) {
  const [filter, chooseFilter] = useChoice("change");
  const [member, chooseMember] = useChoice("member", ["cause"]);
  const [cause, chooseCause] = useChoice("cause", ["member"]);
  const [asking, setAsking] = useState(false);
  const change = FILTERS.find((candidate) => candidate === filter);
  return (
    <>
      <div className="page-head">
        <h1>
          {counted(roster.members, "member")}
          <span className="quiet"> on the roster</span>
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
          <Download
            path={`${rosterAddress(roster.id)}/members`}
            mediaType="text/csv"
            fileName={`roster-version-${roster.version}.csv`}
          >
            Download CSV
          </Download>
          <button
            type="button"
            aria-expanded={asking}
            onClick={() => {
              chooseMember(undefined);
              setAsking(!asking);
            }}
          >
            What if…
          </button>
          <Link to={`reconciliation?version=${encodeURIComponent(roster.id)}`}>Lay a list beside it</Link>
        </div>
      </div>
      <Freshness inputs={roster.inputs} />
      <Difference roster={roster} change={change} onChoose={chooseFilter} />
      <CauseFilter
        roster={roster}
        chosen={cause}
        onChoose={(trigger) => {
          setAsking(false);
          chooseCause(trigger, { version: roster.id });
        }}
      />
      <div className="with-panel">
        <MemberTable
          roster={roster}
          change={change}
          chosen={member}
          onChoose={(row) => {
            setAsking(false);
            // Row numbers belong to one version; a newer one must not slip in under an open explanation.
            chooseMember(row, { version: roster.id });
          }}
        />
        {asking && (
          <WhatIfPanel
            rosterId={roster.id}
            onClose={() => {
              setAsking(false);
            }}
          />
        )}
        {cause !== undefined && !asking && (
          <CausePanel
            key={cause}
            rosterId={roster.id}
            trigger={cause}
            onClose={() => {
              chooseCause(undefined);
            }}
          />
        )}
        {member !== undefined && !asking && (
          <MemberPanel
            key={member}
            rosterId={roster.id}
            row={member}
            onClose={() => {
              chooseMember(undefined);
            }}
          />
        )}
      </div>
    </>
  );
}

/** The difference to the previous version doubles as the filter: each count opens the members it counts. */
function Difference({
  roster,
  change,
  onChoose,
}: {
  roster: Roster;
  change: Change | undefined;
  onChoose: (change: Change | undefined) => void;
}) {
  const changes = useRosterChanges(roster.id, roster.version).data;
  const counts: Record<Change, number> | undefined = changes;
  return (
    <div className="difference" role="group" aria-label="Show members by change since the previous version">
      <button
        type="button"
        aria-pressed={change === undefined}
        onClick={() => {
          onChoose(undefined);
        }}
      >
        Everyone
      </button>
      {FILTERS.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={change === one}
          data-testid={`filter-${one}`}
          onClick={() => {
            onChoose(one);
          }}
        >
          {changeInWords(one)} {counts && <span className="difference-count">{count(counts[one])}</span>}
        </button>
      ))}
      <span className="quiet">
        {roster.version === 1 ? "This is the first version." : `Compared with version ${roster.version - 1}`}
      </span>
    </div>
  );
}
