import type { Contract } from "../api/types";
import { DirectoryListing } from "../directory/listing";
import { useTitle } from "../frame/title";
import { Approvals } from "./approvals";
import { Headlines } from "./headlines";
import { useThisContract } from "./queries";
import { termsOf } from "./terms";
import { Versions } from "./versions";

/** A contract at a glance: where it stands today, then what was agreed and by whom. */
export function ContractPage() {
  const contract = useThisContract();
  useTitle(contract.name);
  return (
    <>
      <h1 className="visually-hidden">{contract.name}</h1>
      {(contract.status === "active" || contract.status === "ended") && <Headlines contract={contract} />}
      <div className="contract-columns">
        <Terms contract={contract} />
        <div>
          <Approvals contract={contract} />
          <Versions contract={contract} />
          {(contract.status === "active" || contract.status === "ended") && (
            <DirectoryListing contract={contract} />
          )}
        </div>
      </div>
    </>
  );
}

function Terms({ contract }: { contract: Contract }) {
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">What was agreed</h2>
      <dl className="terms">
        {termsOf(contract).map((term) => (
          <div key={term.heading + term.sentence}>
            <dt>{term.heading}</dt>
            <dd>{term.sentence}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">Contract version {contract.version}</p>
    </section>
  );
}
