import { mayDecide, useMe } from "../access/queries";
import type { RosterDispute } from "../api/dispute-types";
import { useThisContract } from "../contract/queries";
import { Empty, Loaded } from "../frame/states";
import { useTitle } from "../frame/title";
import { moment } from "../words/dates";
import { counted } from "../words/numbers";
import { DecisionForm } from "./decision-form";
import { useDisputes } from "./queries";
import { standingOf, TYPES } from "./words";

/** Which places on the roster are in question, who asked, and where each question stands. */
export function DisputesPage() {
  const contract = useThisContract();
  useTitle(`Disputes, ${contract.name}`);
  const disputes = useDisputes(contract.id);
  return (
    <Loaded query={disputes} what="disputes">
      {({ data }) =>
        data.length === 0 ? (
          <Empty title="No disputes">
            Open a member on the roster and choose “Question this” to ask the other party about their place.
          </Empty>
        ) : (
          <>
            <div className="page-head">
              <h1>{counted(data.length, "dispute")}</h1>
            </div>
            <Table disputes={data} />
          </>
        )
      }
    </Loaded>
  );
}

function Table({ disputes }: { disputes: RosterDispute[] }) {
  const me = useMe().data;
  return (
    <div className="scroll" role="region" aria-label="Disputes" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col">Question</th>
            <th scope="col">Raised</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {disputes.map((dispute) => (
            <tr key={dispute.id} data-testid="dispute-row">
              <th scope="row">
                {dispute.member.name ?? "Not on the roster"}
                <span className="quiet small"> {dispute.member.beneficiaryId}</span>
              </th>
              <td>{TYPES[dispute.type]}</td>
              <td>
                {dispute.raisedBy}, <span className="nowrap">{moment(dispute.raisedAt)}</span>
                <br />
                <span className="quiet small">Roster version {dispute.rosterVersion}</span>
              </td>
              <td>
                {standingOf(dispute)}
                {me !== undefined && mayDecide(me, dispute) && <DecisionForm dispute={dispute} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
