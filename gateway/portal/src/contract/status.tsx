import type { ContractStatus } from "../api/contract-types";
import type { Contract } from "../api/types";

const PILLS: Record<ContractStatus, { look: string; words: string }> = {
  draft: { look: "", words: "Draft" },
  approved: { look: "", words: "Approved" },
  active: { look: "pill-good", words: "Active" },
  superseded: { look: "", words: "Superseded" },
  withdrawn: { look: "", words: "Withdrawn" },
  ended: { look: "", words: "Ended" },
};

export function Pill({ status }: { status: ContractStatus }) {
  const { look, words } = PILLS[status];
  return <span className={`pill ${look}`.trim()}>{words}</span>;
}

export function StatusPill({ contract }: { contract: Contract }) {
  return contract.status === "draft" ? (
    <span className="pill">Draft, {contract.approvals.length} of 2 approvals</span>
  ) : (
    <Pill status={contract.status} />
  );
}
