import type { CommonDomain, CommonMeasure, Lacking } from "../api/common-types";
import { useContracts } from "../contract/queries";
import { useChoice } from "../frame/search";
import { Empty, Loaded } from "../frame/states";
import { useTitle } from "../frame/title";
import { counted, term } from "../words/numbers";
import { changed, measured, missing, nameOfDomain } from "./common-words";
import { useCommonScorecard } from "./queries";

/** One scorecard over all contracts: where the next point is, whoever pays. */
export function CommonPage() {
  useTitle("Scorecard of all contracts");
  const contracts = useContracts();
  return (
    <div className="page">
      <Loaded query={contracts} what="contracts">
        {({ data }) => (
          <OneYear
            years={[...new Set(data.map((one) => one.performancePeriod.start.slice(0, 4)))]
              .toSorted()
              .reverse()}
            names={new Map(data.map((one) => [one.id, one.name]))}
          />
        )}
      </Loaded>
    </div>
  );
}

function OneYear({ years, names }: { years: string[]; names: Map<string, string> }) {
  const [chosen, choose] = useChoice("year");
  const year = chosen ?? years[0] ?? "";
  const common = useCommonScorecard(year);
  return (
    <Loaded query={common} what="the scorecard of all contracts">
      {({ score, contracts, domains, unscored }) => (
        <>
          <div className="page-head">
            <h1>
              {score ?? "–"}
              <span className="quiet"> of 100, over {counted(contracts.length, "contract")}</span>
            </h1>
            <label className="version-picker">
              <span>Year</span>
              <select
                value={year}
                onChange={(event) => {
                  choose(event.target.value);
                }}
              >
                {years.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            </label>
          </div>
          {contracts.length === 0 && (
            <Empty title="No scorecard in this year yet">
              Measures are computed once a roster is decided.
            </Empty>
          )}
          {unscored && unscored.length > 0 && <Lacks measures={unscored} names={names} />}
          {domains.map((domain) => (
            <Domain key={domain.domain} domain={domain} />
          ))}
        </>
      )}
    </Loaded>
  );
}

function Lacks({ measures, names }: { measures: Lacking[]; names: Map<string, string> }) {
  return (
    <section className="unscored" aria-labelledby="lacking-title">
      <h2 id="lacking-title">{counted(measures.length, "measure")} without a score</h2>
      <p>What is below is without them.</p>
      <ul>
        {measures.map((one) => (
          <li key={`${one.contract} ${one.measure}`}>
            <strong>{one.title}</strong>{" "}
            <span className="quiet small">
              {one.measure} · {names.get(one.contract) ?? one.contract}
            </span>
            <p>{one.detail}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Domain({ domain }: { domain: CommonDomain }) {
  const name = nameOfDomain(domain.domain);
  return (
    <section className="domain" aria-labelledby={`domain-${domain.domain}`}>
      <h2 id={`domain-${domain.domain}`}>
        {name}{" "}
        <span className="quiet small">
          {domain.points ? `${domain.points} of 10 points, ` : ""}
          {domain.measures.length === 0
            ? "no results; its weight is shared by the others"
            : `weighs ${term(domain.effectiveWeight)}`}
        </span>
      </h2>
      {domain.measures.length > 0 && (
        <table className="domain-measures">
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col">Result</th>
              <th scope="col">Points</th>
              <th scope="col">Next</th>
            </tr>
          </thead>
          <tbody>
            {domain.measures.map((measure) => (
              <Row key={measure.measure} domain={domain} measure={measure} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ domain, measure }: { domain: CommonDomain; measure: CommonMeasure }) {
  return (
    <tr>
      <th scope="row">
        {measure.title} <span className="quiet small">{counted(measure.contracts, "contract")}</span>
      </th>
      <td>
        {measured(domain.domain, measure)}
        {measure.change && <span className="quiet small"> {changed(measure)}</span>}
      </td>
      <td>{measure.points ?? "–"}</td>
      <td>{missing(domain.domain, measure)}</td>
    </tr>
  );
}
