import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { problem } from "../../fixture/answers";
import { accessibilityFaults, openPortal } from "../frame/testing";
import { meaningOf, triggerInWords } from "./reason";

describe("What changed and why", () => {
  it("counts what set the changes off, the most frequent first", async () => {
    openPortal("/contracts/c-1/roster");
    const causes = await screen.findByRole("group", { name: "What set the changes off" });
    expect(
      within(causes)
        .getAllByRole("button")
        .map((button) => button.textContent),
    ).toEqual([
      "A new claim 52",
      "Coverage or record 17",
      "A reversed claim 5",
      "Equal charges, a tie-break 2",
    ]);
  });

  it("opens the people behind a cause, with what it means for each", async () => {
    const { container, user, asked, router } = openPortal("/contracts/c-1/roster");
    await user.click(await screen.findByTestId("cause-reversed-claim"));
    const panel = await screen.findByTestId("cause-panel");
    expect(
      await within(panel).findByRole("heading", { name: "What changed: A reversed claim" }),
    ).toHaveFocus();
    expect((await within(panel).findAllByRole("listitem")).length).toBeGreaterThan(0);
    expect(within(panel).getAllByText(/^Another (practice|clinician) .*\.$/).length).toBeGreaterThan(0);
    expect(asked.at(-1)?.path).toBe("/v1/rosters/r-3/changes?causedBy=reversed-claim&limit=50");
    expect(router.state.location.search).toBe("?version=r-3&cause=reversed-claim");
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.keyboard("{Escape}");
    expect(screen.queryByTestId("cause-panel")).toBeNull();
  });

  it("writes words this portal does not know as they come", () => {
    expect(triggerInWords("solar-eclipse")).toBe("solar eclipse");
    expect(meaningOf("lost-plurality")).toBe("Another practice has the larger charges now.");
  });
});

describe("What if", () => {
  it("shows the roster there would be, and who would move", async () => {
    const { container, user, asked } = openPortal("/contracts/c-1/roster");
    await user.click(await screen.findByRole("button", { name: "What if…" }));
    const panel = screen.getByTestId("what-if-panel");
    expect(within(panel).getByRole("button", { name: "See the roster" })).toBeDisabled();
    await user.type(within(panel).getByLabelText("Practices that join"), "10-0000077, 100000009");
    await user.click(within(panel).getByRole("button", { name: "See the roster" }));
    expect(await within(panel).findByText("instead of 1,204 (+27)")).toBeVisible();
    expect(
      within(panel).getByText("31 people would enter, 4 would leave, 2 would have another clinician."),
    ).toBeVisible();
    expect(within(panel).getByText("No claim names 100000077: it changes nothing.")).toBeVisible();
    expect(
      within(panel).getByText(
        "Another organization lists 100000088, too: what is billed there counts for nobody.",
      ),
    ).toBeVisible();
    expect(within(panel).getAllByRole("listitem")).toHaveLength(2);
    expect(within(panel).getByText("35 more moves are not listed.")).toBeVisible();
    expect(asked.at(-1)?.method).toBe("POST");
    expect(asked.at(-1)?.path).toBe("/v1/rosters/r-3/what-if");
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("repeats what the service refuses", async () => {
    const refusal = problem(
      422,
      "what-if",
      "The content is not valid",
      "/dropTins: 100000009 does not take part",
    );
    const { user } = openPortal("/contracts/c-1/roster", { "POST /v1/rosters/r-3/what-if": refusal });
    await user.click(await screen.findByRole("button", { name: "What if…" }));
    await user.type(screen.getByLabelText("Practices that leave"), "100000009");
    await user.click(screen.getByRole("button", { name: "See the roster" }));
    expect(await screen.findByText("/dropTins: 100000009 does not take part")).toBeVisible();
  });
});
