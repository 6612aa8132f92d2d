import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Scorecard } from "../api/scorecard-types";
import type { Contract, Roster, SettlementSummary } from "../api/types";
import { Freshness } from "../frame/freshness";
import { Empty, Loaded } from "../frame/states";
import { useRosters } from "../roster/queries";
import { useScorecards } from "../scorecard/queries";
import { useSettlements } from "../settlement/queries";
import { minus } from "../words/decimal";
import { count, countChange, counted, direction, usd, usdChange } from "../words/numbers";

/** The three answers of the latest run, each a way into its page, and how fresh they are. */
export function Headlines({ contract }: { contract: Contract }) {
  const rosters = useRosters(contract.id);
  const scorecards = useScorecards(contract.id);
  const settlements = useSettlements(contract.id);
  const newest =
    settlements.data?.data[0]?.inputs ?? scorecards.data?.data[0]?.inputs ?? rosters.data?.data[0]?.inputs;

  if (rosters.data?.data.length === 0) {
    return (
      <Empty title="Waiting for the first claims">
        Roster, scorecard and forecast appear by themselves once the payer has sent the practice list,
        eligibility and claims.
      </Empty>
    );
  }
  return (
    <section aria-label="Where this contract stands">
      {newest && <Freshness inputs={newest} />}
      <div className="headlines">
        <Loaded query={rosters} what="the roster">
          {({ data: [latest] }) => latest && <RosterHeadline roster={latest} />}
        </Loaded>
        <Loaded query={scorecards} what="the scorecard">
          {({ data: [latest] }) =>
            latest ? <ScoreHeadline scorecard={latest} /> : <Pending to="scorecard" />
          }
        </Loaded>
        <Loaded query={settlements} what="the settlement">
          {({ data: [latest, previous] }) =>
            latest ? <PaymentHeadline latest={latest} previous={previous} /> : <Pending to="settlement" />
          }
        </Loaded>
      </div>
    </section>
  );
}

function Headline({
  to,
  title,
  value,
  children,
}: {
  to: string;
  title: string;
  value: string;
  children: ReactNode;
}) {
  return (
    <article className="headline" data-testid={`headline-${to}`}>
      <h2>
        <Link to={to}>{title}</Link>
      </h2>
      <p className="headline-value">{value}</p>
      <p className="headline-note">{children}</p>
    </article>
  );
}

function Pending({ to }: { to: "scorecard" | "settlement" }) {
  return (
    <Headline to={to} title={to === "scorecard" ? "Scorecard" : "Forecast payment"} value="…">
      Being computed from the new roster
    </Headline>
  );
}

function RosterHeadline({ roster }: { roster: Roster }) {
  return (
    <Headline to="roster" title="Roster" value={counted(roster.members, "member")}>
      {roster.version === 1
        ? "The first roster of this contract"
        : `${countChange(roster.added)} new, ${roster.dropped === 0 ? "none" : count(roster.dropped)} dropped since the previous version`}
    </Headline>
  );
}

function ScoreHeadline({ scorecard }: { scorecard: Scorecard }) {
  const met = scorecard.measures.filter((measure) => measure.met).length;
  const gate = scorecard.measures.find((measure) => measure.role === "gate");
  return (
    <Headline to="scorecard" title="Scorecard" value={`${met} of ${scorecard.measures.length} targets met`}>
      {gate === undefined
        ? "No measure gates the payment"
        : gate.met
          ? `The quality gate is open: ${gate.title}`
          : `The quality gate is closed: ${gate.title} needs ${counted(gate.distanceToTarget, "more member", "more members")}`}
    </Headline>
  );
}

function PaymentHeadline({
  latest,
  previous,
}: {
  latest: SettlementSummary;
  previous: SettlementSummary | undefined;
}) {
  const change = previous && minus(latest.payment, previous.payment);
  return (
    <Headline
      to="settlement"
      title={latest.kind === "interim" ? "Forecast payment" : "Payment"}
      value={usd(latest.payment)}
    >
      {change === undefined ? (
        "The first forecast of this contract"
      ) : (
        <>
          <span className={`change change-${direction(change)}`}>{usdChange(change)}</span> since the previous
          run
        </>
      )}
    </Headline>
  );
}
