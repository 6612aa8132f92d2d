import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { problem } from "../../fixture/answers";
import { IN_BLOCKS } from "../../fixture/contracts";
import { amount, SETTLEMENT } from "../../fixture/settlements";
import type { Forecast, ForecastPart } from "../api/settlement-life";
import type { SettlementStep } from "../api/types";
import { accessibilityFaults, json, openPortal } from "../frame/testing";
import { stagesOf } from "./geometry";

const REPORTED = { type: "reported", source: "test" } as const;

const FORECAST: Forecast = {
  period: { start: "2025-01-01", end: "2025-06-30" },
  confidence: "95%",
  known: "6720.00",
  expected: "7200.00",
  low: "7100.00",
  high: "7350.00",
  months: [{ month: "2025-06", known: "720.00", completionFactor: "1.666667", expected: "1200.00" }],
  settlementAtLow: { payment: "950.00" },
  settlementExpected: { payment: "900.00" },
  settlementAtHigh: { payment: "825.00" },
};

function part(start: string, end: string, payment: string): ForecastPart {
  return {
    period: { start, end },
    expected: "3600.00",
    low: "3550.00",
    high: "3675.00",
    paymentAtLow: "700.00",
    payment,
    paymentAtHigh: "0.00",
  };
}

function step(key: string, value: string): SettlementStep {
  return { key, label: key, amount: value, figure: amount(key, value, REPORTED) };
}

function bars(steps: SettlementStep[]) {
  return stagesOf(steps).flatMap((stage) =>
    stage.bars.map(({ step: { key }, shape, from, to }) => [key, shape, from, to]),
  );
}

describe("The waterfall’s geometry", () => {
  it("hangs savings between spending and benchmark, then shares them on their own scale", () => {
    expect(
      bars([
        step("benchmark", "1000.00"),
        step("expenditures", "800.00"),
        step("savings", "200.00"),
        step("minimum", "20.00"),
        { key: "gate", label: "gate", figure: { ...amount("gate", "0", REPORTED), kind: "finding" } },
        step("share", "100.00"),
        step("bonus", "10.00"),
        step("payment", "110.00"),
      ]),
    ).toEqual([
      ["benchmark", "total", 0, 1],
      ["expenditures", "total", 0, 0.8],
      ["savings", "gain", 0.8, 1],
      ["minimum", "mark", 0.1, 0.1],
      ["gate", "none", 0, 0],
      ["share", "gain", 0, 0.5],
      ["bonus", "added", 0.5, 0.55],
      ["payment", "result", 0, 0.55],
    ]);
  });

  it("draws spending beyond the benchmark as a loss", () => {
    expect(
      bars([step("benchmark", "1000.00"), step("expenditures", "1250.00"), step("savings", "-250.00")]),
    ).toEqual([
      ["benchmark", "total", 0, 0.8],
      ["expenditures", "total", 0, 1],
      ["savings", "loss", 0.8, 1],
    ]);
  });

  it("draws what the provider owes as a loss", () => {
    expect(bars([step("savings", "-200.00"), step("share", "-100.00"), step("payment", "-100.00")])).toEqual([
      ["savings", "loss", 0, 1],
      ["share", "loss", 0, 0.5],
      ["payment", "loss", 0, 0.5],
    ]);
  });

  it("draws nothing for a year without any dollars", () => {
    expect(bars([step("savings", "0.00"), step("payment", "0.00")])).toEqual([
      ["savings", "gain", 0, 0],
      ["payment", "result", 0, 0],
    ]);
  });
});

