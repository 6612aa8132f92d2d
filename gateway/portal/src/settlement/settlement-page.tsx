import { useState } from "react";
import type { Settlement, SettlementSummary } from "../api/types";
import { useThisContract } from "../contract/queries";
import { FigurePanel } from "../figure/figure-panel";
import { Download } from "../frame/download";
import { Freshness } from "../frame/freshness";
import { useChoice } from "../frame/search";
import { Empty, Loaded } from "../frame/states";
import { useTitle } from "../frame/title";
import { VersionPicker } from "../frame/versions";
import { moment } from "../words/dates";
import { usd } from "../words/numbers";
import { StepChanges } from "./changes";
import { SettlementDisputes } from "./disputes";
import { ForecastPanel } from "./forecast";
import { isForecast, outcomeInWords } from "./outcome";
import { settlementAddress, useSettlement, useSettlements } from "./queries";
import { Standing } from "./standing";
import { Waterfall } from "./waterfall";
import { SettlementWhatIf } from "./what-if";

/** What the contract comes to in dollars, and where every dollar comes from. */
export function SettlementPage() {
  const contract = useThisContract();
  useTitle(`Settlement, ${contract.name}`);
  const settlements = useSettlements(contract.id);
  const [version, chooseVersion] = useChoice("version", ["step"]);
  return (
    <Loaded query={settlements} what="the settlement">
      {({ data: versions }) => {
        const chosen = versions.find((candidate) => candidate.id === version) ?? versions[0];
        if (chosen === undefined) {
          return (
            <Empty title="No settlement yet">
              The first forecast is issued once a roster and a scorecard exist for this contract.
            </Empty>
          );
        }
        return (
          <OneSettlement
            summary={chosen}
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

function OneSettlement({
  summary,
  versions,
  onChooseVersion,
}: {
  summary: SettlementSummary;
  versions: SettlementSummary[];
  onChooseVersion: (id: string) => void;
}) {
  const settlement = useSettlement(summary.id);
  const fileName = `settlement-version-${summary.version}`;
  const address = settlementAddress(summary.id);
  return (
    <>
      <div className="page-head">
        <h1 data-testid="payment">
          {usd(summary.payment)}
          <span className="quiet"> {isForecast(summary.kind) ? "forecast payment" : "payment"}</span>
        </h1>
        <div className="page-tools">
          <VersionPicker
            versions={versions.map((one) => ({
              id: one.id,
              label: `${one.version} · ${isForecast(one.kind) ? "forecast" : one.status} · ${moment(one.issuedAt)}`,
            }))}
            chosen={summary.id}
            onChoose={onChooseVersion}
          />
          <Download path={address} mediaType="application/pdf" fileName={`${fileName}.pdf`}>
            Download PDF
          </Download>
          <Download path={address} mediaType="text/csv" fileName={`${fileName}.csv`}>
            Download CSV
          </Download>
        </div>
      </div>
      <Freshness inputs={summary.inputs} />
      {isForecast(summary.kind) && (
        <p className="forecast" role="note">
          <strong>Forecast.</strong> It uses the claims known so far and moves with every new file. Nothing is
          paid on it.
        </p>
      )}
      <Loaded query={settlement} what="the settlement">
        {(found) => <Statement key={found.id} settlement={found} />}
      </Loaded>
    </>
  );
}

function Statement({ settlement }: { settlement: Settlement }) {
  const [key, choose] = useChoice("step");
  const [asking, setAsking] = useState(false);
  const step = settlement.steps.find((candidate) => candidate.key === key);
  return (
    <>
      <p className="lead">{outcomeInWords(settlement)}</p>
      <p>
        <button
          type="button"
          onClick={() => {
            choose(undefined);
            setAsking(true);
          }}
        >
          What if
        </button>
      </p>
      <div className="with-panel">
        <div>
          <Waterfall steps={settlement.steps} chosen={step?.key} onChoose={choose} />
          <StepChanges settlement={settlement} />
          <ForecastPanel settlement={settlement} />
          <Standing settlement={settlement} />
          <SettlementDisputes settlement={settlement} />
        </div>
        {asking && step === undefined && (
          <SettlementWhatIf
            settlement={settlement}
            onClose={() => {
              setAsking(false);
            }}
          />
        )}
        {step && (
          <FigurePanel
            key={step.key}
            figure={step.figure}
            onClose={() => {
              choose(undefined);
            }}
          />
        )}
      </div>
    </>
  );
}
