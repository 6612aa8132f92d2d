import { draftOf, mayApprove, useMe } from "../access/queries";
import type { ContractVersion } from "../api/contract-types";
import type { Contract } from "../api/types";
import { moment } from "../words/dates";
import { useApproval } from "./queries";

/** Who has signed for each side and who still must, of the version that waits or else of the one in force. */
export function Approvals({ contract }: { contract: Contract }) {
  const me = useMe().data;
  const draft = draftOf(contract);
  const shown = draft ?? contract;
  const approve = useApproval(contract.id);
  return (
    <section aria-labelledby="approvals" className="approvals">
      <h2 id="approvals">{shown.version === 1 ? "Approvals" : `Approvals of version ${shown.version}`}</h2>
      <ul>
        {(draft?.needs ?? (["payer", "provider"] as const)).map((party) => (
          <PartyApproval key={party} contract={contract} approvals={shown.approvals} party={party} />
        ))}
      </ul>
      {me !== undefined && draft !== undefined && mayApprove(me, contract) && (
        <p>
          <button
            type="button"
            className="primary"
            data-testid="approve"
            disabled={approve.isPending}
            onClick={() => {
              approve.mutate(draft.etag);
            }}
          >
            Approve for {contract[me.tenant === contract.payer.tenant ? "payer" : "provider"].name}
          </button>
        </p>
      )}
      {approve.isError && (
        <p className="inline-problem" role="alert">
          {approve.error.message}
        </p>
      )}
      {contract.status === "draft" && (
        <p className="quiet">
          The contract takes effect once both sides have approved it. Whoever entered it cannot approve it.
        </p>
      )}
    </section>
  );
}

function PartyApproval({
  contract,
  approvals,
  party,
}: {
  contract: Contract;
  approvals: ContractVersion["approvals"];
  party: "payer" | "provider";
}) {
  const approval = approvals.find((candidate) => candidate.party === party);
  return (
    <li className={approval ? "approved" : "awaited"}>
      <span className="approval-mark" aria-hidden="true">
        {approval ? "✓" : "○"}
      </span>
      <span>
        <strong>{contract[party].name}</strong>
        <br />
        <span className="quiet">
          {approval
            ? `Approved by ${approval.by}, ${moment(approval.at)}`
            : `Waits for the ${party}’s approver`}
        </span>
      </span>
    </li>
  );
}
