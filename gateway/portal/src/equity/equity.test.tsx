import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { EQUITY } from "../../fixture/equity";
import type { EquityGroup, EquityMeasure } from "../api/equity-types";
import { accessibilityFaults, openPortal } from "../frame/testing";
import { gapInWords, groupInWords, standing } from "./words";

const [MEASURE] = EQUITY.measures as [EquityMeasure];

describe("A group is behind only where chance does not explain it", () => {
  const compared = (low: string, high: string): EquityGroup => ({
    group: "es",
    hidden: false,
    few: false,
    gap: { absolute: "0", interval: { low, high } },
  });
  it.each<[string, boolean, EquityGroup, string]>([
    ["the interval is below zero", false, compared("-0.2", "-0.1"), "behind"],
    ["the interval holds zero", false, compared("-0.2", "0.1"), "alike"],
    ["the interval is above zero", false, compared("0.1", "0.2"), "ahead"],
    ["fewer events are better", true, compared("0.1", "0.2"), "behind"],
    ["nothing is shown", false, { group: "es", hidden: true, few: false }, "unknown"],
    ["chance is not known", false, { ...compared("0", "0"), gap: { absolute: "0.1" } }, "apart"],
    ["it is the one compared with", false, { group: "en", hidden: false, few: false }, "reference"],
  ])("%s", (_, lowerIsBetter, group, found) => {
    expect(standing({ ...MEASURE, lowerIsBetter }, group)).toBe(found);
  });
});

describe("Visits of one person are not independent", () => {
  const visits: EquityGroup = {
    group: "es",
    people: 40,
    rate: "0.6",
    gap: { absolute: "-0.1" },
    hidden: false,
    few: false,
  };
  it("shows rate and gap without what chance leaves open", () => {
    expect(groupInWords(visits, 11)).toBe("60.0% of 40 people");
    expect(gapInWords(MEASURE, visits)).toBe("-10.0 points, chance not known");
  });
});

describe("The groups beside a scorecard", () => {
  it("shows rates with what chance leaves open, gaps, and what is not shown", async () => {
    const { container, asked, user } = openPortal("/contracts/c-1/scorecard");
    const section = await screen.findByRole("region", { name: "By groups of people" });
    const table = await within(section).findByRole("table", { name: "Controlled blood pressure" });
    const rows = within(table).getAllByRole("row");
    expect(rows[0]).toHaveTextContent("58.4% of 310 people, between 52.8% and 63.7%");
    expect(rows[1]).toHaveTextContent("-18.4 points, behind");
    expect(rows[2]).toHaveTextContent("Not shown, or numbers below 11 could be told");
    await user.selectOptions(within(section).getByLabelText("Grouped by"), "language");
    expect(asked.at(-1)?.path).toBe("/v1/scorecards/s-3/equity?by=language");
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
