import { ApiProblem } from "../api/request";
import type { Benchmark, ContractMeasure, OwnDeciles } from "../api/types";

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

/** A benchmark as it was agreed, to be typed otherwise. */
export function typed(benchmark: Benchmark | OwnDeciles | null | undefined): TypedBenchmark {
  if (benchmark == null) {
    return NO_BENCHMARK;
  }
  return "deciles" in benchmark
    ? { ...NO_BENCHMARK, kind: "own", own: benchmark }
    : { ...NO_BENCHMARK, kind: "published", published: { ...benchmark, year: String(benchmark.year) } };
}

/** The measures of which something else was typed, each with what is agreed now. */
export type Changed = Record<string, Benchmark | OwnDeciles | undefined>;

export function changedIn(measures: ContractMeasure[], now: Record<string, TypedBenchmark>): Changed {
  return Object.fromEntries(
    measures.flatMap(({ measure, benchmark }) => {
      const before = typed(benchmark);
      const other = agreed(now[measure] ?? before);
      return JSON.stringify(other) === JSON.stringify(agreed(before)) ? [] : [[measure, other]];
    }),
  );
}

/** The measures of a document with what was agreed otherwise; where nothing is agreed any more, without a benchmark. */
export function heldOtherwise(measures: ContractMeasure[], changed: Changed): ContractMeasure[] {
  return measures.map((one) => {
    if (!(one.measure in changed)) {
      return one;
    }
    const other: ContractMeasure = { ...one };
    delete other.benchmark;
    const benchmark = changed[one.measure];
    return benchmark === undefined ? other : { ...other, benchmark };
  });
}

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

/** What the service says is wrong with a part of a benchmark, by the part: `source`, `deciles/3`. */
export function faultsOf(error: Error | null, at: string): Partial<Record<string, string>> {
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  return Object.fromEntries(
    errors.flatMap(({ pointer = "", detail }) =>
      pointer.startsWith(`${at}/`) ? [[pointer.slice(at.length + 1), detail]] : [],
    ),
  );
}
