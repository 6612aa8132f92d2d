import { Link, NavLink, Outlet, useParams } from "react-router";
import type { Contract } from "../api/types";
import { Loaded } from "../frame/states";
import { span } from "../words/dates";
import { useContract } from "./queries";
import { StatusPill } from "./status";
import { asName } from "./terms";

/** The heading and sections that all pages of one contract share. */
export function ContractFrame() {
  const { contractId = "" } = useParams();
  const contract = useContract(contractId);
  return (
    <div className="page">
      <nav aria-label="Breadcrumb" className="breadcrumb">
        <Link to="/">Contracts</Link>
      </nav>
      <Loaded query={contract} what="contracts">
        {(found) => (
          <>
            <ContractHeading contract={found} />
            <Outlet context={found} />
          </>
        )}
      </Loaded>
    </div>
  );
}

const SECTIONS = [
  { to: ".", label: "Overview" },
  { to: "roster", label: "Roster" },
  { to: "disputes", label: "Disputes" },
  { to: "scorecard", label: "Scorecard" },
  { to: "gaps", label: "Gaps in care" },
  { to: "settlement", label: "Settlement" },
];

function ContractHeading({ contract }: { contract: Contract }) {
  return (
    <header className="contract-heading">
      <div>
        <p className="contract-name">
          {contract.name} <StatusPill contract={contract} />
        </p>
        <p className="quiet">
          {contract.payer.name} and {contract.provider.name} · {asName(contract.lineOfBusiness)} ·{" "}
          {span(contract.performancePeriod)}
        </p>
      </div>
      <nav aria-label="Contract" className="sections">
        {SECTIONS.map((section) => (
          <NavLink key={section.to} to={section.to} end>
            {section.label}
          </NavLink>
        ))}
      </nav>
    </header>
  );
}
