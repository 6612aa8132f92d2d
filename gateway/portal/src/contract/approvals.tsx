import { mayApprove, useMe } from "../access/queries";
import type { Contract } from "../api/types";
import { moment } from "../words/dates";
import { useApproval } from "./queries";

/** Who has signed for each side and who still must; the button appears for the reader who may. */
export function Approvals({ contract }: { contract: Contract }) {
  const me = useMe().data;
  const approve = useApproval(contract.id);
  return (
    <section aria-labelledby="approvals" className="approvals">
      <h2 id="approvals">Approvals</h2>
      <ul>
        {(["payer", "provider"] as const).map((party) => (
          <PartyApproval key={party} contract={contract} party={party} />
        ))}
      </ul>
      {me !== undefined && mayApprove(me, contract) && (
        <p>
          <button
            type="button"
            className="primary"
            data-testid="approve"
            disabled={approve.isPending}
            onClick={() => {
              approve.mutate();
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

function PartyApproval({ contract, party }: { contract: Contract; party: "payer" | "provider" }) {
  const approval = contract.approvals.find((candidate) => candidate.party === party);
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
