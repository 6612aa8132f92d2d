import { useState } from "react";
import { SIDES, type Reconciliation, type Side } from "../api/reconciliation-types";
import type { Roster } from "../api/types";
import { Download } from "../frame/download";
import { SidePanel } from "../frame/side-panel";
import { Empty, Failure, Loaded, Loading } from "../frame/states";
import { Reasons } from "../roster/member-panel";
import { count, counted } from "../words/numbers";
import type { PayersList } from "./list";
import { Overlap } from "./overlap";
import { PersonTable } from "./person-table";
import { answerOf, usePersonExplanation, useReconciliation } from "./queries";
import { countOf, MEANINGS, sideInWords } from "./words";

/** What came of laying one list beside one roster. */
export function Answer({
  roster,
  list,
  side,
  onSide,
}: {
  roster: Roster;
  list: PayersList;
  side: Side | undefined;
  onSide: (side: Side | undefined) => void;
}) {
  const pages = useReconciliation(roster.id, list, side);
  // Never in the address: the lists name people by identifiers, not by rows of the roster.
  const [person, choosePerson] = useState<string>();
  if (pages.isPending) {
    return <Loading what="the two lists" />;
  }
  if (pages.isError) {
    return <Failure error={pages.error} what="the two lists" retry={() => void pages.refetch()} />;
  }
  const [first] = pages.data.pages;
  const people = pages.data.pages.flatMap((page) => page.data);
  const { path, about } = answerOf(roster.id, list, side);
  return (
    <>
      {first && <Counts found={first} />}
      <div className="difference" role="group" aria-label="Show people by the list they are on">
        <SideButton
          pressed={side === undefined}
          onPress={() => {
            onSide(undefined);
          }}
        >
          Everyone
        </SideButton>
        {first &&
          SIDES.map((one) => (
            <SideButton
              key={one}
              pressed={side === one}
              onPress={() => {
                onSide(one);
              }}
            >
              {sideInWords(one)} <span className="difference-count">{count(countOf(first, one))}</span>
            </SideButton>
          ))}
        <Download
          path={path}
          about={about}
          mediaType="text/csv"
          fileName={`list-beside-roster-version-${roster.version}${side === undefined ? "" : `-${side}`}.csv`}
        >
          {side === undefined ? "Download everyone as CSV" : `Download ‘${sideInWords(side)}’ as CSV`}
        </Download>
      </div>
      {side !== undefined && <p className="quiet">{MEANINGS[side]}</p>}
      <div className="with-panel">
        {people.length === 0 ? (
          <Empty title="Nobody">Nobody is here: choose another of the lists above.</Empty>
        ) : (
          <div>
            <PersonTable people={people} chosen={person} onChoose={choosePerson} />
            <p className="paging">
              <span className="quiet" aria-live="polite">
                {pages.hasNextPage
                  ? `Showing the first ${count(people.length)}`
                  : `Showing all ${count(people.length)}`}
              </span>
              {pages.hasNextPage && (
                <button
                  type="button"
                  disabled={pages.isFetchingNextPage}
                  onClick={() => void pages.fetchNextPage()}
                >
                  Show more
                </button>
              )}
            </p>
          </div>
        )}
        {person !== undefined && (
          <PersonPanel
            key={person}
            rosterId={roster.id}
            beneficiaryId={person}
            onClose={() => {
              choosePerson(undefined);
            }}
          />
        )}
      </div>
    </>
  );
}

function SideButton({
  pressed,
  onPress,
  children,
}: {
  pressed: boolean;
  onPress: () => void;
  children: React.ReactNode;
}) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}

/** How the two lists lie to each other, in numbers and as a picture. */
function Counts({ found }: { found: Reconciliation }) {
  return (
    <section aria-label="How the two lists agree">
      <p className="lead" data-testid="reconciled">
        {counted(found.matched, "person is", "people are")} on both, {count(found.oursOnly)} on the roster
        only and {count(found.theirsOnly)} on the payer’s list only.
        {found.differing > 0 &&
          ` Of those on both, the two say different things of ${count(found.differing)}.`}
      </p>
      <Overlap found={found} />
      {found.repeated > 0 && (
        <p className="quiet small">
          The list has {counted(found.listed, "line")}, of which{" "}
          {counted(found.repeated, "names somebody again", "name somebody again")}.
        </p>
      )}
    </section>
  );
}

/** The evidence behind our decision about somebody on either list. */
function PersonPanel({
  rosterId,
  beneficiaryId,
  onClose,
}: {
  rosterId: string;
  beneficiaryId: string;
  onClose: () => void;
}) {
  const explanation = usePersonExplanation(rosterId, beneficiaryId);
  return (
    <SidePanel title="Why, or why not" testId="person-panel" onClose={onClose}>
      <Loaded query={explanation} what="the explanation">
        {(found) => <Reasons found={found} />}
      </Loaded>
    </SidePanel>
  );
}
