import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ME, problem } from "../../fixture/answers";
import { IN_BLOCKS_ALONE } from "../../fixture/contracts";
import { accessibilityFaults, json, openPortal, type Instead } from "../frame/testing";

const ANALYST = { ...ME, tenant: "payer-north", tenantType: "payer", roles: ["payer-analyst"] };
const ZONE = /^Time zone in which the days of the period begin and end/;

async function drafting(instead: Instead = {}) {
  const portal = openPortal("/contracts/new?template=upside-only-shared-savings", {
    "GET /v1/me": json(ANALYST),
    ...instead,
  });
  await portal.user.type(await screen.findByLabelText("Name of the contract"), "Ours");
  return portal;
}

describe("The time zone of a drafted contract", () => {
  it("is not sent unless the parties name one", async () => {
    const { user, asked } = await drafting();
    await user.click(screen.getByRole("button", { name: "Draft the contract" }));
    expect(await screen.findByText("Draft, 1 of 2 approvals")).toBeVisible();
    expect(sent(asked)).not.toHaveProperty("timeZone");
  });

  it("is sent by its name", async () => {
    const { user, asked, container } = await drafting();
    await user.type(screen.getByLabelText(ZONE), " America/New_York ");
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Draft the contract" }));
    expect(await screen.findByText("Draft, 1 of 2 approvals")).toBeVisible();
    expect(sent(asked)).toMatchObject({ timeZone: "America/New_York" });
  });

  it("is told to be wrong beside the field, in the service’s words", async () => {
    const wrong =
      "is 'EST5': expected a name of the IANA time zone database, such as America/New_York or UTC";
    const { user } = await drafting({
      "POST /v1/contracts": {
        ...problem(422, "invalid-contract", "Invalid", "1 fields of the contract are not valid"),
        body: JSON.stringify({
          code: "invalid-contract",
          detail: "1 fields of the contract are not valid",
          errors: [{ pointer: "/timeZone", detail: wrong }],
        }),
      },
    });
    await user.type(screen.getByLabelText(ZONE), "EST5");
    await user.click(screen.getByRole("button", { name: "Draft the contract" }));
    expect(await screen.findByText(wrong, { selector: ".field-fault" })).toBeVisible();
    expect(screen.getByLabelText(ZONE)).toHaveAccessibleDescription(wrong);
  });
});

describe("An amendment of the time zone", () => {
  async function amending(timeZone: string | undefined, instead: Instead = {}) {
    const portal = openPortal("/contracts/c-4", {
      "GET /v1/contracts/c-4": json({ ...IN_BLOCKS_ALONE, timeZone }),
      "GET /v1/contracts/c-4/versions/1/document": json({ name: "as agreed", timeZone }),
      ...instead,
    });
    await portal.user.click(await screen.findByRole("button", { name: "Propose other terms" }));
    const form = within(screen.getByRole("form", { name: "Propose other terms" }));
    await portal.user.type(form.getByLabelText("From"), "2027-01-01");
    await portal.user.type(form.getByLabelText("Why"), "Evening visits");
    return { ...portal, form };
  }

  it("names one, and leaves everything else of the document as it is", async () => {
    const { user, asked, form } = await amending(undefined);
    expect(form.getByRole("button", { name: "Propose" })).toBeDisabled();
    await user.type(form.getByLabelText(ZONE), "America/Chicago");
    await user.click(form.getByRole("button", { name: "Propose" }));
    expect(await screen.findByRole("button", { name: "Propose other terms" })).toBeVisible();
    expect(sent(asked)).toMatchObject({ document: { name: "as agreed", timeZone: "America/Chicago" } });
  });

  it("takes one away, which is UTC", async () => {
    const { user, asked, form } = await amending("America/New_York");
    await user.clear(form.getByLabelText(ZONE));
    await user.click(form.getByRole("button", { name: "Propose" }));
    expect(await screen.findByRole("button", { name: "Propose other terms" })).toBeVisible();
    expect((sent(asked) as { document: object }).document).not.toHaveProperty("timeZone");
  });
});

function sent(asked: { method: string; body: string | undefined }[]): unknown {
  return JSON.parse(asked.find((request) => request.method === "POST")?.body ?? "");
}
