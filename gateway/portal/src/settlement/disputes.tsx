import { useState } from "react";
import { sideOf, useMe } from "../access/queries";
import type { SettlementDispute } from "../api/settlement-life";
import type { Me, Settlement } from "../api/types";
import { useThisContract } from "../contract/queries";
import { Loaded } from "../frame/states";
import { moment } from "../words/dates";
import { usd } from "../words/numbers";
import { DISPUTE_TYPES, disputeInWords, isProposed, isUndecided } from "./life";
import { useDisputeStep, useSettlementDisputes } from "./life-queries";
import { SettlementQuestionForm } from "./question-form";

/** What either party questions about this settlement, and how each question is decided. */
export function SettlementDisputes({ settlement }: { settlement: Settlement }) {
  const disputes = useSettlementDisputes(settlement.contractId, settlement.id);
  const open = settlement.status === "issued" || settlement.status === "disputed";
  return (
    <section aria-labelledby="settlement-disputes" className="standing">
      <h2 id="settlement-disputes">Questions</h2>
      <Loaded query={disputes} what="questions">
        {(found) =>
          found.length === 0 ? (
            <p className="quiet">Nobody questions this settlement.</p>
          ) : (
            <ul className="disputes">
              {found.map((dispute) => (
                <OneDispute key={dispute.id} dispute={dispute} settlement={settlement} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {open && <SettlementQuestionForm settlement={settlement} />}
    </section>
  );
}

function OneDispute({ dispute, settlement }: { dispute: SettlementDispute; settlement: Settlement }) {
  const contract = useThisContract();
  const me = useMe().data;
  const row = settlement.steps.find((step) => step.key === dispute.step);
  return (
    <li data-testid="settlement-dispute">
      <strong>{row?.label ?? dispute.step}</strong>: {DISPUTE_TYPES[dispute.type]}
      {dispute.value && dispute.payment && (
        <>
          {" "}
          ({usd(dispute.value)} would make the payment {usd(dispute.payment)})
        </>
      )}
      <br />
      <span className="quiet">
        {dispute.raisedBy}, {moment(dispute.raisedAt)}
      </span>
      <br />
      {disputeInWords(dispute)}
      {me !== undefined && isUndecided(dispute.status) && (
        <Decide dispute={dispute} me={me} side={sideOf(me, contract)} />
      )}
    </li>
  );
}

/** The payer proposes, a second approver agrees, and who asked may take it back. */
function Decide({
  dispute,
  me,
  side,
}: {
  dispute: SettlementDispute;
  me: Me;
  side: "payer" | "provider" | undefined;
}) {
  const step = useDisputeStep(dispute.id);
  const [reason, setReason] = useState("");
  const without = step.isPending || reason.trim() === "";
  return (
    <div className="decide">
      <label>
        Reason{" "}
        <input
          type="text"
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </label>
      <p className="actions">
        {side === "payer" &&
          (["accept", "reject"] as const).map((outcome) => (
            <button
              key={outcome}
              type="button"
              disabled={without}
              onClick={() => {
                step.mutate({ step: "proposal", body: { outcome, reason } });
              }}
            >
              Propose to {outcome}
            </button>
          ))}
        {isProposed(dispute.status) && me.roles.includes(`${side ?? ""}-approver`) && (
          <button
            type="button"
            className="primary"
            disabled={step.isPending}
            onClick={() => {
              step.mutate({ step: "agreement", body: {} });
            }}
          >
            Agree to the proposal
          </button>
        )}
        {side === dispute.raisedParty && (
          <button
            type="button"
            disabled={without}
            onClick={() => {
              step.mutate({ step: "withdrawal", body: { reason } });
            }}
          >
            Take it back
          </button>
        )}
      </p>
      {step.isError && (
        <p className="inline-problem" role="alert">
          {step.error.message}
        </p>
      )}
    </div>
  );
}
