import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { page } from "../../fixture/answers";
import { SCORECARDS, SCORED } from "../../fixture/scorecards";
import type { MeasureResult, UnscoredMeasure } from "../api/scorecard-types";
import { accessibilityFaults, json, openPortal } from "../frame/testing";
import { distance, periodBeforeInWords } from "./standing";

const LACKING: UnscoredMeasure = {
  measure: "colorectal-screning",
  title: "Colorectal screening",
  role: "gate",
  target: "0.60",
  reason: "unknown-measure",
  detail: "No measure has this id: load one, or correct the id",
};

describe("The distance to a target is counted in members", () => {
  it.each<[string, Partial<MeasureResult>, string]>([
    ["short of the target", { met: false, distanceToTarget: 30 }, "30 more members to reach the target"],
    ["one member short", { met: false, distanceToTarget: 1 }, "1 more member to reach the target"],
    ["beyond the target", { met: true, distanceToTarget: -22 }, "Met with 22 members to spare"],
    ["one member beyond it", { met: true, distanceToTarget: -1 }, "Met with 1 member to spare"],
    ["at the target", { met: true, distanceToTarget: 0 }, "Exactly at the target"],
    ["with nobody eligible", { denominator: 0, met: false }, "No member is eligible yet"],
  ])("%s", (_, difference, sentence) => {
    expect(distance({ ...SCORED, ...difference })).toBe(sentence);
  });
});

describe("The period before is told in the direction that is wanted", () => {
  it.each([
    ["0.5412", "0.03", "54.1% in the period before: 3.0 points better"],
    ["0.2", "-0.0125", "20.0% in the period before: 1.3 points worse"],
    ["0.4", "0.0", "40.0% in the period before: the same"],
  ])("%s, better by %s", (rate, improvement, sentence) => {
    expect(periodBeforeInWords({ scorecard: "m-1", rate, improvement })).toBe(sentence);
  });
});

describe("The scorecard page", () => {
  it("shows each measure against its target, what it is worth and how it moved, most valuable first", async () => {
    const { container } = openPortal("/contracts/c-1/scorecard");
    await screen.findByText("+3.0 points since last");
    const rows = screen.getAllByTestId("scorecard-row");
    expect(rows.map((row) => row.dataset.measure)).toEqual([
      "annual-wellness-visit",
      "controlled-blood-pressure",
      "emergency-follow-up",
    ]);
    const [gate, bonus] = rows as [HTMLElement, HTMLElement];
    expect(gate).toHaveTextContent("Gates the savings");
    expect(
      within(gate).getByRole("img", { name: "57.1% against a target of 55%, 54.1% before" }),
    ).toBeVisible();
    expect(bonus).toHaveTextContent("30 more members to reach the target");
    expect(bonus).toHaveTextContent("2.8 of 10 points, 11 members to the next decile");
    expect(bonus).toHaveTextContent("50.1% in the period before: 3.0 points better");
    expect(bonus).toHaveTextContent("230 of 433 eligible members, 31 excluded");
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("opens the members behind a rate, those still open first, with evidence", async () => {
    const { container, user } = openPortal("/contracts/c-1/scorecard");
    await user.click(await screen.findByRole("button", { name: "Members of Annual wellness visit" }));
    const panel = await screen.findByTestId("measure-panel");
    const members = await within(panel).findAllByTestId("measure-member");
    expect(members[0]).toHaveTextContent("Still open");
    expect(members[0]).toHaveTextContent("No wellness visit (G0402, G0438, G0439) in the period");
    await user.click(within(panel).getByRole("button", { name: "Excluded" }));
    for (const member of within(panel).getAllByTestId("measure-member")) {
      expect(member).toHaveTextContent("In hospice");
    }
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("shows which measures of the contract cannot be scored, and that quality is not computed of the others", async () => {
    const { container } = openPortal("/contracts/c-1/scorecard", {
      "GET /v1/scorecards": json(
        page([
          {
            ...SCORECARDS[0],
            quality: null,
            measures: [SCORED],
            unscored: [
              { ...LACKING, role: "report", measure: "everybody", title: "Everybody" },
              { ...LACKING, role: "gate" },
            ],
          },
        ]),
      ),
    });
    const notice = await screen.findByRole("region", {
      name: "2 measures of the contract cannot be scored",
    });
    expect(notice).toHaveTextContent("Quality is not computed of the others while they have no score.");
    const lacking = within(notice).getAllByRole("listitem");
    expect(lacking[0]).toHaveTextContent(
      "Colorectal screening Gates the savings · colorectal-screningNo measure has this id: load one, or correct the id",
    );
    expect(lacking[1]).toHaveTextContent("Everybody");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("of 3 targets met");
    expect(screen.queryByTestId("quality")).toBeNull();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("says nothing of that where every measure has a score", async () => {
    openPortal("/contracts/c-1/scorecard");
    await screen.findAllByTestId("scorecard-row");
    expect(screen.queryByTestId("unscored")).toBeNull();
  });

  it("says what it waits for while there is none", async () => {
    openPortal("/contracts/c-3/scorecard");
    expect(await screen.findByRole("heading", { name: "No scorecard yet" })).toBeVisible();
  });
});
