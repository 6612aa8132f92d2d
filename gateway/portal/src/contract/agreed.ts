import type { Arrangement } from "../api/contract-types";
import { isDecimal } from "../words/decimal";

/** A term with one value, which the parties may agree otherwise. */
export interface Agreed {
  /** Under which the arrangement has it. */
  name: string;
  label: string;
  value: string;
  /** As citations and what-if questions name it. */
  path: string;
}

const SHARED = {
  benchmarkPerMemberMonth: "Benchmark per member and month",
  minimumSavingsRate: "Minimum savings rate",
  sharingRate: "Sharing rate",
  paymentLimitRate: "Payment limit rate",
} as const;

/** The terms of an arrangement that are plain values. */
export function agreedIn(arrangement: Arrangement): Agreed[] {
  switch (arrangement.kind) {
    case "shared-savings":
      return Object.entries(SHARED).map(([name, label]) => ({
        name,
        label,
        value: arrangement[name as keyof typeof SHARED],
        path: `arrangement.${name}`,
      }));
    case "blocks":
      return Object.entries(arrangement.terms).flatMap(([name, { label, value }]) =>
        value !== undefined && isDecimal(value)
          ? [{ name, label: label ?? name, value, path: `arrangement.terms.${name}.value` }]
          : [],
      );
  }
}

/** The arrangement with other values of some of its terms. */
export function agreedOtherwise(arrangement: Arrangement, values: Record<string, string>): Arrangement {
  switch (arrangement.kind) {
    case "shared-savings":
      return { ...arrangement, ...values };
    case "blocks": {
      const terms = { ...arrangement.terms };
      for (const [name, value] of Object.entries(values)) {
        terms[name] = { ...terms[name], value };
      }
      return { ...arrangement, terms };
    }
  }
}
