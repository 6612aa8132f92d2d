import type { Contract } from "../api/types";

export function StatusPill({ contract }: { contract: Contract }) {
  switch (contract.status) {
    case "active":
      return <span className="pill pill-good">Active</span>;
    case "draft":
      return <span className="pill">Draft, {contract.approvals.length} of 2 approvals</span>;
  }
}
