import { describe, expect, it } from "vitest";
import { day, span } from "./dates";
import { compare, minus, plus, proportion, sign } from "./decimal";
import { counted, rate, ratePoints, term, usd, usdChange } from "./numbers";

describe("Money is decimal text and never passes through floating point", () => {
  it.each([
    ["1234.5", "$1,234.50"],
    ["0", "$0.00"],
    ["-2250000.00", "-$2,250,000.00"],
    ["9007199254740993.01", "$9,007,199,254,740,993.01"],
  ])("%s is written %s", (amount, written) => {
    expect(usd(amount)).toBe(written);
  });

  it.each([
    ["0.30", "0.10", "0.20"],
    ["9007199254740993.01", "0.02", "9007199254740992.99"],
    ["100.00", "250.5", "-150.50"],
  ])("%s less %s is %s", (a, b, difference) => {
    expect(minus(a, b)).toBe(difference);
    expect(plus(difference, b)).toBe(plus(a, "0.00"));
  });

  it("marks the direction of a change", () => {
    expect(usdChange("12.00")).toBe("+$12.00");
    expect(usdChange("-12.00")).toBe("-$12.00");
    expect(usdChange("0.00")).toBe("$0.00");
  });

  it("compares by value, not by text", () => {
    expect(compare("10", "9.99")).toBe(1);
    expect(compare("1.50", "1.5")).toBe(0);
    expect(sign("-0.01")).toBe(-1);
  });

  it("measures lengths for drawing", () => {
    expect(proportion("25", "100.00")).toBe(0.25);
    expect(proportion("25", "0")).toBe(0);
  });

  it("refuses text that is no decimal number and names it", () => {
    expect(() => minus("12,50", "1")).toThrow('"12,50" is not a decimal number');
  });
});

describe("Rates are fractions, shown as percentages", () => {
  it("shows a measured rate to a tenth and an agreed rate as agreed", () => {
    expect(rate("0.5312")).toBe("53.1%");
    expect(term("0.02")).toBe("2%");
    expect(term("0.025")).toBe("2.5%");
    expect(ratePoints("-0.0120")).toBe("-1.2 points");
  });
});

describe("Dates", () => {
  it("keeps a calendar day the same day in every time zone", () => {
    expect(day("2026-11-01")).toBe("Nov 1, 2026");
  });

  it("names months where a span fills them, days where it does not", () => {
    expect(span({ start: "2026-01-01", end: "2026-12-31" })).toBe("Jan 2026 – Dec 2026");
    expect(span({ start: "2026-01-15", end: "2026-12-31" })).toBe("Jan 15, 2026 – Dec 31, 2026");
  });
});

describe("Counts", () => {
  it("agree with their noun", () => {
    expect(counted(1, "member")).toBe("1 member");
    expect(counted(12402, "member")).toBe("12,402 members");
  });
});
