import { useState } from "react";
import type { SettlementDisputeType } from "../api/settlement-life";
import type { Settlement } from "../api/types";
import { DISPUTE_TYPES, leafOf } from "./life";
import { useSettlementQuestion } from "./life-queries";

const TYPES = Object.keys(DISPUTE_TYPES) as SettlementDisputeType[];

/** Questions a row of the settlement: the payer answers, and two people decide. */
export function SettlementQuestionForm({ settlement }: { settlement: Settlement }) {
  const [open, setOpen] = useState(false);
  const question = useSettlementQuestion();
  if (!open) {
    return (
      <p className="actions">
        <button
          type="button"
          data-testid="question-settlement"
          onClick={() => {
            question.reset();
            setOpen(true);
          }}
        >
          Question a row
        </button>
        {question.isSuccess && (
          <span role="status" data-testid="settlement-questioned">
            Your question was sent.
          </span>
        )}
      </p>
    );
  }
  return (
    <>
      <Fields
        settlement={settlement}
        pending={question.isPending}
        onSend={(asked) => {
          question.mutate(
            { settlementId: settlement.id, ...asked },
            {
              onSuccess: () => {
                setOpen(false);
              },
            },
          );
        }}
      />
      {question.isError && (
        <p className="inline-problem" role="alert">
          {question.error.message}
        </p>
      )}
    </>
  );
}

interface Asked {
  step: string;
  type: SettlementDisputeType;
  text: string;
  path?: string;
  value?: string;
}

function Fields({
  settlement,
  pending,
  onSend,
}: {
  settlement: Settlement;
  pending: boolean;
  onSend: (asked: Asked) => void;
}) {
  const [step, setStep] = useState("payment");
  const [type, setType] = useState<SettlementDisputeType>("other");
  const [text, setText] = useState("");
  const [value, setValue] = useState("");
  const leaf = type === "wrong-value" ? leafOf(step) : undefined;
  return (
    <form
      className="question"
      aria-label="Question a row"
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ step, type, text, ...(leaf === undefined ? {} : { path: leaf, value }) });
      }}
    >
      <label>
        Row{" "}
        <select
          value={step}
          onChange={(event) => {
            setStep(event.target.value);
          }}
        >
          {settlement.steps.map((row) => (
            <option key={row.key} value={row.key}>
              {row.label}
            </option>
          ))}
        </select>
      </label>
      <label>
        What is wrong{" "}
        <select
          value={type}
          onChange={(event) => {
            setType(TYPES.find((one) => one === event.target.value) ?? "other");
          }}
        >
          {TYPES.filter((one) => one !== "wrong-value" || leafOf(step) !== undefined).map((one) => (
            <option key={one} value={one}>
              {DISPUTE_TYPES[one]}
            </option>
          ))}
        </select>
      </label>
      {leaf !== undefined && (
        <label>
          Right value in dollars{" "}
          <input
            type="text"
            inputMode="decimal"
            required
            value={value}
            onChange={(event) => {
              setValue(event.target.value);
            }}
          />
        </label>
      )}
      <label>
        Why{" "}
        <textarea
          required
          rows={3}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      <button type="submit" className="primary" disabled={pending || text.trim() === ""}>
        Send the question
      </button>
    </form>
  );
}
