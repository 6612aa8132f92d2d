import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accessibilityFaults, openPortal } from "../frame/testing";

describe("The scorecard of all contracts", () => {
  it("shows each domain with its weight, points, and where the next one is", async () => {
    const { container, asked } = openPortal("/scorecard?year=2026");
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(
      "68.4 of 100, over 2 contracts",
    );
    expect(asked.at(-1)?.path).toBe("/v1/scorecards/common?year=2026");
    const lacking = screen.getByRole("region", { name: "1 measure without a score" });
    expect(lacking).toHaveTextContent("Diabetes: poor control");
    expect(lacking).toHaveTextContent("· Commercial shared savings");
    const quality = screen.getByRole("region", { name: /^Quality/ });
    expect(quality).toHaveTextContent("6.90 of 10 points, weighs 50%");
    expect(within(quality).getAllByRole("row")[1]).toHaveTextContent("1 member to the next decile");
    expect(screen.getByRole("region", { name: /^Health equity/ })).toHaveTextContent(
      "no results; its weight is shared by the others",
    );
    const cost = screen.getByRole("region", { name: /^Cost/ });
    expect(cost).toHaveTextContent("40 events fewer to the target");
    expect(cost).toHaveTextContent(
      "$450.00 per member and month, people of the same age and sex $405.00 -$10.00",
    );
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
