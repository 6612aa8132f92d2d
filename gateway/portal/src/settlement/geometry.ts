import type { SettlementStep } from "../api/types";
import { compare, isDecimal, minus, plus, proportion, sign } from "../words/decimal";

/** What a step does to the bar chart: most say what the amount has become; a `mark` is a threshold, which moves nothing. */
export type Shape = "total" | "gain" | "loss" | "added" | "mark" | "result" | "none";

export interface Bar {
  step: SettlementStep;
  shape: Shape;
  /** Where the bar starts and ends, as fractions of the stage's scale. */
  from: number;
  to: number;
  /** A mark beyond the scale is drawn at its edge and said in words. */
  beyond: boolean;
}

/** Steps that share one scale. Benchmarks are tens of times larger than payments, so the two get a scale each. */
export interface Stage {
  key: "spending" | "payment";
  bars: Bar[];
  /** The amount that fills the whole width. */
  scale: string;
}

/** Lays out the steps in their order: up to the savings on the scale of the benchmark, the rest on the scale of the savings. */
export function stagesOf(steps: SettlementStep[]): Stage[] {
  const savingsAt = steps.findIndex((step) => step.key === "savings");
  const stages: Stage[] = [
    spendingStage(steps.slice(0, savingsAt + 1)),
    paymentStage(steps.slice(savingsAt + 1), steps[savingsAt]),
  ];
  return stages.filter((stage) => stage.bars.length > 0);
}

function spendingStage(steps: SettlementStep[]): Stage {
  const scale = largest(steps.map(size));
  const benchmark = amountOf(steps.find((step) => step.key === "benchmark"));
  const expenditures = amountOf(steps.find((step) => step.key === "expenditures"));
  const bars = steps.map((step) => {
    const amount = amountOf(step);
    if (amount === undefined) return bar(step, "none", "0", "0", scale);
    switch (step.key) {
      case "savings":
        return benchmark === undefined || expenditures === undefined
          ? bar(step, gainOrLoss(amount), "0", magnitude(amount), scale)
          : bar(step, gainOrLoss(amount), magnitude(expenditures), magnitude(benchmark), scale);
      default:
        return bar(step, "total", "0", magnitude(amount), scale);
    }
  });
  return { key: "spending", bars, scale };
}

function paymentStage(steps: SettlementStep[], savings: SettlementStep | undefined): Stage {
  const scaled = [...(savings ? [savings] : []), ...steps].filter((step) => !isMark(step));
  const scale = largest(scaled.map(size));
  let running = "0";
  const bars = steps.map((step) => {
    const amount = amountOf(step);
    if (amount === undefined) return bar(step, "none", "0", "0", scale);
    if (isMark(step)) return bar(step, "mark", magnitude(amount), magnitude(amount), scale);
    if (isBonus(step)) {
      const before = running;
      running = plus(running, amount);
      return bar(step, "added", before, running, scale);
    }
    running = sign(amount) < 0 ? "0" : amount;
    return bar(
      step,
      step.key === "payment" && sign(amount) >= 0 ? "result" : gainOrLoss(amount),
      "0",
      magnitude(amount),
      scale,
    );
  });
  return { key: "payment", bars, scale };
}

/** A threshold decides about an amount without being one that is paid. */
export function isMark({ key }: { key: string }): boolean {
  return key.startsWith("minimum");
}

function isBonus(step: SettlementStep): boolean {
  return step.key.startsWith("bonus") || step.key.startsWith("incentive");
}

function bar(step: SettlementStep, shape: Shape, start: string, end: string, scale: string): Bar {
  const [low, high] = compare(start, end) <= 0 ? [start, end] : [end, start];
  return {
    step,
    shape,
    from: Math.min(1, proportion(low, scale)),
    to: Math.min(1, proportion(high, scale)),
    beyond: compare(high, scale) > 0,
  };
}

function gainOrLoss(amount: string): Shape {
  return sign(amount) < 0 ? "loss" : "gain";
}

function amountOf(step: SettlementStep | undefined): string | undefined {
  const amount = step?.amount;
  return step?.figure.kind === "amount" && typeof amount === "string" && isDecimal(amount)
    ? amount
    : undefined;
}

function size(step: SettlementStep): string {
  return magnitude(amountOf(step) ?? "0");
}

function magnitude(amount: string): string {
  return sign(amount) < 0 ? minus("0", amount) : amount;
}

function largest(amounts: string[]): string {
  return amounts.reduce((most, amount) => (compare(amount, most) > 0 ? amount : most), "0");
}
