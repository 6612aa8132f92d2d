import { useState } from "react";
import type { MeasureMember, MeasureResult } from "../api/scorecard-types";
import { SidePanel } from "../frame/side-panel";
import { Failure, Loading } from "../frame/states";
import { counted } from "../words/numbers";
import { useMeasureMembers } from "./queries";
import { standingInWords, standingOf, type Standing } from "./standing";

const STANDINGS: readonly Standing[] = ["open", "done", "excluded", "unclear"];

/** The members behind a rate, those who can still be helped first, each with the evidence that decided. */
export function MeasurePanel({
  scorecardId,
  result,
  onClose,
}: {
  scorecardId: string;
  result: MeasureResult;
  onClose: () => void;
}) {
  const members = useMeasureMembers(scorecardId, result.measure);
  const [standing, show] = useState<Standing | undefined>(undefined);
  const loaded = members.data?.pages.flatMap((page) => page.data) ?? [];
  const shown =
    standing === undefined ? openFirst(loaded) : loaded.filter((one) => standingOf(one) === standing);
  return (
    <SidePanel title={result.title} testId="measure-panel" onClose={onClose}>
      {members.isPending && <Loading what="members" />}
      {members.isError && <Failure error={members.error} what="members" />}
      {members.data && (
        <>
          <div className="difference" role="group" aria-label="Show members by standing">
            <Choice
              label="Everyone"
              pressed={standing === undefined}
              onPress={() => {
                show(undefined);
              }}
            />
            {STANDINGS.map((one) => (
              <Choice
                key={one}
                label={standingInWords(one)}
                pressed={standing === one}
                onPress={() => {
                  show(one);
                }}
              />
            ))}
          </div>
          {shown.length === 0 && <p className="quiet">None among the members loaded so far.</p>}
          <ul className="evidence-list">
            {shown.map((member) => (
              <MemberEvidence key={member.row} member={member} />
            ))}
          </ul>
          <p className="paging">
            <span className="quiet" aria-live="polite">
              {counted(loaded.length, "member")} loaded
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
        </>
      )}
    </SidePanel>
  );
}

function openFirst(members: MeasureMember[]): MeasureMember[] {
  const order: Record<Standing, number> = { open: 0, unclear: 1, done: 2, excluded: 3, outside: 4 };
  return members.toSorted((a, b) => order[standingOf(a)] - order[standingOf(b)]);
}

function Choice({ label, pressed, onPress }: { label: string; pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onPress}>
      {label}
    </button>
  );
}

function MemberEvidence({ member }: { member: MeasureMember }) {
  const standing = standingOf(member);
  return (
    <li data-testid="measure-member">
      <p>
        <strong>{member.name}</strong> <span className="quiet small">{member.beneficiaryId}</span>
        <span className={`pill pill-${standing}`}>{standingInWords(standing)}</span>
      </p>
      {member.evidence.length === 0 ? (
        <p className="quiet small">No evidence found yet.</p>
      ) : (
        <ul className="small">
          {member.evidence.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
