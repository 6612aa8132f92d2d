import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ME, page, problem } from "../../fixture/answers";
import { FINAL, SETTLEMENT, SETTLEMENT_DISPUTE } from "../../fixture/settlements";
import type { Me } from "../api/types";
import { accessibilityFaults, json, openPortal, type Asked } from "../frame/testing";

const PAGE = "/contracts/c-1/settlement";
const PAYER: Me = {
  username: "north-approver",
  tenant: "payer-north",
  tenantType: "payer",
  roles: ["payer-analyst", "payer-approver"],
};

function posted(asked: Asked[]): string[] {
  return asked.filter((one) => one.method === "POST").map((one) => one.path);
}

describe("Where a settlement stands", () => {
  it("says what is owed, held back and paid once it is final", async () => {
    const { container } = openPortal(PAGE, {
      "GET /v1/settlements/p-3": json(FINAL),
      "GET /v1/settlements/p-3/payments": json({
        data: [{ reference: "wire-1", date: "2026-07-01", amount: "40.00" }],
      }),
    });
    expect(await screen.findByTestId("standing")).toHaveTextContent("Final. It never changes");
    const balance = screen.getByTestId("balance");
    expect(balance).toHaveTextContent("Owed to the provider$112,392.00");
    expect(balance).toHaveTextContent("Withheld until its condition is met$12,488.00");
    expect(balance).not.toHaveTextContent("Held while");
    expect(await screen.findByTestId("payment-row")).toHaveTextContent("Jul 1, 2026 · wire-1 · $40.00");
    expect(screen.queryByRole("form", { name: "Record a payment" })).toBeNull();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("lets the payer’s approver record a payment, and shows why one is refused", async () => {
    const { asked, user } = openPortal(PAGE, {
      "GET /v1/me": json(PAYER),
      "GET /v1/settlements/p-3": json(FINAL),
      "POST /v1/settlements/p-3/payments": problem(409, "over-payment", "Conflict", "more than is owed"),
    });
    const form = within(await screen.findByRole("form", { name: "Record a payment" }));
    await user.type(form.getByLabelText("Date"), "2026-07-01");
    await user.type(form.getByLabelText("Bank reference"), "wire-1");
    await user.click(form.getByRole("button", { name: "Record the payment" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("more than is owed");
    expect(posted(asked)).toEqual(["/v1/settlements/p-3/payments"]);
  });

  it("offers a draft to the payer’s people only", async () => {
    const draft = json({ ...SETTLEMENT, kind: "final", status: "draft" });
    const { asked, user } = openPortal(PAGE, {
      "GET /v1/me": json(PAYER),
      "GET /v1/settlements/p-3": draft,
    });
    await user.click(await screen.findByRole("button", { name: "Issue it to both parties" }));
    expect(posted(asked)).toEqual(["/v1/settlements/p-3/issue"]);
  });

  it("issues a draft that lacks a measure only once more, by its name", async () => {
    const unscored = [{ measure: "colorectal", title: "Colorectal screening" }];
    const { asked, user } = openPortal(PAGE, {
      "GET /v1/me": json(PAYER),
      "GET /v1/settlements/p-3": json({ ...SETTLEMENT, kind: "final", status: "draft" }),
      "POST /v1/settlements/p-3/issue": {
        status: 409,
        mediaType: "application/problem+json",
        body: JSON.stringify({
          code: "measures-unscored",
          detail: "no score of Colorectal screening",
          unscored,
        }),
      },
    });
    await user.click(await screen.findByRole("button", { name: "Issue it to both parties" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("no score of Colorectal screening");
    await user.click(screen.getByRole("button", { name: "Issue it without Colorectal screening" }));
    expect(posted(asked)).toEqual(["/v1/settlements/p-3/issue", "/v1/settlements/p-3/issue"]);
  });
});

describe("Questions about a settlement", () => {
  it("are raised with the right value and what it would change", async () => {
    const { asked, user, container } = openPortal(PAGE);
    expect(await screen.findByTestId("settlement-dispute")).toHaveTextContent(
      "Expenditures: A reported number is wrong ($5,460,000.00 would make the payment $134,880.00)",
    );
    await user.click(screen.getByTestId("question-settlement"));
    await user.selectOptions(screen.getByLabelText("Row"), "Expenditures");
    await user.selectOptions(screen.getByLabelText("What is wrong"), "A reported number is wrong");
    await user.type(screen.getByLabelText("Right value in dollars"), "5460000.00");
    await user.type(screen.getByLabelText("Why"), "Claim c1 was reversed");
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Send the question" }));
    expect(await screen.findByTestId("settlement-questioned")).toBeVisible();
    expect(posted(asked)).toEqual(["/v1/settlement-disputes"]);
  });

  it("are proposed to be decided by the payer with a reason", async () => {
    const { asked, user } = openPortal(PAGE, { "GET /v1/me": json(PAYER) });
    const propose = await screen.findByRole("button", { name: "Propose to reject" });
    expect(propose).toBeDisabled();
    expect(screen.queryByRole("button", { name: "Take it back" })).toBeNull();
    await user.type(screen.getByLabelText("Reason"), "It was paid");
    await user.click(propose);
    expect(posted(asked)).toEqual(["/v1/settlement-disputes/sd-1/proposal"]);
  });

  it("are decided when an approver of the other side agrees", async () => {
    const { asked, user } = openPortal(PAGE, {
      "GET /v1/me": json(ME),
      "GET /v1/settlement-disputes": json(page([{ ...SETTLEMENT_DISPUTE, status: "proposed-to-accept" }])),
    });
    expect(await screen.findByTestId("settlement-dispute")).toHaveTextContent("The payer would accept");
    expect(screen.queryByRole("button", { name: "Propose to accept" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Agree to the proposal" }));
    expect(posted(asked)).toEqual(["/v1/settlement-disputes/sd-1/agreement"]);
  });

  it("can no longer be raised once it is final", async () => {
    openPortal(PAGE, {
      "GET /v1/settlements/p-3": json(FINAL),
      "GET /v1/settlement-disputes": json(page([])),
    });
    expect(await screen.findByText("Nobody questions this settlement.")).toBeVisible();
    expect(screen.queryByTestId("question-settlement")).toBeNull();
  });
});
