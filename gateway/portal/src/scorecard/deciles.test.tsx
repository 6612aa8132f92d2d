import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { page } from "../../fixture/answers";
import { MEASURES, SCORECARDS } from "../../fixture/scorecards";
import type { Deciles, Points } from "../api/scorecard-types";
import { accessibilityFaults, json, openPortal } from "../frame/testing";
import { heldAgainst, pointsInWords, standingInDeciles, wayThrough } from "./decile-words";

const OWN: Deciles = {
  kind: "own",
  source: "Network of 2024",
  direction: "higher",
  begin: ["0.30", "0.41", "0.47", "0.52", "0.56", "0.60", "0.64", "0.69", "0.75", "0.82"],
};
const VISITS: Deciles = {
  kind: "own",
  source: "State",
  direction: "lower",
  begin: ["1.20", "1.00", "0.80", "0.60", "0.50", "0.40", "0.35", "0.25", "0.20", "0.10"],
};
const POINTS: Points = {
  benchmark: "agreed: Network of 2024",
  earned: "6.5",
  membersToNext: 1,
  deciles: OWN,
};

describe("What is missing to the next decile", () => {
  it.each<[string, Partial<Points>, string, string]>([
    ["members", {}, "members", "6.5 of 10 points, 1 member to the next decile"],
    ["in the tenth", { earned: "10", membersToNext: null }, "members", "10 of 10 points"],
    [
      "fewer events",
      { membersToNext: 3, deciles: VISITS },
      "events",
      "6.5 of 10 points, 3 events fewer to the next decile",
    ],
    ["visits", { membersToNext: 3 }, "episodes", "6.5 of 10 points, 3 cases to the next decile"],
    ["too few cases", { earned: null }, "members", "Too few cases for points"],
  ])("%s", (_, difference, unit, sentence) => {
    expect(pointsInWords({ ...POINTS, ...difference }, unit)).toBe(sentence);
  });
});

describe("Where a rate stands in its deciles", () => {
  it.each<[string, Deciles, number, string, number]>([
    ["half the way", OWN, 6, "0.62", 0.5],
    ["below where the first begins", OWN, 1, "0.12", 0],
    ["in the tenth, which has no end", OWN, 10, "0.97", 0.5],
    ["half the way down", VISITS, 7, "0.30", 0.5],
    ["of equal neighbors", { ...OWN, begin: OWN.begin.with(6, "0.60") }, 6, "0.60", 0],
  ])("%s", (_, deciles, decile, rate, way) => {
    expect(wayThrough(deciles, decile, rate)).toBe(way);
  });

  it("is said in the unit of the measure", () => {
    expect(standingInDeciles(OWN, 6, "members")).toBe("6th of 10 deciles, 60% to 64%");
    expect(standingInDeciles(OWN, 10, undefined)).toBe("10th of 10 deciles, from 82%");
    expect(standingInDeciles(VISITS, 7, "events")).toBe("7th of 10 deciles, 0.35 to 0.25");
  });

  it("is by deciles of somebody", () => {
    expect(heldAgainst(POINTS)).toBe("By the contract’s own deciles: Network of 2024");
    expect(heldAgainst({ benchmark: "PY2026 236 ecqm" })).toBe("By published deciles: PY2026 236 ecqm");
  });
});

describe("The scorecard page", () => {
  it("draws each rate in the deciles it was scored by, and lists their bounds", async () => {
    const { container, user } = openPortal("/contracts/c-1/scorecard");
    const [, published, own] = (await screen.findAllByTestId("scorecard-row")) as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    expect(screen.getByTestId("quality")).toHaveTextContent(
      "Quality earned 35.50 of 100: 7.1 points of 2 measures.",
    );
    expect(published).toHaveTextContent("By published deciles: PY2026 236 ecqm");
    expect(within(published).getByRole("img", { name: "2nd of 10 deciles, 45.28% to 55.56%" })).toBeVisible();
    expect(own).toHaveTextContent("4.3 of 10 points, 3 members to the next decile");
    expect(own).toHaveTextContent("By the contract’s own deciles: North Health Plan, network of 2025");
    await user.click(within(own).getByText("All deciles"));
    const bounds = within(own).getAllByRole("listitem");
    expect(bounds.map((bound) => bound.textContent)).toEqual([
      "1st from 20%",
      "2nd from 25%",
      "3rd from 30%",
      "4th from 34%",
      "5th from 38%",
      "6th from 42%",
      "7th from 47%",
      "8th from 53%",
      "9th from 60%",
      "10th from 70%",
    ]);
    expect(bounds.filter((bound) => bound.ariaCurrent === "true")).toEqual([bounds[3]]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("says events as they are counted, and fewer of them as good news", async () => {
    const visits = {
      ...MEASURES[1],
      counted: "events",
      rate: "0.3",
      target: "0.40",
      met: true,
      periodBefore: null,
      points: { benchmark: "agreed: State", earned: "7.5", decile: 7, membersToNext: 3, deciles: VISITS },
    };
    openPortal("/contracts/c-1/scorecard", {
      "GET /v1/scorecards": json(page([{ ...SCORECARDS[0], measures: [visits] }])),
      "GET /v1/scorecards/s-3/changes": json({
        to: "s-3",
        measures: [{ measure: visits.measure, from: "0.35", to: "0.3" }],
      }),
    });
    const card = await screen.findByTestId("scorecard-row");
    expect(await within(card).findByText("-0.05 since last")).toHaveClass("change-up");
    expect(within(card).getByText("0.30")).toBeVisible();
    expect(
      within(card).getByRole("img", { name: "0.30 against a target of 0.40, 0.35 before" }),
    ).toBeVisible();
    expect(within(card).getByRole("img", { name: "7th of 10 deciles, 0.35 to 0.25" })).toBeVisible();
    expect(card).toHaveTextContent("7.5 of 10 points, 3 events fewer to the next decile");
  });

  it("still shows the deciles where there are too few cases, and points of scorecards that kept none", async () => {
    const few = { ...MEASURES[1], points: { benchmark: "agreed: State", deciles: VISITS } };
    const old = { ...MEASURES[2], points: { benchmark: "PY2025 236 ecqm", earned: "2.8" } };
    openPortal("/contracts/c-1/scorecard", {
      "GET /v1/scorecards": json(page([{ ...SCORECARDS[0], quality: null, measures: [few, old] }])),
    });
    const [first, second] = (await screen.findAllByTestId("scorecard-row")) as [HTMLElement, HTMLElement];
    expect(first).toHaveTextContent("Too few cases for points");
    expect(first).toHaveTextContent("By the contract’s own deciles: State");
    expect(within(first).queryByRole("img", { name: /deciles/ })).toBeNull();
    expect(second).toHaveTextContent("2.8 of 10 points");
    expect(within(second).queryByText("All deciles")).toBeNull();
    expect(screen.queryByTestId("quality")).toBeNull();
  });
});