describe("The settlement page", () => {
  it("shows the steps in order, labeled as a forecast", async () => {
    const { container } = openPortal("/contracts/c-1/settlement");
    const rows = await screen.findAllByTestId("waterfall-row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "Benchmark$5,709,000.00",
      "Expenditures$5,480,000.00",
      "Savings$229,000.00",
      "Generated savings$229,000.00",
      "Savings past the quality gate$229,000.00",
      "Provider’s share$114,500.00",
      "Share within the limit$114,500.00",
      "Quality bonus$10,380.00",
      "Payment$124,880.00",
    ]);
    expect(screen.getByTestId("payment")).toHaveTextContent("$124,880.00 forecast payment");
    expect(screen.getByText(/Nothing is paid on it/)).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("opens the explanation of any amount from the keyboard and closes it again", async () => {
    const { container, user, router } = openPortal("/contracts/c-1/settlement");
    const row = await screen.findByRole("button", { name: /^Savings\$/ });
    row.focus();
    await user.keyboard("{Enter}");
    const panel = await screen.findByTestId("figure-panel");
    expect(panel).toHaveTextContent("= Benchmark - Expenditures");
    expect(panel).toHaveTextContent(
      "Reported: expenditure run over snapshot-3, 1204 members, 48211 claim lines",
    );
    expect(router.state.location.search).toBe("?step=savings");
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.keyboard("{Escape}");
    expect(screen.queryByTestId("figure-panel")).toBeNull();
    expect(row).toHaveFocus();
  });

  it("explains a decision as well as a dollar", async () => {
    const { user } = openPortal("/contracts/c-1/settlement");
    await user.click(await screen.findByRole("button", { name: /^Savings past the quality gate/ }));
    const panel = await screen.findByTestId("figure-panel");
    expect(panel).toHaveTextContent("= Generated savings if Quality gate is open");
    expect(panel).toHaveTextContent("Quality gate is openyes= Annual wellness visit rate >= Gate");
  });

  it("shows what moved since the previous version", async () => {
    openPortal("/contracts/c-1/settlement");
    const row = (await screen.findByRole("rowheader", { name: "Payment" })).closest("tr");
    expect(row).toHaveTextContent("Payment$98,350.00$124,880.00+$26,530.00");
  });

  it("says what is to be expected of claims still to come, month by month", async () => {
    const { container } = openPortal("/contracts/c-1/settlement", {
      "GET /v1/settlements/p-3": json({ ...SETTLEMENT, forecast: FORECAST }),
    });
    expect(await screen.findByTestId("forecast")).toHaveTextContent(
      "is expected to cost $7,200.00; $6,720.00 of it is known. With 95% confidence it will be between $7,100.00 and $7,350.00, and the payment between $825.00 and $950.00; $900.00 is expected.",
    );
    const month = screen.getByRole("rowheader", { name: "2025-06" }).closest("tr");
    expect(month).toHaveTextContent("2025-06$720.001.666667$1,200.00");
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("says of each part of a divided period what is to be expected", async () => {
    openPortal("/contracts/c-1/settlement", {
      "GET /v1/settlements/p-3": json({
        ...SETTLEMENT,
        forecast: {
          ...FORECAST,
          parts: [part("2025-01-01", "2025-04-30", "582.50"), part("2025-05-01", "2025-06-30", "317.50")],
        },
      }),
    });
    expect(await screen.findByTestId("forecast-parts")).toHaveTextContent(
      "Jan 2025 – Apr 2025, by its own terms: $3,600.00 expected, a payment between $0.00 and $700.00; $582.50 is expected." +
        "May 2025 – Jun 2025, by its own terms: $3,600.00 expected, a payment between $0.00 and $700.00; $317.50 is expected.",
    );
  });

  it("says why nothing can be expected yet", async () => {
    openPortal("/contracts/c-1/settlement", {
      "GET /v1/settlements/p-3": json({
        ...SETTLEMENT,
        forecast: { missing: "not-enough-known", why: "No month is known well enough." },
      }),
    });
    expect(await screen.findByTestId("no-forecast")).toHaveTextContent("No month is known well enough.");
  });

  it("compares nothing where there is no previous version", async () => {
    openPortal("/contracts/c-1/settlement", {
      "GET /v1/settlements/p-3": json({ ...SETTLEMENT, previousId: null }),
    });
    await screen.findByTestId("waterfall");
    expect(screen.queryByText(/What moved since/)).toBeNull();
  });

  it("says what it waits for while there is none, and why when it cannot be shown", async () => {
    openPortal("/contracts/c-3/settlement");
    expect(await screen.findByRole("heading", { name: "No settlement yet" })).toBeVisible();
    openPortal("/contracts/c-1/settlement", {
      "GET /v1/settlements/p-3": problem(
        403,
        "forbidden",
        "Not allowed",
        "Your role does not read settlements.",
      ),
    });
    expect(await screen.findByRole("alert")).toHaveTextContent("Your role does not read settlements.");
  });
});

describe("What if", () => {
  it("asks with the terms of a contract in blocks and shows the payment there would be", async () => {
    const { user, asked } = openPortal("/contracts/c-1/settlement", {
      "GET /v1/contracts/c-1": json({ ...IN_BLOCKS, id: "c-1" }),
    });
    expect(await screen.findAllByTestId("waterfall-row")).not.toHaveLength(0);
    await user.click(screen.getByRole("button", { name: "What if" }));
    await user.type(screen.getByLabelText("Sharing rate"), "0.60");
    await user.click(screen.getByRole("button", { name: "See the payment" }));
    expect(await screen.findByRole("heading", { name: /\$147,780.00/ })).toHaveTextContent("+$22,900.00");
    const sent = asked.find((request) => request.path.endsWith("/what-if"));
    expect(JSON.parse(sent?.body ?? "")).toEqual({
      changes: [{ path: "arrangement.terms.sharing-rate.value", value: "0.60" }],
    });
  });

  it("asks about one part of a divided period", async () => {
    const arrangement = IN_BLOCKS.arrangement;
    const { container, user, asked } = openPortal("/contracts/c-1/settlement", {
      "GET /v1/contracts/c-1": json({ ...IN_BLOCKS, id: "c-1" }),
      "GET /v1/settlements/p-3": json({
        ...SETTLEMENT,
        leaves: {
          parts: [
            { start: "2025-01-01", end: "2025-04-30", document: { arrangement } },
            { start: "2025-05-01", end: "2025-12-31", document: { arrangement } },
          ],
        },
      }),
    });
    expect(await screen.findAllByTestId("waterfall-row")).not.toHaveLength(0);
    await user.click(screen.getByRole("button", { name: "What if" }));
    const second = within(screen.getByRole("group", { name: "May 2025 – Dec 2025" }));
    await user.type(second.getByLabelText("Sharing rate"), "0.60");
    await user.type(second.getByLabelText("Expenditures"), "100.00");
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "See the payment" }));
    expect(await screen.findByRole("heading", { name: /\$147,780.00/ })).toBeVisible();
    const sent = asked.find((request) => request.path.endsWith("/what-if"));
    expect(JSON.parse(sent?.body ?? "")).toEqual({
      changes: [
        { path: "parts[1].arrangement.terms.sharing-rate.value", value: "0.60" },
        { path: "parts[1].expenditures", value: "100.00" },
      ],
    });
  });
});
