import { Link, useNavigate } from "react-router";
import { mayRenew, useMe } from "../access/queries";
import type { Contract } from "../api/types";
import { Refusal } from "../frame/refusal";
import { span } from "../words/dates";
import { useRenewal } from "./queries";

/** The contract of the period that follows on the same terms: where it is, or a way to draft it. */
export function Renewal({ contract }: { contract: Contract }) {
  const me = useMe().data;
  const [next] = contract.furtherPeriods ?? [];
  if (contract.renewedBy) {
    return (
      <p>
        Renewed by <Link to={`/contracts/${contract.renewedBy}`}>the contract of the next period</Link>
      </p>
    );
  }
  return me !== undefined && next !== undefined && mayRenew(me, contract) ? (
    <DraftRenewal contract={contract} period={span(next)} />
  ) : null;
}

function DraftRenewal({ contract, period }: { contract: Contract; period: string }) {
  const renew = useRenewal(contract.id);
  const navigate = useNavigate();
  return (
    <>
      <button
        type="button"
        disabled={renew.isPending}
        onClick={() => {
          renew.mutate(undefined, { onSuccess: ({ id }) => void navigate(`/contracts/${id}`) });
        }}
      >
        Draft the renewal for {period}
      </button>
      {renew.isError && <Refusal error={renew.error} />}
    </>
  );
}
