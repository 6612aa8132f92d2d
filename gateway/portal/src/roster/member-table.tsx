import type { Change, Roster, RosterMember } from "../api/types";
import { Empty, Failure, Loading } from "../frame/states";
import { count, part } from "../words/numbers";
import { useRosterMembers } from "./queries";
import { changeInWords, reasonOf } from "./reason";

/** One row a member with the reason in words; the name opens the evidence. */
export function MemberTable({
  roster,
  change,
  chosen,
  onChoose,
}: {
  roster: Roster;
  change: Change | undefined;
  chosen: string | undefined;
  onChoose: (row: string) => void;
}) {
  const members = useRosterMembers(roster.id, change);
  if (members.isPending) {
    return <Loading what="members" />;
  }
  if (members.isError) {
    return <Failure error={members.error} what="members" retry={() => void members.refetch()} />;
  }
  const rows = members.data.pages.flatMap((page) => page.data);
  if (rows.length === 0) {
    return (
      <Empty title={change === undefined ? "Nobody is on this roster" : "Nobody"}>
        {change === undefined
          ? "No member of the payer had primary care with a practice on this contract’s list in the window."
          : `No member is ${changeInWords(change).toLowerCase()} in this version.`}
      </Empty>
    );
  }
  const shared = rows.some((member) => member.sharing);
  return (
    <div className="member-table">
      <div className="scroll" role="region" aria-label="Members" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col">Why</th>
              <th scope="col">Practice</th>
              {shared && (
                <th scope="col" className="number">
                  Part
                </th>
              )}
              <th scope="col">Since last</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((member) => (
              <MemberRow
                key={member.row}
                member={member}
                shared={shared}
                chosen={chosen === String(member.row)}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="paging">
        <span className="quiet" aria-live="polite">
          {members.hasNextPage
            ? `Showing the first ${count(rows.length)}`
            : `Showing all ${count(rows.length)}`}
        </span>
        {members.hasNextPage && (
          <button
            type="button"
            disabled={members.isFetchingNextPage}
            onClick={() => void members.fetchNextPage()}
          >
            Show more
          </button>
        )}
      </p>
    </div>
  );
}

function MemberRow({
  member,
  shared,
  chosen,
  onChoose,
}: {
  member: RosterMember;
  /** Whether the table says which part of each person is the contract's. */
  shared: boolean;
  chosen: boolean;
  onChoose: (row: string) => void;
}) {
  return (
    <tr data-testid="roster-row" className={chosen ? "chosen" : undefined}>
      <th scope="row">
        <button
          type="button"
          className="as-link"
          aria-expanded={chosen}
          onClick={() => {
            onChoose(String(member.row));
          }}
        >
          {member.name}
        </button>
        <span className="quiet small">{member.beneficiaryId}</span>
      </th>
      <td className="why">{reasonOf(member)}</td>
      <td className="practice small">
        TIN {member.provider.tin}
        {member.provider.npi && (
          <>
            <br /> NPI {member.provider.npi}
          </>
        )}
      </td>
      {shared && (
        <td className="number" data-testid="part">
          {member.sharing ? part(member.sharing.weight) : ""}
        </td>
      )}
      <td>
        <span className={`pill pill-${member.change}`}>{changeInWords(member.change)}</span>
      </td>
    </tr>
  );
}
