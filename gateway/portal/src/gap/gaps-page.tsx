import type { CareGap, GapStatus } from "../api/gap-types";
import type { Contract } from "../api/types";
import { useThisContract } from "../contract/queries";
import { Download } from "../frame/download";
import { useChoice } from "../frame/search";
import { Empty, Failure, Loading } from "../frame/states";
import { useTitle } from "../frame/title";
import { moment } from "../words/dates";
import { counted } from "../words/numbers";
import { gapsAddress, useGaps, type Wanted } from "./queries";
import { RemarkForm } from "./remark-form";
import { dueOf, REMARK_WORDS, STATUSES } from "./words";

const TO_DO: readonly GapStatus[] = ["open", "prospective"];
const ALL = Object.keys(STATUSES) as GapStatus[];

/** Who lacks which care, until when, and what would show it. */
export function GapsPage() {
  const contract = useThisContract();
  useTitle(`Gaps in care, ${contract.name}`);
  const [status, chooseStatus] = useChoice("status");
  const [measure, chooseMeasure] = useChoice("measure");
  const chosen = ALL.find((one) => one === status);
  const wanted: Wanted = {
    contractId: contract.id,
    statuses: chosen === undefined ? TO_DO : [chosen],
    measure,
  };
  return (
    <>
      <div className="page-head">
        <h1>Gaps in care</h1>
        <div className="page-tools">
          <label>
            Show{" "}
            <select
              value={chosen ?? ""}
              onChange={(event) => {
                chooseStatus(event.target.value === "" ? undefined : event.target.value);
              }}
            >
              <option value="">To do</option>
              {ALL.map((one) => (
                <option key={one} value={one}>
                  {STATUSES[one]}
                </option>
              ))}
            </select>
          </label>
          <MeasureChoice contract={contract} measure={measure} onChoose={chooseMeasure} />
          <Download path={gapsAddress(wanted)} mediaType="text/csv" fileName={`gaps-${contract.id}.csv`}>
            Download CSV
          </Download>
        </div>
      </div>
      <Worklist key={gapsAddress(wanted)} wanted={wanted} contract={contract} />
    </>
  );
}

function MeasureChoice({
  contract,
  measure,
  onChoose,
}: {
  contract: Contract;
  measure: string | undefined;
  onChoose: (measure: string | undefined) => void;
}) {
  return (
    <label>
      Measure{" "}
      <select
        value={measure ?? ""}
        onChange={(event) => {
          onChoose(event.target.value === "" ? undefined : event.target.value);
        }}
      >
        <option value="">All</option>
        {contract.measures.map((one) => (
          <option key={one.measure} value={one.measure}>
            {one.title}
          </option>
        ))}
      </select>
    </label>
  );
}

function Worklist({ wanted, contract }: { wanted: Wanted; contract: Contract }) {
  const gaps = useGaps(wanted);
  if (gaps.isPending) {
    return <Loading what="gaps in care" />;
  }
  if (gaps.isError) {
    return <Failure error={gaps.error} what="gaps in care" />;
  }
  const rows = gaps.data.pages.flatMap((page) => page.data);
  if (rows.length === 0) {
    return (
      <Empty title="Nothing here">
        Gaps are found with every scorecard: as soon as there is one, whoever lacks care stands here.
      </Empty>
    );
  }
  return (
    <>
      <Table gaps={rows} titles={new Map(contract.measures.map((one) => [one.measure, one.title]))} />
      <p className="paging">
        <span className="quiet" aria-live="polite">
          {counted(rows.length, "gap")} shown
        </span>
        {gaps.hasNextPage && (
          <button
            type="button"
            disabled={gaps.isFetchingNextPage}
            onClick={() => {
              void gaps.fetchNextPage();
            }}
          >
            Show more
          </button>
        )}
      </p>
    </>
  );
}

function Table({ gaps, titles }: { gaps: CareGap[]; titles: Map<string, string> }) {
  return (
    <div className="scroll" role="region" aria-label="Gaps in care" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col">Measure</th>
            <th scope="col">State</th>
            <th scope="col">What is needed</th>
            <th scope="col">Remarks</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <tr key={`${String(gap.person)} ${gap.measure} ${gap.rate ?? ""}`} data-testid="gap-row">
              <th scope="row">
                {gap.name}
                <span className="quiet small"> {gap.beneficiaryId}</span>
              </th>
              <td>
                {titles.get(gap.measure) ?? gap.measure}
                {gap.rate != null && <span className="quiet small"> {gap.rate}</span>}
              </td>
              <td>
                {STATUSES[gap.status]} <span className="quiet small nowrap">{dueOf(gap)}</span>
              </td>
              <td>
                {gap.needed}
                <span className="quiet small"> {gap.evidence[0]}</span>
              </td>
              <td>
                <Remarks gap={gap} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Remarks({ gap }: { gap: CareGap }) {
  return (
    <>
      {gap.remarks.map((remark) => (
        <p key={remark.id} className="small">
          {REMARK_WORDS[remark.code]}
          {remark.text !== "" && `: ${remark.text}`}
          <br />
          <span className="quiet">
            {remark.by}, {moment(remark.at)}
          </span>
        </p>
      ))}
      {(gap.status === "open" || gap.status === "prospective") && <RemarkForm gap={gap} />}
    </>
  );
}
