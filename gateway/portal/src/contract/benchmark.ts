import { ApiProblem } from "../api/request";
import type { Benchmark, OwnDeciles } from "../api/types";

const DECILES = 10;

/** What a rate's points are held against, as it is typed. */
export interface TypedBenchmark {
  kind: "none" | "published" | "own";
  published: { measure: string; method: string; year: string };
  own: OwnDeciles;
}

export const NO_BENCHMARK: TypedBenchmark = {
  kind: "none",
  published: { measure: "", method: "", year: "" },
  own: { source: "", direction: "higher", deciles: Array.from({ length: DECILES }, () => "") },
};

/** What is sent. The service says what is wrong with a part. */
export function agreed({ kind, published, own }: TypedBenchmark): Benchmark | OwnDeciles | undefined {
  switch (kind) {
    case "none":
      return undefined;
    case "published":
      return { ...published, year: Number(published.year) };
    case "own":
      return own;
  }
}

/** Ten rates as a spreadsheet or a sentence has them; of any other text nothing. */
export function tenRates(text: string): string[] | undefined {
  const rates = text.trim().split(/[\s,;]+/);
  return rates.length === DECILES ? rates : undefined;
}

/** Where the draft has the benchmark of a template's measure. */
const AT = "/measures/0/benchmark/";

/** What the service says is wrong with a part of the benchmark, by the part: `source`, `deciles`, `deciles/3`. */
export function faultsOf(error: Error | null): Partial<Record<string, string>> {
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  return Object.fromEntries(
    errors.flatMap(({ pointer = "", detail }) =>
      pointer.startsWith(AT) ? [[pointer.slice(AT.length), detail]] : [],
    ),
  );
}
