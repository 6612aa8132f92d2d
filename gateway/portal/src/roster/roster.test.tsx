import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { page } from "../../fixture/answers";
import type { Reason } from "../api/types";
import { accessibilityFaults, json, openPortal } from "../frame/testing";
import { reasonOf } from "./reason";

const REASON: Reason = {
  step: "primary-care",
  decidedBy: "charges",
  allowed: "412.00",
  visits: 3,
  totalAllowed: "515.00",
  totalVisits: 4,
};

describe("The reason for a member in a sentence", () => {
  it.each<[string, Parameters<typeof reasonOf>[0], string]>([
    [
      "of all the care",
      { change: "kept", reason: REASON },
      "3 of 4 primary-care visits and $412.00 of $515.00 allowed charges were with this practice.",
    ],
    [
      "against the next practice",
      { change: "added", reason: { ...REASON, runnerUp: { entity: "100000009", allowed: "103.00" } } },
      "3 of 4 primary-care visits and $412.00 of $515.00 allowed charges were with this practice. The next practice had $103.00.",
    ],
    [
      "where only this practice was counted",
      { change: "kept", reason: { ...REASON, visits: 1, totalAllowed: null, totalVisits: null } },
      "1 primary-care visit and $412.00 of allowed charges were with this practice.",
    ],
    [
      "when charges were tied",
      { change: "kept", reason: { ...REASON, decidedBy: "date" } },
      "3 of 4 primary-care visits and $412.00 of $515.00 allowed charges were with this practice. Charges were equal; the more recent visit decided.",
    ],
    [
      "for a member who is new",
      { change: "added", reason: { ...REASON, decidedBy: "only" }, cause: "first-primary-care" },
      "3 of 4 primary-care visits and $412.00 of $515.00 allowed charges were with this practice. No other practice provided primary care. New: had no primary care in the window before.",
    ],
    [
      "in a word this portal does not know",
      { change: "kept", reason: { ...REASON, decidedBy: "closest-office" } },
      "3 of 4 primary-care visits and $412.00 of $515.00 allowed charges were with this practice. Decided by closest office.",
    ],
    [
      "for a member who left",
      { change: "dropped", reason: REASON, cause: "lost-plurality" },
      "Dropped: another practice has the larger charges now. In the previous version, 3 of 4 primary-care visits and $412.00 of $515.00 allowed charges were with this practice.",
    ],
    ["for a member who left without one", { change: "dropped", reason: null }, "No longer on the roster."],
  ])("%s", (_, member, sentence) => {
    expect(reasonOf(member)).toBe(sentence);
  });
});

describe("The roster page", () => {
  it("says no amounts where the service says none", () => {
    expect(
      reasonOf({
        change: "kept",
        reason: { step: "step 1", decidedBy: null, allowed: null, visits: null },
      }),
    ).toBe("Decided in step 1.");
  });

  it("shows members with reasons, a page at a time", async () => {
    const { user } = openPortal("/contracts/c-1/roster");
    expect(await screen.findAllByTestId("roster-row")).toHaveLength(50);
    expect(screen.getByText("Showing the first 50")).toBeVisible();
    await user.click(screen.getByText("Show more"));
    expect(await screen.findByText("Showing the first 100")).toBeVisible();
    expect(screen.getAllByTestId("roster-row")).toHaveLength(100);
  });

  it("answers who is new and why", async () => {
    const { container, user, asked, router } = openPortal("/contracts/c-1/roster");
    await user.click(await screen.findByTestId("filter-added"));
    expect(await screen.findByText("Showing all 15")).toBeVisible();
    for (const row of screen.getAllByTestId("roster-row")) {
      expect(row).toHaveTextContent(
        /allowed charges were with this practice\. .*New: another practice had the larger charges before\..*New$/,
      );
    }
    expect(asked.at(-1)?.path).toBe("/v1/rosters/r-3/members?limit=50&change=added");
    expect(router.state.location.search).toBe("?change=added");
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("counts the difference to the previous version", async () => {
    openPortal("/contracts/c-1/roster");
    expect(await screen.findByRole("button", { name: "Dropped 23" })).toBeVisible();
    expect(screen.getByText("Compared with version 2")).toBeVisible();
  });

  it("opens the evidence of a member, closes it on Escape and gives focus back", async () => {
    const { container, user, router } = openPortal("/contracts/c-1/roster?change=changed");
    const [row] = await screen.findAllByTestId("roster-row");
    const first = row?.querySelector("button") ?? document.body;
    await user.click(first);
    const panel = await screen.findByTestId("member-panel");
    expect(within(panel).getByTestId("other-step")).toHaveTextContent("step 2: Lakeside Cardiology $640.00");
    expect(within(panel).getByRole("heading", { name: "To be read with" })).toBeVisible();
    expect(await within(panel).findByText(/3 of 4 primary-care visits/)).toBeVisible();
    expect(
      within(panel).getByText("Hillside Family Medicine", { selector: ".total-words span" }),
    ).toBeVisible();
    expect(within(panel).getByText("42 CFR 425.402(b)")).toBeVisible();
    expect(within(panel).getByRole("heading", { name: "Why this member" })).toHaveFocus();
    expect(router.state.location.search).toBe("?change=changed&version=r-3&member=4");
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.keyboard("{Escape}");
    expect(screen.queryByTestId("member-panel")).toBeNull();
    expect(first).toHaveFocus();
  });

  it("reads an earlier version and forgets the member opened in another", async () => {
    const { user, router } = openPortal("/contracts/c-1/roster?member=3");
    await user.selectOptions(await screen.findByLabelText("Version"), "r-1");
    expect(await screen.findByText("This is the first version.")).toBeVisible();
    expect(router.state.location.search).toBe("?version=r-1");
    await user.click(screen.getByRole("button", { name: "Show the latest" }));
    expect(await screen.findByText("Compared with version 2")).toBeVisible();
    expect(router.state.location.search).toBe("");
  });

  it("downloads the same address as CSV", async () => {
    URL.createObjectURL = vi.fn(() => "blob:roster");
    URL.revokeObjectURL = vi.fn();
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    const { user, asked } = openPortal("/contracts/c-1/roster");
    await user.click(await screen.findByRole("button", { name: "Download CSV" }));
    await vi.waitFor(() => {
      expect(saved).toEqual(["roster-version-3.csv"]);
    });
    const request = asked.find((one) => one.headers.get("Accept") === "text/csv");
    expect(request?.path).toBe("/v1/rosters/r-3/members");
  });

  it("says what it waits for while there is none, and when nobody is in a filter", async () => {
    openPortal("/contracts/c-3/roster");
    expect(await screen.findByRole("heading", { name: "No roster yet" })).toBeVisible();
    openPortal("/contracts/c-1/roster?change=dropped", { "GET /v1/rosters/r-3/members": json(page([])) });
    expect(await screen.findByText("No member is dropped in this version.")).toBeVisible();
  });
});
