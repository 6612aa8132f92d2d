import { evidenceInWords, evidenceOf } from "./evidence";

/** Where a rule is written, with how far the value taken from it has been checked. */
export function Cited({ citation, evidence }: { citation: string; evidence: string }) {
  const mark = evidenceOf(evidence);
  return (
    <span className="cited">
      <cite>{citation}</cite>{" "}
      <span className={`evidence evidence-${mark}`} title={evidenceInWords(mark)}>
        {mark}
      </span>
    </span>
  );
}
