import { isDecimal, sign } from "./decimal";

/** Intl formats decimal strings exactly; its type wants them spelled as numeric literals. */
type Numeric = `${number}`;

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const signedDollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  signDisplay: "exceptZero",
});
const percent = new Intl.NumberFormat("en-US", {
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const plainPercent = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 2 });
const wholePercent = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 4 });
const points = new Intl.NumberFormat("en-US", {
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});
const events = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const signedEvents = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: "exceptZero",
});
const counts = new Intl.NumberFormat("en-US");
const signedCounts = new Intl.NumberFormat("en-US", { signDisplay: "exceptZero" });

/** `1234.5` is written `$1,234.50`; text that is no decimal is shown as it came. */
export function usd(amount: string): string {
  return isDecimal(amount) ? dollars.format(amount as Numeric) : amount;
}

/** `+$1,234.50`, `-$1,234.50`, `$0.00`. */
export function usdChange(amount: string): string {
  return signedDollars.format(amount as Numeric);
}

/** A measured rate: `0.5312` is written `53.1%`. */
export function rate(fraction: string): string {
  return percent.format(fraction as Numeric);
}

/** Events by what they are counted for, such as a member-year: `0.2449` is written `0.24`. */
export function eventRate(value: string): string {
  return events.format(value as Numeric);
}

/** A difference of two of them: `+0.03`. */
export function eventRateChange(value: string): string {
  return signedEvents.format(value as Numeric);
}

/** An agreed rate: `0.02` is written `2%`, without digits nobody agreed on. */
export function term(fraction: string): string {
  return plainPercent.format(fraction as Numeric);
}

/** A part of a person: `0.333333` is written `33.3333%`, with all the digits by which parts add up to one. */
export function part(fraction: string): string {
  return wholePercent.format(fraction as Numeric);
}

/** A difference of two rates: `0.012` is written `+1.2 points`. */
export function ratePoints(fraction: string): string {
  return `${points.format(fraction as Numeric).replace("%", "")} points`;
}

/** The same without its sign: `1.2 points`. */
export function distanceInPoints(fraction: string): string {
  return ratePoints(fraction).replace(/^[+-]/, "");
}

export function count(n: number): string {
  return counts.format(n);
}

export function countChange(n: number): string {
  return signedCounts.format(n);
}

/** `1st`, `2nd`, `3rd`, `4th` to `20th`. */
export function ordinal(n: number): string {
  return `${count(n)}${["th", "st", "nd", "rd"][n] ?? "th"}`;
}

/** `1 member`, `2 members`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** Whether a change is good news for the provider, bad news, or none; a word, so that color is never the only sign. */
export function direction(amount: string): "up" | "down" | "same" {
  switch (sign(amount)) {
    case 1:
      return "up";
    case -1:
      return "down";
    case 0:
      return "same";
  }
}
