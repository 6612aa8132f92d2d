import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ME, problem } from "../../fixture/answers";
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

function sent(asked: { method: string; body: string | undefined }[]): unknown {
  return JSON.parse(asked.find((request) => request.method === "POST")?.body ?? "");
}
