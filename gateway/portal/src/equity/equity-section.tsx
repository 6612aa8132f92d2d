import { Download } from "../frame/download";
import { useChoice } from "../frame/search";
import { Loaded } from "../frame/states";
import { Intervals } from "./intervals";
import { equityAddress, useEquity } from "./queries";
import { CHARACTERISTICS } from "./words";

/** The scorecard's measures by groups of people: who is behind, and whether chance explains it. */
export function EquitySection({ scorecardId }: { scorecardId: string }) {
  const [chosen, choose] = useChoice("by");
  const by = chosen ?? CHARACTERISTICS[0].by;
  const equity = useEquity(scorecardId, by);
  return (
    <section className="equity" aria-labelledby="equity-heading">
      <div className="page-head">
        <h2 id="equity-heading">By groups of people</h2>
        <div className="page-tools">
          <label className="version-picker">
            <span>Grouped by</span>
            <select
              value={by}
              onChange={(event) => {
                choose(event.target.value);
              }}
            >
              {CHARACTERISTICS.map((one) => (
                <option key={one.by} value={one.by}>
                  {one.label}
                </option>
              ))}
            </select>
          </label>
          <Download path={equityAddress(scorecardId, by)} mediaType="text/csv" fileName={`equity-${by}.csv`}>
            CSV
          </Download>
        </div>
      </div>
      <Loaded query={equity} what="the groups">
        {({ measures, leastShown }) => (
          <div className="equity-measures">
            {measures
              .filter((measure) => measure.groups.length > 0)
              .map((measure) => (
                <Intervals key={measure.measure} measure={measure} leastShown={leastShown} />
              ))}
          </div>
        )}
      </Loaded>
    </section>
  );
}
