import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { page, problem } from "../../fixture/answers";
import { accessibilityFaults, json, openPortal } from "../frame/testing";

describe("Questioning a member", () => {
  it("sends the question with its reason and says so", async () => {
    const { asked, user } = openPortal("/contracts/c-1/roster?member=1");
    await user.click(await screen.findByTestId("question-this"));
    const send = screen.getByRole("button", { name: "Send to the other party" });
    expect(send).toBeDisabled();
    await user.type(screen.getByLabelText("Why"), "Never seen here");
    await user.click(send);
    expect(await screen.findByTestId("question-raised")).toBeVisible();
    expect(asked.filter((one) => one.method === "POST").map((one) => one.path)).toEqual([
      "/v1/roster-disputes",
    ]);
  });

  it("asks who is right where the practice is wrong", async () => {
    const { user, container } = openPortal("/contracts/c-1/roster?member=1");
    await user.click(await screen.findByTestId("question-this"));
    expect(screen.queryByLabelText("TIN of the right practice")).toBeNull();
    await user.selectOptions(screen.getByLabelText("What is wrong"), "Wrong practice or clinician");
    expect(screen.getByLabelText("TIN of the right practice")).toBeRequired();
    expect(screen.getByLabelText("NPI of the right clinician")).toBeRequired();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("shows why the service refuses", async () => {
    const { user } = openPortal("/contracts/c-1/roster?member=1", {
      "POST /v1/roster-disputes": problem(
        409,
        "window-closed",
        "Conflict",
        "could be questioned until May 1",
      ),
    });
    await user.click(await screen.findByTestId("question-this"));
    await user.type(screen.getByLabelText("Why"), "Never seen here");
    await user.click(screen.getByRole("button", { name: "Send to the other party" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("could be questioned until May 1");
  });
});

describe("The list of disputes", () => {
  it("says of each where it stands", async () => {
    const { container } = openPortal("/contracts/c-1/disputes");
    expect(await screen.findByRole("heading", { name: "3 disputes" })).toBeVisible();
    const row = (name: RegExp) => within(screen.getByRole("row", { name }));
    expect(row(/M40021/).getByText(/^Waits for the payer, was due on /)).toBeVisible();
    expect(row(/M40014/).getByText("Applied in roster version 3")).toBeVisible();
    expect(row(/M40007/).getByText("Not on the roster")).toBeVisible();
    expect(row(/M40007/).getByText("Rejected")).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("says what to do when there is none", async () => {
    openPortal("/contracts/c-1/disputes", { "GET /v1/roster-disputes": json(page([])) });
    expect(await screen.findByRole("heading", { name: "No disputes" })).toBeVisible();
  });
});
