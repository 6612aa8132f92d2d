import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { inputs } from "../../fixture/contracts";
import { Freshness } from "./freshness";

describe("The freshness stamp", () => {
  const known = { ...inputs(3), dataAsOf: "2026-10-01", paidThrough: "2026-09-15" };

  it("says what the result knew", () => {
    render(<Freshness inputs={known} now={new Date("2026-10-20T12:00:00Z")} />);
    expect(screen.getByTestId("freshness")).toHaveTextContent(
      "Data as of Oct 1, 2026Claims paid through Sep 15, 2026Run 3f9c2ab41eRules 7be0c5512aContract version 1",
    );
    expect(screen.queryByRole("note")).toBeNull();
  });

  it("warns when the data is late", () => {
    render(<Freshness inputs={known} now={new Date("2026-12-01T12:00:00Z")} />);
    expect(screen.getByRole("note")).toHaveTextContent("The data behind this result is 61 days old.");
  });
});
