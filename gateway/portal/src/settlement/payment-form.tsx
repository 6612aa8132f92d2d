import { useState } from "react";
import type { Settlement } from "../api/types";
import { Field } from "../frame/field";
import { usePayment } from "./life-queries";

/** Records money that moved: part of what is owed or all of it. */
export function PaymentForm({ settlement }: { settlement: Settlement }) {
  const payment = usePayment(settlement.id);
  const [amount, setAmount] = useState(settlement.balance?.owed ?? "");
  const [date, setDate] = useState("");
  const [reference, setReference] = useState("");
  return (
    <form
      className="question"
      aria-label="Record a payment"
      onSubmit={(event) => {
        event.preventDefault();
        payment.mutate({ amount, date, reference });
      }}
    >
      <Field label="Amount in dollars" value={amount} onChange={setAmount} />
      <Field label="Date" type="date" value={date} onChange={setDate} />
      <Field label="Bank reference" value={reference} onChange={setReference} />
      <button type="submit" disabled={payment.isPending}>
        Record the payment
      </button>
      {payment.isError && (
        <p className="inline-problem" role="alert">
          {payment.error.message}
        </p>
      )}
    </form>
  );
}
