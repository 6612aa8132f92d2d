import { useQuery } from "@tanstack/react-query";
import { readMe } from "../api/answer";
import { get } from "../api/request";
import type { RosterDispute } from "../api/dispute-types";
import type { ContractVersion } from "../api/contract-types";
import type { Contract, Me } from "../api/types";

export function useMe() {
  return useQuery({
    queryKey: ["me"],
    queryFn: ({ signal }) => get("/v1/me", readMe, signal),
    staleTime: Infinity,
  });
}

/** The side of a contract on which the reader works; nothing for the platform's own people. */
export function sideOf(me: Me, contract: Contract): "payer" | "provider" | undefined {
  switch (me.tenant) {
    case contract.payer.tenant:
      return "payer";
    case contract.provider.tenant:
      return "provider";
    default:
      return undefined;
  }
}

/** Whether the reader may answer a dispute: an approver of the party that did not raise it, while it is open. */
export function mayDecide(me: Me, dispute: Pick<RosterDispute, "status" | "raisedParty">): boolean {
  return (
    (dispute.status === "raised" || dispute.status === "under-review") &&
    me.tenantType !== dispute.raisedParty &&
    me.roles.includes(`${me.tenantType}-approver`)
  );
}

/** The version that waits for approvals, if one does. */
export function draftOf(contract: Contract): ContractVersion | undefined {
  return contract.versions.find((version) => version.status === "draft");
}

/** Whether the reader may sign for their side: a draft, the approver's role, and nobody of their side has signed yet. */
export function mayApprove(me: Me, contract: Contract): boolean {
  const side = sideOf(me, contract);
  const draft = draftOf(contract);
  return (
    side !== undefined &&
    draft !== undefined &&
    draft.needs.includes(side) &&
    me.roles.includes(`${side}-approver`) &&
    !draft.approvals.some((approval) => approval.party === side)
  );
}

/** Whether the reader may draft the contract of the next period: the payer's analyst, while the contract is in force. */
export function mayRenew(me: Me, contract: Contract): boolean {
  return (
    contract.status === "active" && sideOf(me, contract) === "payer" && me.roles.includes("payer-analyst")
  );
}

/** Whether the reader may have systems of their organization told of results. */
export function mayBeTold(me: Me): boolean {
  return ["analyst", "administrator"].some((job) => me.roles.includes(`${me.tenantType}-${job}`));
}

/** Whether the reader may propose something to the other party. */
export function mayPropose(me: Me, contract: Contract): boolean {
  const side = sideOf(me, contract);
  return (
    side !== undefined && [`${side}-analyst`, `${side}-approver`].some((role) => me.roles.includes(role))
  );
}
