import { useState } from "react";
import type { DisputeType } from "../api/dispute-types";
import { useQuestion } from "./queries";
import { ABOUT_A_MEMBER, TYPES } from "./words";

/** Questions one member's place on the roster: the other party of the contract answers. */
export function QuestionForm({ rosterId, row }: { rosterId: string; row: number }) {
  const [open, setOpen] = useState(false);
  const question = useQuestion();
  if (question.isSuccess) {
    return (
      <p role="status" data-testid="question-raised">
        Your question was sent to the other party. Its state is under Disputes.
      </p>
    );
  }
  if (!open) {
    return (
      <p>
        <button
          type="button"
          data-testid="question-this"
          onClick={() => {
            setOpen(true);
          }}
        >
          Question this
        </button>
      </p>
    );
  }
  return (
    <section aria-labelledby="question">
      <h3 id="question">Question this</h3>
      <Fields
        pending={question.isPending}
        onSend={(type, text, provider) => {
          question.mutate({ rosterId, row, type, text, ...(provider === undefined ? {} : { provider }) });
        }}
      />
      {question.isError && (
        <p className="inline-problem" role="alert">
          {question.error.message}
        </p>
      )}
    </section>
  );
}

function Fields({
  pending,
  onSend,
}: {
  pending: boolean;
  onSend: (type: DisputeType, text: string, provider?: { tin: string; npi: string }) => void;
}) {
  const [type, setType] = useState<DisputeType>("not-our-patient");
  const [text, setText] = useState("");
  const [tin, setTin] = useState("");
  const [npi, setNpi] = useState("");
  const elsewhere = type === "wrong-provider";
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(type, text, elsewhere ? { tin, npi } : undefined);
      }}
    >
      <label>
        What is wrong{" "}
        <select
          value={type}
          onChange={(event) => {
            setType(ABOUT_A_MEMBER.find((one) => one === event.target.value) ?? "other");
          }}
        >
          {ABOUT_A_MEMBER.map((one) => (
            <option key={one} value={one}>
              {TYPES[one]}
            </option>
          ))}
        </select>
      </label>
      {elsewhere && (
        <>
          <TextField label="TIN of the right practice" value={tin} onChange={setTin} />
          <TextField label="NPI of the right clinician" value={npi} onChange={setNpi} />
        </>
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
        Send to the other party
      </button>
    </form>
  );
}

function TextField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <label>
      {label}{" "}
      <input
        type="text"
        required
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </label>
  );
}
