import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ME, page, problem } from "../../fixture/answers";
import { DISPUTES } from "../../fixture/disputes";
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

describe("Deciding a dispute", () => {
  const asked = { ...DISPUTES[0], raisedParty: "payer" };
  const theirs = { "GET /v1/roster-disputes": json(page([asked])) };

  it("is for an approver of the party that did not raise it", async () => {
    openPortal("/contracts/c-1/disputes");
    expect(await screen.findByRole("heading", { name: "3 disputes" })).toBeVisible();
    expect(screen.queryByTestId("decide")).toBeNull();
  });

  it("is not for analysts", async () => {
    openPortal("/contracts/c-1/disputes", {
      ...theirs,
      "GET /v1/me": json({ ...ME, roles: ["provider-analyst"] }),
    });
    expect(await screen.findByRole("heading", { name: "1 dispute" })).toBeVisible();
    expect(screen.queryByTestId("decide")).toBeNull();
  });

  it("sends the outcome with its reason", async () => {
    const { asked: sent, user, container } = openPortal("/contracts/c-1/disputes", theirs);
    await user.click(await screen.findByTestId("decide"));
    const record = screen.getByRole("button", { name: "Record the decision" });
    await user.type(screen.getByLabelText(/^Reason/), "The visit notes show otherwise");
    expect(record).toBeDisabled();
    await user.click(screen.getByLabelText(/^Reject/));
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(record);
    expect(sent.filter((one) => one.method === "POST").map((one) => one.path)).toEqual([
      "/v1/roster-disputes/d-3/decision",
    ]);
  });

  it("shows why the service refuses", async () => {
    const { user } = openPortal("/contracts/c-1/disputes", {
      ...theirs,
      "POST /v1/roster-disputes/d-3/decision": problem(409, "decided", "Conflict", "was decided already"),
    });
    await user.click(await screen.findByTestId("decide"));
    await user.click(screen.getByLabelText(/^Accept/));
    await user.type(screen.getByLabelText(/^Reason/), "Agreed");
    await user.click(screen.getByRole("button", { name: "Record the decision" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("was decided already");
  });
});
