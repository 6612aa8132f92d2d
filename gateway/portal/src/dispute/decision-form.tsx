import { useState } from "react";
import type { RosterDispute } from "../api/dispute-types";
import { useDecision, type Outcome } from "./queries";

const OUTCOMES: Record<Outcome, string> = {
  accept: "Accept: the next roster takes it up",
  reject: "Reject: the roster stays as it is",
};

/** Accepts or rejects a dispute of the other party, with the reason that both will read. */
export function DecisionForm({ dispute }: { dispute: RosterDispute }) {
  const [open, setOpen] = useState(false);
  const decision = useDecision(dispute.id);
  if (!open) {
    return (
      <button
        type="button"
        data-testid="decide"
        onClick={() => {
          setOpen(true);
        }}
      >
        Decide
      </button>
    );
  }
  return (
    <>
      <Fields
        disputeId={dispute.id}
        pending={decision.isPending}
        onDecide={(outcome, reason) => {
          decision.mutate({ outcome, reason });
        }}
      />
      {decision.isError && (
        <p className="inline-problem" role="alert">
          {decision.error.message}
        </p>
      )}
    </>
  );
}

function Fields({
  disputeId,
  pending,
  onDecide,
}: {
  disputeId: string;
  pending: boolean;
  onDecide: (outcome: Outcome, reason: string) => void;
}) {
  const [outcome, setOutcome] = useState<Outcome>();
  const [reason, setReason] = useState("");
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome) {
          onDecide(outcome, reason);
        }
      }}
    >
      <fieldset>
        <legend>Decision</legend>
        {(["accept", "reject"] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`outcome-${disputeId}`}
              required
              checked={outcome === one}
              onChange={() => {
                setOutcome(one);
              }}
            />{" "}
            {OUTCOMES[one]}
          </label>
        ))}
      </fieldset>
      <label>
        Reason, which both parties read{" "}
        <textarea
          required
          rows={2}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </label>
      <button
        type="submit"
        className="primary"
        disabled={pending || outcome === undefined || reason.trim() === ""}
      >
        Record the decision
      </button>
    </form>
  );
}
