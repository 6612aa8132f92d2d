import { useState } from "react";
import { REMARKS, type CareGap, type RemarkCode } from "../api/gap-types";
import { useRemark } from "./queries";
import { REMARK_WORDS } from "./words";

/** Says something of a gap, which stays as it is: only care closes it. */
export function RemarkForm({ gap }: { gap: CareGap }) {
  const [open, setOpen] = useState(false);
  const remark = useRemark(gap);
  if (!open) {
    return (
      <button
        type="button"
        data-testid="remark"
        onClick={() => {
          setOpen(true);
        }}
      >
        Remark
      </button>
    );
  }
  return (
    <>
      <Fields
        pending={remark.isPending}
        onSend={(code, text) => {
          remark.mutate(
            { code, text },
            {
              onSuccess: () => {
                setOpen(false);
              },
            },
          );
        }}
      />
      {remark.isError && (
        <p className="inline-problem" role="alert">
          {remark.error.message}
        </p>
      )}
    </>
  );
}

function Fields({ pending, onSend }: { pending: boolean; onSend: (code: RemarkCode, text: string) => void }) {
  const [code, setCode] = useState<RemarkCode>("order-placed");
  const [text, setText] = useState("");
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(code, text);
      }}
    >
      <label>
        What there is to say{" "}
        <select
          value={code}
          onChange={(event) => {
            setCode(REMARKS.find((one) => one === event.target.value) ?? "order-placed");
          }}
        >
          {REMARKS.map((one) => (
            <option key={one} value={one}>
              {REMARK_WORDS[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        In words{" "}
        <textarea
          rows={2}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      <p className="quiet small">The gap stays as it is until records or claims show the care.</p>
      <button type="submit" className="primary" disabled={pending}>
        Keep the remark
      </button>
    </form>
  );
}
