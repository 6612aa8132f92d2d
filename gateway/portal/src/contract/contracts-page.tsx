import { Link } from "react-router";
import { mayApprove, mayBeTold, useMe } from "../access/queries";
import type { Contract, Me } from "../api/types";
import { Empty, Loaded } from "../frame/states";
import { useTitle } from "../frame/title";
import { useSettlements } from "../settlement/queries";
import { span } from "../words/dates";
import { usd } from "../words/numbers";
import { useContracts } from "./queries";
import { StatusPill } from "./status";
import { asName } from "./terms";
import { story } from "./versions";

/** Every contract of the reader's organization, the ones that wait for them first. */
export function ContractsPage() {
  useTitle("Contracts");
  const contracts = useContracts();
  const me = useMe();
  return (
    <div className="page">
      <div className="page-head">
        <h1>Contracts</h1>
        <Link to="/scorecard">Scorecard of all contracts</Link>
        {me.data !== undefined && mayBeTold(me.data) && <Link to="/webhooks">Webhooks</Link>}
        {me.data?.roles.includes("payer-analyst") && <Link to="/contracts/new">Draft a contract</Link>}
      </div>
      <Loaded query={contracts} what="contracts">
        {(page) =>
          page.data.length === 0 ? (
            <Empty title="No contracts yet">
              A contract appears here as soon as the payer has entered it and named your organization.
            </Empty>
          ) : (
            <ul className="contract-list">
              {inOrder(page.data, me.data).map((contract) => (
                <ContractRow key={contract.id} contract={contract} me={me.data} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function inOrder(contracts: Contract[], me: Me | undefined): Contract[] {
  const waiting = (contract: Contract) => (me !== undefined && mayApprove(me, contract) ? 0 : 1);
  return contracts.toSorted((a, b) => waiting(a) - waiting(b) || a.name.localeCompare(b.name));
}

function ContractRow({ contract, me }: { contract: Contract; me: Me | undefined }) {
  const waits = me !== undefined && mayApprove(me, contract);
  return (
    <li className="contract-row" data-testid="contract-row" data-contract-id={contract.id}>
      <div>
        <h2>
          <Link to={`/contracts/${contract.id}`}>{contract.name}</Link>
        </h2>
        <p className="quiet">
          {contract.payer.name} and {contract.provider.name} · {asName(contract.lineOfBusiness)} ·{" "}
          {span(contract.performancePeriod)}
        </p>
      </div>
      <div className="contract-row-state">
        {(contract.status === "active" || contract.status === "ended") && (
          <Forecast contractId={contract.id} />
        )}
        {waits ? (
          <strong className="pill pill-attention">Waits for your approval</strong>
        ) : (
          <StatusPill contract={contract} />
        )}
        {contract.status === "active" && coming(contract)}
      </div>
    </li>
  );
}

/** What becomes of a contract in force on a day that is agreed already. */
function coming(contract: Contract) {
  const waiting = contract.versions.find((version) => version.status === "approved");
  return waiting && <span className="quiet small">{story(waiting, contract)}</span>;
}

function Forecast({ contractId }: { contractId: string }) {
  const latest = useSettlements(contractId).data?.data[0];
  return latest === undefined ? null : (
    <span className="contract-row-forecast">
      <span className="quiet">{latest.kind === "interim" ? "Forecast payment" : "Payment"}</span>
      <strong>{usd(latest.payment)}</strong>
    </span>
  );
}
