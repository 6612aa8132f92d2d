import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { page, problem } from "../../fixture/answers";
import { accessibilityFaults, json, openPortal } from "../frame/testing";

function nth(all: HTMLElement[], index: number): HTMLElement {
  const found = all[index];
  if (found === undefined) {
    throw new Error(`there are ${String(all.length)}`);
  }
  return found;
}

describe("The worklist of gaps in care", () => {
  it("shows what is to be done, until when, and what would show it", async () => {
    const { container, asked } = openPortal("/contracts/c-1/gaps");
    const rows = await screen.findAllByTestId("gap-row");
    expect(rows).toHaveLength(3);
    const first = within(nth(rows, 0));
    expect(first.getByText("Still time")).toBeVisible();
    expect(first.getByText("by Dec 31, 2026")).toBeVisible();
    expect(first.getByText(/^Latest reading of the period below 140/)).toBeVisible();
    expect(asked.some((one) => one.path.includes("status=open&status=prospective"))).toBe(true);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("keeps closed gaps apart", async () => {
    const { user } = openPortal("/contracts/c-1/gaps");
    await screen.findAllByTestId("gap-row");
    await user.selectOptions(screen.getByLabelText("Show"), "Closed");
    expect(await screen.findByText("1 gap shown")).toBeVisible();
    expect(within(screen.getByTestId("gap-row")).getByText("Closed")).toBeVisible();
    expect(screen.queryByTestId("remark")).toBeNull();
  });

  it("narrows to a measure", async () => {
    const { user } = openPortal("/contracts/c-1/gaps");
    await screen.findAllByTestId("gap-row");
    await user.selectOptions(screen.getByLabelText("Measure"), "Annual wellness visit");
    expect(await screen.findByText("1 gap shown")).toBeVisible();
  });

  it("says when there is none", async () => {
    openPortal("/contracts/c-1/gaps", { "GET /v1/gaps": json(page([])) });
    expect(await screen.findByRole("heading", { name: "Nothing here" })).toBeVisible();
  });
});

describe("A remark", () => {
  it("is shown with its author, and the gap stays open", async () => {
    openPortal("/contracts/c-1/gaps");
    const rows = await screen.findAllByTestId("gap-row");
    const second = within(nth(rows, 1));
    expect(second.getByText(/^Order placed: Visit on Friday/)).toBeVisible();
    expect(second.getByText(/^east-analyst, /)).toBeVisible();
    expect(second.getByText("Open")).toBeVisible();
  });

  it("is sent with what there is to say", async () => {
    const { asked, user, container } = openPortal("/contracts/c-1/gaps");
    await user.click(nth(await screen.findAllByTestId("remark"), 0));
    await user.selectOptions(screen.getByLabelText("What there is to say"), "Patient refused");
    await user.type(screen.getByLabelText("In words"), "Will think about it");
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Keep the remark" }));
    const sent = asked.find((one) => one.method === "POST");
    expect(sent?.path).toBe("/v1/gaps/remarks");
    expect(JSON.parse(sent?.body ?? "{}")).toMatchObject({
      contract: "c-1",
      measure: "controlled-blood-pressure",
      person: 1,
      code: "patient-refused",
      text: "Will think about it",
    });
  });

  it("shows why the service refuses", async () => {
    const { user } = openPortal("/contracts/c-1/gaps", {
      "POST /v1/gaps/remarks": problem(
        404,
        "not-found",
        "Not found",
        "There is nothing here that you may see",
      ),
    });
    await user.click(nth(await screen.findAllByTestId("remark"), 0));
    await user.click(screen.getByRole("button", { name: "Keep the remark" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("There is nothing here");
  });
});
