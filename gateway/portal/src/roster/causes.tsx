import type { Roster } from "../api/types";
import { SidePanel } from "../frame/side-panel";
import { Failure, Loading } from "../frame/states";
import { count } from "../words/numbers";
import { useChangesCausedBy, useRosterChanges } from "./queries";
import { changeInWords, meaningOf, triggerInWords } from "./reason";

/** What set the changes since the previous version off, each with its number; one opens the people behind it. */
export function CauseFilter({
  roster,
  chosen,
  onChoose,
}: {
  roster: Roster;
  chosen: string | undefined;
  onChoose: (trigger: string) => void;
}) {
  const causes = useRosterChanges(roster.id, roster.version).data?.causedBy ?? {};
  const triggers = Object.entries(causes).toSorted(([, a], [, b]) => b - a);
  return triggers.length === 0 ? null : (
    <div className="difference" role="group" aria-label="What set the changes off">
      <span className="quiet">Set off by</span>
      {triggers.map(([trigger, members]) => (
        <button
          key={trigger}
          type="button"
          aria-pressed={chosen === trigger}
          data-testid={`cause-${trigger}`}
          onClick={() => {
            onChoose(trigger);
          }}
        >
          {triggerInWords(trigger)} <span className="difference-count">{count(members)}</span>
        </button>
      ))}
    </div>
  );
}

/** The people whose change one input of the run set off. */
export function CausePanel({
  rosterId,
  trigger,
  onClose,
}: {
  rosterId: string;
  trigger: string;
  onClose: () => void;
}) {
  const changes = useChangesCausedBy(rosterId, trigger);
  return (
    <SidePanel title={`What changed: ${triggerInWords(trigger)}`} testId="cause-panel" onClose={onClose}>
      {changes.isPending && <Loading what="changes" />}
      {changes.isError && <Failure error={changes.error} what="changes" />}
      <ul className="moves">
        {changes.data?.pages
          .flatMap((page) => page.data)
          .map((one) => (
            <li key={one.row}>
              <span className="move-words">
                <strong>{one.name}</strong>
                <span className={`pill pill-${one.change}`}>{changeInWords(one.change)}</span>
              </span>
              <span className="quiet small">
                {meaningOf(one.cause)}
                {one.causedBy.length > 1 &&
                  ` Together with: ${one.causedBy.slice(1).map(triggerInWords).join(", ").toLowerCase()}.`}
              </span>
            </li>
          ))}
      </ul>
      {changes.hasNextPage && (
        <button
          type="button"
          disabled={changes.isFetchingNextPage}
          onClick={() => void changes.fetchNextPage()}
        >
          Show more
        </button>
      )}
    </SidePanel>
  );
}
