import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ME, problem } from "../../fixture/answers";
import { ACTIVE, DRAFT } from "../../fixture/contracts";
import { openPortal } from "../frame/testing";
import { mayApprove } from "./queries";
import { sessionEnded, whenReloading } from "./session";

describe("Who may approve a contract", () => {
  it.each([
    ["the provider’s approver approves a draft", ME, DRAFT, true],
    ["an analyst does not approve", { ...ME, roles: ["provider-analyst"] }, DRAFT, false],
    ["the payer’s role is worth nothing at the provider", { ...ME, roles: ["payer-approver"] }, DRAFT, false],
    [
      "a side that has approved is done",
      { ...ME, tenant: "payer-north", roles: ["payer-approver"] },
      DRAFT,
      false,
    ],
    ["a contract in force is done", ME, ACTIVE, false],
    ["a third organization has no say", { ...ME, tenant: "provider-west" }, DRAFT, false],
  ])("%s", (_, me, contract, may) => {
    expect(mayApprove(me, contract)).toBe(may);
  });
});

describe("The gateway holds the session", () => {
  it("says on every request that a script asks", async () => {
    const { asked } = openPortal("/");
    expect(await screen.findByTestId("who")).toHaveTextContent("east-approver · provider-east");
    expect(asked.length).toBeGreaterThan(0);
    for (const request of asked) {
      expect(request.headers.get("X-Requested-With")).toBe("JavaScript");
    }
  });

  it("offers the way out", () => {
    openPortal("/");
    expect(screen.getByRole("link", { name: "Sign out" })).toHaveAttribute("href", "/portal/sign-out");
  });

  it.each([401, 499])(
    "loads the page again after an answer of %i, so that the gateway signs the reader in",
    async (status) => {
      const reload = vi.fn();
      whenReloading(reload);
      openPortal("/", {
        "GET /v1/contracts": problem(status, "signed-out", "Signed out", "The session has ended."),
      });
      await waitFor(() => {
        expect(reload).toHaveBeenCalledTimes(1);
      });
    },
  );

  it("does not reload again and again when signing in does not help", () => {
    const reload = vi.fn();
    whenReloading(reload);
    sessionEnded(1_000_000);
    sessionEnded(1_002_000);
    expect(reload).toHaveBeenCalledTimes(1);
    sessionEnded(1_060_000);
    expect(reload).toHaveBeenCalledTimes(2);
  });
});
