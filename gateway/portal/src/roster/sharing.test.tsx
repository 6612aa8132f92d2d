import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { page } from "../../fixture/answers";
import { EXPLANATION, MEMBERS } from "../../fixture/rosters";
import type { Sharing } from "../api/explanation-types";
import { accessibilityFaults, json, openPortal } from "../frame/testing";
import { part } from "../words/numbers";

const SHARING: Sharing = {
  weight: "0.333333",
  parts: [
    { provider: "the practice with TIN 100000009", weight: "0.666667" },
    { provider: "the practice with TIN 100000001", weight: "0.333333" },
  ],
};

describe("Who is shared between providers", () => {
  it.each([
    ["0.333333", "33.3333%"],
    ["0.500000", "50%"],
    ["0.000001", "0.0001%"],
    ["1", "100%"],
  ])("a part of %s is %s of a person", (weight, words) => {
    expect(part(weight)).toBe(words);
  });

  it("has the contract's part in the table, and nobody else has", async () => {
    const [first, second] = MEMBERS;
    const { container } = openPortal("/contracts/c-1/roster", {
      "GET /v1/rosters/r-3/members": json(page([{ ...first, sharing: SHARING }, second])),
    });
    expect(await screen.findByRole("columnheader", { name: "Part" })).toBeVisible();
    expect(screen.getAllByTestId("part").map((cell) => cell.textContent)).toEqual(["33.3333%", ""]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("has everybody's part beside the reasons", async () => {
    const { container, user } = openPortal("/contracts/c-1/roster", {
      "GET /v1/rosters/r-3/members/1/explanation": json({ ...EXPLANATION, sharing: SHARING }),
    });
    const [row] = await screen.findAllByTestId("roster-row");
    await user.click(row?.querySelector("button") ?? document.body);
    const parts = await screen.findByRole("region", { name: "Who shares this member" });
    expect(parts).toHaveTextContent("This contract answers for 33.3333% of this member.");
    expect(
      within(parts)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["the practice with TIN 10000000966.6667%", "the practice with TIN 10000000133.3333%"]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("is nowhere where the contract answers for whole people", async () => {
    const { user } = openPortal("/contracts/c-1/roster");
    const [row] = await screen.findAllByTestId("roster-row");
    expect(screen.queryByRole("columnheader", { name: "Part" })).toBeNull();
    await user.click(row?.querySelector("button") ?? document.body);
    expect(await screen.findByRole("region", { name: "Claim lines counted" })).toBeVisible();
    expect(screen.queryByRole("region", { name: "Who shares this member" })).toBeNull();
  });
});
