import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ME, problem } from "../../fixture/answers";
import { LISTED } from "../../fixture/directory";
import { accessibilityFaults, json, openPortal } from "../frame/testing";

async function directory() {
  return within(await screen.findByRole("region", { name: "Public directory" }));
}

describe("The public directory on a contract’s page", () => {
  it("says what both parties said and lets the approver of one switch its own word", async () => {
    const { asked, user, container } = openPortal("/contracts/c-1");
    const section = await directory();
    expect(section.getByText("North Health Plan agrees")).toBeVisible();
    expect(section.getByText(/^Nothing of this contract/)).toBeVisible();
    const own = section.getByRole("switch", { name: "East Physicians agrees" });
    expect(own).not.toBeChecked();
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(own);
    expect(await section.findByRole("link", { name: "public directory" })).toBeVisible();
    expect(section.getByRole("switch")).toBeChecked();
    const sent = asked.filter((one) => one.method === "PUT");
    expect(sent.map((one) => [one.path, one.body])).toEqual([
      ["/v1/directory/agreements/c-1", '{"agreed":true}'],
    ]);
  });

  it("is read by everybody else", async () => {
    openPortal("/contracts/c-1", { "GET /v1/me": json({ ...ME, roles: ["provider-analyst"] }) });
    const section = await directory();
    expect(section.getByText("East Physicians does not agree")).toBeVisible();
    expect(section.queryByRole("switch")).toBeNull();
  });

  it("shows why a word was refused", async () => {
    const { user } = openPortal("/contracts/c-1", {
      "PUT /v1/directory/agreements/c-1": problem(403, "role-missing", "Not allowed", "Ask an approver."),
    });
    await user.click((await directory()).getByRole("switch"));
    expect(await screen.findByText(/Ask an approver/)).toBeVisible();
  });

  it("is taken back", async () => {
    const { asked, user } = openPortal("/contracts/c-1", {
      "GET /v1/directory/agreements/c-1": json(LISTED),
    });
    await user.click((await directory()).getByRole("switch", { checked: true }));
    expect(asked.find((one) => one.method === "PUT")?.body).toBe('{"agreed":false}');
  });
});
