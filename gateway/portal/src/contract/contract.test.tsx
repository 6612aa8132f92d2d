import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ME, page, problem } from "../../fixture/answers";
import { ACTIVE, DRAFT, IN_BLOCKS, IN_BLOCKS_ALONE } from "../../fixture/contracts";
import { accessibilityFaults, json, openPortal } from "../frame/testing";
import { termsOf } from "./terms";

describe("The list of contracts", () => {
  it("puts the contract that waits for the reader first and shows each forecast", async () => {
    const { container } = openPortal("/");
    const rows = await screen.findAllByTestId("contract-row");
    expect(rows.map((row) => row.dataset.contractId)).toEqual(["c-2", "c-3", "c-1"]);
    expect(rows[0]).toHaveTextContent("Waits for your approval");
    expect(await screen.findByText("$124,880.00")).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("says what has to happen while there is none", async () => {
    openPortal("/", { "GET /v1/contracts": json(page([])) });
    expect(await screen.findByRole("heading", { name: "No contracts yet" })).toBeVisible();
  });

  it("shows a problem in the service’s words and tries again on request", async () => {
    const instead = {
      "GET /v1/contracts": problem(503, "unavailable", "Not available", "The contract store restarts."),
    };
    const { user } = openPortal("/", instead);
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Not available");
    expect(alert).toHaveTextContent("The contract store restarts.");
    expect(alert).toHaveTextContent("Problem code: unavailable");
    instead["GET /v1/contracts"] = json(page([ACTIVE]));
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByTestId("contract-row")).toBeVisible();
  });

  it("names the field when an answer is not what the portal understands", async () => {
    openPortal("/", { "GET /v1/contracts": json(page([{ ...ACTIVE, approvals: null }])) });
    expect(await screen.findByRole("alert")).toHaveTextContent('has "approvals" as null; array was expected');
  });
});

describe("A contract", () => {
  it("shows where it stands, how fresh that is, and the change since the previous run", async () => {
    const { container } = openPortal("/contracts/c-1");
    expect(await screen.findByTestId("headline-roster")).toHaveTextContent(
      "1,204 members+41 new, 23 dropped",
    );
    expect(await screen.findByTestId("headline-scorecard")).toHaveTextContent("The quality gate is open");
    const payment = await screen.findByTestId("headline-settlement");
    expect(payment).toHaveTextContent("Forecast payment$124,880.00+$26,530.00 since the previous run");
    expect(screen.getByTestId("freshness")).toHaveTextContent(/Data as of .* paid through/);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("says what it waits for while no claims have arrived", async () => {
    openPortal("/contracts/c-3");
    expect(await screen.findByRole("heading", { name: "Waiting for the first claims" })).toBeVisible();
  });

  it("is approved by the approver of the side that has not signed", async () => {
    const { user, asked } = openPortal("/contracts/c-2");
    expect(await screen.findByText("Waits for the provider’s approver")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Approve for East Physicians" }));
    expect(await screen.findByText(/Approved by east-approver/)).toBeVisible();
    expect(screen.queryByTestId("approve")).toBeNull();
    expect(asked.filter((request) => request.method === "POST").map((request) => request.path)).toEqual([
      "/v1/contracts/c-2/approvals",
    ]);
  });

  it("shows why an approval was refused", async () => {
    const detail = "Whoever entered a contract cannot approve it; ask another approver.";
    const { user } = openPortal("/contracts/c-2", {
      "POST /v1/contracts/c-2/approvals": problem(409, "four-eyes", "Another person must approve", detail),
    });
    await user.click(await screen.findByTestId("approve"));
    expect(await screen.findByRole("alert")).toHaveTextContent(detail);
  });

  it("that cannot be drawn leaves the rest of the portal standing", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    openPortal("/contracts/c-1", { "GET /v1/contracts/c-1": json({ ...ACTIVE, incentives: [{}] }) });
    expect(await screen.findByRole("heading", { name: "We could not load this page" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Sign out" })).toBeVisible();
    error.mockRestore();
  });

  it("of another organization reads like one that does not exist", async () => {
    openPortal("/contracts/c-9");
    expect(await screen.findByRole("heading", { name: "Nothing here" })).toBeVisible();
  });
});

describe("A contract in blocks", () => {
  it("is read in the service’s words, with its versions", async () => {
    const { container } = openPortal("/contracts/c-4");
    expect(
      await screen.findByText("Benchmark is Benchmark per member month (400.00) times Member months."),
    ).toBeVisible();
    const versions = screen.getAllByTestId("contract-version");
    expect(versions.map((version) => version.dataset.version)).toEqual(["2", "1"]);
    expect(versions[0]).toHaveTextContent("Other terms from Jan 1, 2027, proposed by North Health Plan");
    expect(versions[0]).toHaveTextContent("A better year");
    expect(versions[1]).toHaveTextContent("In force from Dec 12, 2025");
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("is approved as the reader has read it", async () => {
    const { user, asked } = openPortal("/contracts/c-4");
    await user.click(await screen.findByTestId("approve"));
    const sent = asked.find((request) => request.path === "/v1/contracts/c-4/approvals");
    expect(sent?.headers.get("If-Match")).toBe('"2.1"');
  });

  it("gets other terms from a day on", async () => {
    const { user, asked } = openPortal("/contracts/c-4", { "GET /v1/contracts/c-4": json(IN_BLOCKS_ALONE) });
    await user.click(await screen.findByRole("button", { name: "Propose other terms" }));
    const form = screen.getByRole("form", { name: "Propose other terms" });
    expect(within(form).queryByLabelText("Quality factor")).toBeNull();
    const sharing = within(form).getByLabelText("Sharing rate");
    await user.clear(sharing);
    await user.type(sharing, "0.60");
    await user.type(within(form).getByLabelText("From"), "2027-01-01");
    await user.type(within(form).getByLabelText("Why"), "A better year");
    expect(form).toHaveTextContent("the whole performance period is settled by the new terms");
    await user.selectOptions(within(form).getByLabelText("For"), "following-months");
    expect(form).toHaveTextContent("each part of the performance period is settled by its own terms");
    await user.click(within(form).getByRole("button", { name: "Propose" }));
    expect(await screen.findByRole("button", { name: "Propose other terms" })).toBeVisible();
    const sent = asked.find((request) => request.path === "/v1/contracts/c-4/amendments");
    expect(JSON.parse(sent?.body ?? "")).toEqual({
      effectiveFrom: "2027-01-01",
      appliesTo: "following-months",
      reason: "A better year",
      document: {
        name: "as agreed",
        arrangement: {
          ...IN_BLOCKS.arrangement,
          terms: {
            "benchmark-per-member-month": { label: "Benchmark per member month", value: "400.00" },
            "sharing-rate": { label: "Sharing rate", value: "0.60" },
            "quality-factor": { label: "Quality factor" },
          },
        },
      },
    });
  });

  it("is ended, or says why it cannot be", async () => {
    const { user } = openPortal("/contracts/c-4", {
      "GET /v1/contracts/c-4": json(IN_BLOCKS_ALONE),
      "POST /v1/contracts/c-4/endings": problem(409, "no-notice", "Conflict", "Neither may alone."),
    });
    await user.click(await screen.findByRole("button", { name: "End the contract" }));
    const form = screen.getByRole("form", { name: "End the contract" });
    await user.type(within(form).getByLabelText("Last day"), "2026-12-31");
    await user.selectOptions(within(form).getByLabelText("How"), "notice");
    await user.type(within(form).getByLabelText("Why"), "We leave");
    await user.click(within(form).getByRole("button", { name: "Propose the end" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Neither may alone.");
  });

  it("is renewed for the period that was agreed on already", async () => {
    const analyst = { ...ME, tenant: "payer-north", tenantType: "payer", roles: ["payer-analyst"] };
    const twoYears = { ...IN_BLOCKS_ALONE, furtherPeriods: [{ start: "2027-01-01", end: "2027-12-31" }] };
    const { user, asked, router } = openPortal("/contracts/c-4", {
      "GET /v1/me": json(analyst),
      "GET /v1/contracts/c-4": json(twoYears),
      "POST /v1/contracts/c-4/renewal": json(DRAFT),
    });
    const renewal = { name: "Draft the renewal for Jan 2027 – Dec 2027" };
    await user.click(await screen.findByRole("button", renewal));
    expect(await screen.findByText("Draft, 1 of 2 approvals")).toBeVisible();
    expect(router.state.location.pathname).toBe("/contracts/c-2");
    expect(asked.filter((request) => request.method === "POST")).toHaveLength(1);
  });

  it("leads to its renewal", async () => {
    openPortal("/contracts/c-4", { "GET /v1/contracts/c-4": json({ ...IN_BLOCKS_ALONE, renewedBy: "c-2" }) });
    const link = await screen.findByRole("link", { name: "the contract of the next period" });
    expect(link).toHaveAttribute("href", "/contracts/c-2");
    expect(screen.queryByRole("button", { name: /renewal/ })).toBeNull();
  });

  it("is drafted from a template", async () => {
    const analyst = { ...ME, tenant: "payer-north", tenantType: "payer", roles: ["payer-analyst"] };
    const { user, asked, router, container } = openPortal("/", { "GET /v1/me": json(analyst) });
    await user.click(await screen.findByRole("link", { name: "Draft a contract" }));
    await user.selectOptions(await screen.findByLabelText("Start from"), "upside-only-shared-savings");
    expect(await screen.findByText("What is paid is Shared savings.")).toBeVisible();
    expect(screen.getByLabelText("Payer's tenant")).toHaveValue("payer-north");
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.type(screen.getByLabelText("Name of the contract"), "Ours");
    await user.clear(screen.getByLabelText("Sharing rate"));
    await user.type(screen.getByLabelText("Sharing rate"), "0.60");
    await user.click(screen.getByRole("button", { name: "Draft the contract" }));
    expect(await screen.findByText("Draft, 1 of 2 approvals")).toBeVisible();
    expect(router.state.location.pathname).toBe("/contracts/c-2");
    const sent = asked.find((request) => request.method === "POST");
    expect(JSON.parse(sent?.body ?? "")).toEqual({
      template: "upside-only-shared-savings",
      values: { "payer-tenant": "payer-north", "contract-name": "Ours" },
      terms: { "sharing-rate": "0.60" },
    });
  });
});

describe("Terms in plain language", () => {
  it("say what the numbers of the contract mean", () => {
    expect(termsOf(ACTIVE).map((term) => term.sentence)).toEqual([
      "A member belongs to the practice with the largest allowed charges for their primary care, Jan 2026 – Dec 2026.",
      "The benchmark is $412.50 for each member and month.",
      "Spending must stay at least 2% below the benchmark. Savings are then shared from the first dollar.",
      "50% of the savings, at most 10% of the benchmark.",
      "The provider shares no losses.",
      "Savings are paid only if Annual wellness visit is at least 55%.",
      "$1.50 for each member and month depends on Controlled blood pressure: 50% of it for at least 50%, 100% of it for at least 60%.",
      "A new forecast follows every claims file. The final settlement comes 3 months after the period ends.",
      "Either side may question a result within 60 days after it was issued.",
    ]);
  });

  it("say what the provider risks", () => {
    const losses = { minimumLossRate: "0.02", sharingRate: "0.30", limitRate: "0.05" };
    const twoSided = { ...ACTIVE, arrangement: { ...ACTIVE.arrangement, losses } };
    expect(termsOf(twoSided).find((term) => term.heading === "Losses")?.sentence).toBe(
      "When spending is at least 2% above the benchmark, the provider owes 30% of the excess, at most 5% of the benchmark.",
    );
  });

  it("say what each measure is to come to, in the service’s words", () => {
    const sentence =
      "Controlled blood pressure is to come to at least 60%, with points against benchmark 236 ecqm of 2025; it earns a bonus.";
    const said = { ...ACTIVE, inWords: [{ heading: "Quality", sentences: [sentence] }] };
    expect(termsOf(said)).toContainEqual({ heading: "Quality", sentence });
  });

  it("say how the list is drawn up in the year where the contract does", () => {
    const [first, drawnUp] = [
      "Members are attributed by the rules of mssp.",
      "The list is drawn up before the year.",
    ];
    const under = (sentences: string[]) => ({ ...ACTIVE, inWords: [{ heading: "Members", sentences }] });
    expect(termsOf(under([first, drawnUp]))[1]).toEqual({ heading: "", sentence: drawnUp });
    expect(termsOf(under([first]))).toEqual(termsOf(ACTIVE));
  });

  it("leave out a gate that was not agreed", () => {
    const open = { ...ACTIVE, arrangement: { ...ACTIVE.arrangement, qualityGate: null } };
    expect(termsOf(open).map((term) => term.heading)).not.toContain("Quality gate");
  });
});
