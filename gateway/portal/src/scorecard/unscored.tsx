import type { UnscoredMeasure } from "../api/scorecard-types";
import { roleInWords } from "./standing";

/** Measures of the contract without a score, and what follows from that. */
export function UnscoredNotice({ measures }: { measures: UnscoredMeasure[] }) {
  const one = measures.length === 1;
  return (
    <section className="unscored" data-testid="unscored" aria-labelledby="unscored-title">
      <h2 id="unscored-title">
        {measures.length} {one ? "measure" : "measures"} of the contract cannot be scored
      </h2>
      <p>Quality is not computed of the others while {one ? "it has" : "they have"} no score.</p>
      <ul>
        {measures.map((measure) => (
          <li key={measure.measure} data-measure={measure.measure}>
            <strong>{measure.title}</strong>{" "}
            <span className="quiet small">
              {roleInWords(measure.role)} · {measure.measure}
            </span>
            <p>{measure.detail}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
