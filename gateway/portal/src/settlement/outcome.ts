import type { Settlement } from "../api/types";
import { sign } from "../words/decimal";

/** What the settlement means, before any number. */
export function outcomeInWords({ outcome, payment }: Pick<Settlement, "outcome" | "payment">): string {
  switch (outcome) {
    case "shared-savings":
      return sign(payment) > 0
        ? "Care cost less than the benchmark, by enough to share the savings."
        : "Care cost less than the benchmark, yet nothing is paid; open the gate to see why.";
    case "within-corridor":
      return "Care cost close to the benchmark: too little saved or lost to share.";
    case "shared-losses":
      return "Care cost more than the benchmark; the provider shares the loss.";
  }
}

export function isForecast(kind: string): boolean {
  return kind === "interim";
}
