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

  it("says in whose time a scorecard's days are", () => {
    const period = {
      start: "2026-01-01T00:00:00-05:00",
      end: "2026-12-31T23:59:59.999-05:00",
      timeZone: "America/New_York",
    };
    render(<Freshness inputs={{ ...known, period }} now={new Date("2026-10-20T12:00:00Z")} />);
    expect(screen.getByTestId("freshness")).toHaveTextContent("Days in the time of America/New_York");
    expect(screen.getByTitle("2026-01-01T00:00:00-05:00 to 2026-12-31T23:59:59.999-05:00")).toBeVisible();
  });

  it("warns when the data is late", () => {
    render(<Freshness inputs={known} now={new Date("2026-12-01T12:00:00Z")} />);
    expect(screen.getByRole("note")).toHaveTextContent("The data behind this result is 61 days old.");
  });
});
