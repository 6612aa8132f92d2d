import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Figure } from "../api/types";
import { accessibilityFaults } from "../frame/testing";
import { evidenceOf } from "./evidence";
import { FigureTree } from "./figure-tree";

const BENCHMARK: Figure = {
  kind: "amount",
  label: "Benchmark",
  value: "100000000.00",
  display: "$100,000,000.00",
  origin: { type: "reported", source: "benchmark report" },
};
const RATE: Figure = {
  kind: "rate",
  label: "Sharing rate",
  value: "0.75",
  display: "0.75",
  origin: { type: "rule", citation: "42 CFR 425.610(d)", evidence: "SECOND_HAND" },
};
const SAVINGS: Figure = {
  kind: "amount",
  label: "Savings",
  value: "3000000.00",
  display: "$3,000,000.00",
  origin: {
    type: "calculated",
    formula: "Benchmark - Expenditures",
    citation: "42 CFR 425.610",
    evidence: "VERIFIED",
    inputs: [BENCHMARK, { ...BENCHMARK, label: "Expenditures", display: "$97,000,000.00" }],
  },
};
const SHARE: Figure = {
  kind: "amount",
  label: "ACO share of savings",
  value: "2250000.00",
  display: "$2,250,000.00",
  origin: {
    type: "calculated",
    formula: "Savings x Sharing rate",
    citation: "42 CFR 425.610",
    evidence: "VERIFIED",
    inputs: [SAVINGS, RATE],
  },
};

function figure(label: string): HTMLElement {
  return screen.getByText(label, { selector: ".figure-label" }).closest("li") as HTMLElement;
}

describe("A figure explains itself", () => {
  it("reported: by its source", () => {
    render(<FigureTree figure={BENCHMARK} />);
    expect(figure("Benchmark")).toHaveTextContent("Benchmark$100,000,000.00Reported: benchmark report");
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("set by a rule: by its citation and how far that was checked", () => {
    render(<FigureTree figure={RATE} />);
    expect(figure("Sharing rate")).toHaveTextContent("Set by 42 CFR 425.610(d) second-hand");
    expect(screen.getByText("second-hand")).toHaveAttribute(
      "title",
      "Quoted by a source that cites the text; the text itself was not read",
    );
  });

  it("calculated: by its formula and the figures that it names, down to the leaves", async () => {
    const { container } = render(<FigureTree figure={SHARE} />);
    const user = userEvent.setup();
    expect(figure("ACO share of savings")).toHaveTextContent(
      "= Savings × Sharing rate 42 CFR 425.610 verified",
    );
    expect(screen.queryByText("Benchmark", { selector: ".figure-label" })).toBeNull();

    const savings = screen.getByRole("button", { name: "Savings" });
    expect(savings).toHaveAttribute("aria-expanded", "false");
    savings.focus();
    await user.keyboard("{Enter}");
    expect(
      within(figure("Savings"))
        .getAllByTestId("figure")
        .map((part) => part.dataset.origin),
    ).toEqual(["reported", "reported"]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("unfolds everything at once", async () => {
    render(<FigureTree figure={SHARE} />);
    await userEvent.setup().click(screen.getByRole("button", { name: "Unfold everything" }));
    expect(screen.getAllByTestId("figure")).toHaveLength(5);
  });

  it.each([
    ["VERIFIED", "verified"],
    ["SECOND_HAND", "second-hand"],
    ["second-hand", "second-hand"],
    ["PROPOSED", "proposed"],
    ["something new", "unverified"],
  ])("the mark %s is shown as %s", (mark, shown) => {
    expect(evidenceOf(mark)).toBe(shown);
  });
});
