import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { page, problem } from "../../fixture/answers";
import { accessibilityFaults, json, openPortal } from "../frame/testing";

async function row(name: string) {
  const heading = await screen.findByRole("heading", { name });
  const found = heading.closest("li");
  if (found === null) {
    throw new Error(`${name} is in no list`);
  }
  return within(found);
}

describe("The page of webhooks", () => {
  it("shows who is told of what, and who no longer is, and why", async () => {
    const { container } = openPortal("/webhooks");
    const warehouse = await row("Data warehouse");
    expect(warehouse.getByText("receiver.example · Roster decided, Settlement issued")).toBeVisible();
    expect(warehouse.getByText("Active")).toBeVisible();
    expect((await row("ehr.example")).getByText(/^20 attempts in a row failed/)).toBeVisible();
    expect(container.textContent).not.toContain("key=theirs");
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("says what became of each message, and sends a dead letter again", async () => {
    const { asked, user, container } = openPortal("/webhooks");
    await user.click((await row("Data warehouse")).getByRole("button", { name: "Messages" }));
    expect(await screen.findAllByTestId("delivery-row")).toHaveLength(3);
    expect(screen.getByText("Delivered, HTTP 204")).toBeVisible();
    expect(screen.getByText(/^2 attempts failed, HTTP 503; again /)).toBeVisible();
    expect(screen.getByText("Given up after 12 attempts, no answer in time")).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Send again" }));
    expect(asked.some((one) => one.path === "/v1/webhooks/w-1/deliveries/e-1/redelivery")).toBe(true);
  });

  it("sends a test, pauses and resumes", async () => {
    const { asked, user } = openPortal("/webhooks");
    const warehouse = await row("Data warehouse");
    await user.click(warehouse.getByRole("button", { name: "Send a test" }));
    await user.click(warehouse.getByRole("button", { name: "Pause" }));
    await user.click((await row("ehr.example")).getByRole("button", { name: "Resume" }));
    const sent = asked.filter((one) => one.method !== "GET");
    expect(sent.map((one) => [one.method, one.path, one.body])).toEqual([
      ["POST", "/v1/webhooks/w-1/pings", "{}"],
      ["PUT", "/v1/webhooks/w-1/status", '{"status":"paused"}'],
      ["PUT", "/v1/webhooks/w-2/status", '{"status":"active"}'],
    ]);
  });

  it("says when there is none", async () => {
    openPortal("/webhooks", { "GET /v1/webhooks": json(page([])) });
    expect(await screen.findByRole("heading", { name: "No webhooks yet" })).toBeVisible();
  });
});

describe("A new webhook", () => {
  it("is made of an address and topics, and its secret shown until it is kept", async () => {
    const { asked, user, container } = openPortal("/webhooks");
    await user.type(await screen.findByLabelText("Address"), "https://receiver.example/more");
    await user.click(screen.getByLabelText("Roster decided"));
    await user.click(screen.getByRole("button", { name: "Subscribe" }));
    expect(await screen.findByTestId("secret")).toHaveTextContent(/^whsec_/);
    const sent = asked.find((one) => one.method === "POST");
    expect(JSON.parse(sent?.body ?? "{}")).toEqual({
      url: "https://receiver.example/more",
      description: "",
      topics: ["contract-activated", "scorecard-computed", "care-gap-changed", "settlement-issued"],
    });
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "I have kept it" }));
    expect(screen.queryByTestId("secret")).toBeNull();
  });

  it("shows why the service refuses", async () => {
    const { user } = openPortal("/webhooks", {
      "POST /v1/webhooks": problem(
        422,
        "field-invalid",
        "The content is not valid",
        "url must be an https address",
      ),
    });
    await user.type(await screen.findByLabelText("Address"), "http://receiver.example");
    await user.click(screen.getByRole("button", { name: "Subscribe" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("url must be an https address");
  });
});
