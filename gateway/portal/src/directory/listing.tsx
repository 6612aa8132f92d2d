import { useMe } from "../access/queries";
import type { Listing } from "../api/directory-types";
import type { Contract, Me } from "../api/types";
import { Refusal } from "../frame/refusal";
import { moment } from "../words/dates";
import { useListing, useWord } from "./queries";

/** Whether the parties want the contract's numbers in the public directory, and the switch of whoever may say so. */
export function DirectoryListing({ contract }: { contract: Contract }) {
  const me = useMe().data;
  const listing = useListing(contract.id).data;
  if (me === undefined || listing === undefined) {
    return null;
  }
  return (
    <section className="listing" aria-labelledby="directory">
      <h2 id="directory">Public directory</h2>
      <p>
        {listing.published ? (
          <>
            Quality and cost under this contract are in the <a href="/directory/">public directory</a>.
          </>
        ) : (
          "Nothing of this contract is in the public directory until both parties agree."
        )}
      </p>
      <ul>
        {(["payer", "provider"] as const).map((party) => (
          <Word key={party} contract={contract} listing={listing} party={party} me={me} />
        ))}
      </ul>
    </section>
  );
}

function Word({
  contract,
  listing,
  party,
  me,
}: {
  contract: Contract;
  listing: Listing;
  party: "payer" | "provider";
  me: Me;
}) {
  const word = useWord(contract.id);
  const { name, tenant } = contract[party];
  const said = listing.parties.find((one) => one.party === party);
  const agreed = said?.agreed ?? false;
  const mine = me.tenant === tenant && me.roles.includes(`${party}-approver`);
  return (
    <li>
      {mine ? (
        <label>
          <input
            type="checkbox"
            role="switch"
            checked={agreed}
            disabled={word.isPending}
            onChange={(event) => {
              word.mutate(event.target.checked);
            }}
          />{" "}
          {name} agrees
        </label>
      ) : (
        <span>{agreed ? `${name} agrees` : `${name} does not agree`}</span>
      )}
      {said !== undefined && (
        <span className="quiet">
          {" "}
          · {said.by}, {moment(said.at)}
        </span>
      )}
      {word.isError && <Refusal error={word.error} />}
    </li>
  );
}
