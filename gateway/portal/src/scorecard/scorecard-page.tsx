import type { Scorecard } from "../api/scorecard-types";
import { useThisContract } from "../contract/queries";
import { Freshness } from "../frame/freshness";
import { EquitySection } from "../equity/equity-section";
import { useChoice } from "../frame/search";
import { Empty, Loaded } from "../frame/states";
import { useTitle } from "../frame/title";
import { VersionPicker } from "../frame/versions";
import { moment } from "../words/dates";
import { spent } from "./common-words";
import { together } from "./decile-words";
import { MeasureCard } from "./measure-card";
import { MeasurePanel } from "./measure-panel";
import { useScorecardChanges, useScorecards } from "./queries";
import { UnscoredNotice } from "./unscored";

/** How well the members were cared for, each measure against its target, in the order of what it is worth. */
export function ScorecardPage() {
  const contract = useThisContract();
  useTitle(`Scorecard, ${contract.name}`);
  const scorecards = useScorecards(contract.id);
  const [version, chooseVersion] = useChoice("version");
  return (
    <Loaded query={scorecards} what="the scorecard">
      {({ data: versions }) => {
        const scorecard = versions.find((candidate) => candidate.id === version) ?? versions[0];
        if (scorecard === undefined) {
          return (
            <Empty title="No scorecard yet">
              Measures are computed as soon as a roster is decided; clinical measures also need the practice’s
              records.
            </Empty>
          );
        }
        return (
          <OneScorecard
            key={scorecard.id}
            scorecard={scorecard}
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

const WORTH = { gate: 0, bonus: 1, report: 2 };

function OneScorecard({
  scorecard,
  versions,
  onChooseVersion,
}: {
  scorecard: Scorecard;
  versions: Scorecard[];
  onChooseVersion: (id: string) => void;
}) {
  const [chosen, choose] = useChoice("measure");
  const changes = useScorecardChanges(scorecard.id, scorecard.version).data;
  const measures = scorecard.measures.toSorted((a, b) => WORTH[a.role] - WORTH[b.role]);
  const opened = measures.find((result) => result.measure === chosen);
  const unscored = (scorecard.unscored ?? []).toSorted((a, b) => WORTH[a.role] - WORTH[b.role]);
  const met = measures.filter((result) => result.met).length;
  return (
    <>
      <div className="page-head">
        <h1>
          {met} of {measures.length + unscored.length}
          <span className="quiet"> targets met</span>
        </h1>
        <div className="page-tools">
          <VersionPicker
            versions={versions.map((one) => ({
              id: one.id,
              label: `${one.version} · ${moment(one.computedAt)}`,
            }))}
            chosen={scorecard.id}
            onChoose={onChooseVersion}
          />
        </div>
      </div>
      <Freshness inputs={scorecard.inputs} />
      {scorecard.quality && <p data-testid="quality">Quality earned {together(scorecard.quality)}.</p>}
      {unscored.length > 0 && <UnscoredNotice measures={unscored} />}
      {scorecard.spend && <p>Care cost {spent(scorecard.spend)}.</p>}
      <div className="with-panel">
        <ul className="measures">
          {measures.map((result) => (
            <MeasureCard
              key={result.measure}
              result={result}
              previous={
                changes?.measures.find((change) => change.measure === result.measure)?.from ?? undefined
              }
              opened={result === opened}
              onOpen={() => {
                choose(result.measure);
              }}
            />
          ))}
        </ul>
        {opened && (
          <MeasurePanel
            key={opened.measure}
            scorecardId={scorecard.id}
            result={opened}
            onClose={() => {
              choose(undefined);
            }}
          />
        )}
      </div>
      <EquitySection scorecardId={scorecard.id} />
    </>
  );
}
