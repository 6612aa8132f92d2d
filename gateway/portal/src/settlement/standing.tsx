import { useMe, sideOf } from "../access/queries";
import { ApiProblem } from "../api/request";
import type { Balance } from "../api/settlement-life";
import type { Settlement } from "../api/types";
import { useThisContract } from "../contract/queries";
import { Loaded } from "../frame/states";
import { day, moment } from "../words/dates";
import { isDecimal, sign } from "../words/decimal";
import { usd } from "../words/numbers";
import { standingInWords } from "./life";
import { useDraftMove, usePayments } from "./life-queries";
import { PaymentForm } from "./payment-form";
import "./standing.css";

const BALANCES: [keyof Balance, string][] = [
  ["owed", "Owed to the provider"],
  ["held", "Held while disputes are open"],
  ["withheld", "Withheld until its condition is met"],
  ["advances", "Advances still to be recouped"],
  ["paid", "Paid so far"],
];

/** Where the settlement stands, what is owed on it, and what the reader can do next. */
export function Standing({ settlement }: { settlement: Settlement }) {
  const { status, balance } = settlement;
  return (
    <section aria-labelledby="standing" className="standing">
      <h2 id="standing">Where it stands</h2>
      <p data-testid="standing">{standingInWords(settlement)}</p>
      {status === "draft" && <DraftMoves settlement={settlement} />}
      {balance && <Owed balance={balance} />}
      {(status === "final" || status === "paid") && <Payments settlement={settlement} />}
      <History settlement={settlement} />
    </section>
  );
}

/** Only what is not zero, and always what is owed. */
function Owed({ balance }: { balance: Balance }) {
  return (
    <dl className="balance" data-testid="balance">
      {BALANCES.filter(([key]) => key === "owed" || isAny(balance[key])).map(([key, label]) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{usd(balance[key])}</dd>
        </div>
      ))}
    </dl>
  );
}

function isAny(amount: string): boolean {
  return isDecimal(amount) && sign(amount) !== 0;
}

function DraftMoves({ settlement }: { settlement: Settlement }) {
  const me = useMe().data;
  const move = useDraftMove(settlement.id);
  const may = (role: string) => me?.roles.includes(role) ?? false;
  const unscored = move.error instanceof ApiProblem ? (move.error.problem.unscored ?? []) : [];
  return (
    <>
      <p className="actions">
        {may("payer-analyst") && (
          <button
            type="button"
            disabled={move.isPending}
            onClick={() => {
              move.mutate({ move: "endorsement" });
            }}
          >
            Stand for this draft
          </button>
        )}
        {may("payer-approver") && (
          <button
            type="button"
            className="primary"
            disabled={move.isPending}
            onClick={() => {
              move.mutate({ move: "issue" });
            }}
          >
            Issue it to both parties
          </button>
        )}
      </p>
      {move.isError && (
        <p className="inline-problem" role="alert">
          {move.error.message}
        </p>
      )}
      {unscored.length > 0 && (
        <p className="actions">
          <button
            type="button"
            disabled={move.isPending}
            onClick={() => {
              move.mutate({ move: "issue", without: unscored.map((one) => one.measure) });
            }}
          >
            Issue it without {unscored.map((one) => one.title).join(" and ")}
          </button>
        </p>
      )}
    </>
  );
}

function Payments({ settlement }: { settlement: Settlement }) {
  const contract = useThisContract();
  const me = useMe().data;
  const payments = usePayments(settlement.id, true);
  const pays =
    settlement.status === "final" &&
    me !== undefined &&
    sideOf(me, contract) === "payer" &&
    me.roles.includes("payer-approver");
  return (
    <>
      <h3>Payments</h3>
      <Loaded query={payments} what="payments">
        {({ data }) =>
          data.length === 0 ? (
            <p className="quiet">None yet.</p>
          ) : (
            <ul className="payments">
              {data.map((payment) => (
                <li key={payment.reference} data-testid="payment-row">
                  {day(payment.date)} · {payment.reference} · <strong>{usd(payment.amount)}</strong>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {pays && <PaymentForm settlement={settlement} />}
    </>
  );
}

function History({ settlement }: { settlement: Settlement }) {
  if (settlement.history.length === 0) {
    return null;
  }
  return (
    <details>
      <summary>What happened so far</summary>
      <ol className="history">
        {settlement.history.map((line) => (
          <li key={`${line.at} ${line.move}`}>
            <span className="nowrap">{moment(line.at)}</span> · {line.move} · {line.by}
            {line.reason !== "" && <span className="quiet"> · {line.reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
