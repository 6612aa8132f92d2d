import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ME, problem, type Answer } from "../../fixture/answers";
import { ACTIVE, IN_BLOCKS_ALONE } from "../../fixture/contracts";
import { accessibilityFaults, json, openPortal, type Instead } from "../frame/testing";
import { changedIn, heldOtherwise, tenRates, typed } from "./benchmark";

const RATES = ["0.30", "0.41", "0.47", "0.52", "0.56", "0.60", "0.64", "0.69", "0.75", "0.82"];
const ANALYST = { ...ME, tenant: "payer-north", tenantType: "payer", roles: ["payer-analyst"] };

/** The form for a new contract, with deciles of a kind chosen. */
async function drafting(kind: "none" | "published" | "our own", instead: Instead = {}) {
  const portal = openPortal("/contracts/new?template=upside-only-shared-savings", {
    "GET /v1/me": json(ANALYST),
    ...instead,
  });
  const benchmark = within(await screen.findByRole("group", { name: /^Benchmark of the quality measure/ }));
  await portal.user.type(screen.getByLabelText("Name of the contract"), "Ours");
  await portal.user.selectOptions(benchmark.getByLabelText("Deciles"), kind);
  return { ...portal, benchmark };
}

const BY_POINTS = "Pay by the points that the rate earns against them, not by the rate";

describe("The benchmark of a drafted contract", () => {
  it("is none unless the parties name one, and then nothing pays by points", async () => {
    const { user, asked } = await drafting("none");
    expect(screen.queryByLabelText(BY_POINTS)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Draft the contract" }));
    expect(await screen.findByText("Draft, 1 of 2 approvals")).toBeVisible();
    expect(sent(asked)).not.toHaveProperty("benchmark");
  });

  it("is published deciles by their name", async () => {
    const { user, asked, benchmark } = await drafting("published");
    await user.type(benchmark.getByLabelText("Number in the Quality Payment Program"), "236");
    await user.type(benchmark.getByLabelText("Way of submitting"), "ecqm");
    await user.type(benchmark.getByLabelText("Performance year"), "2025");
    await user.click(screen.getByLabelText(BY_POINTS));
    await user.click(screen.getByRole("button", { name: "Draft the contract" }));
    expect(await screen.findByText("Draft, 1 of 2 approvals")).toBeVisible();
    expect(sent(asked)).toMatchObject({
      benchmark: { measure: "236", method: "ecqm", year: 2025 },
      quality: "points",
    });
  });

  it("is deciles of the parties’ own, typed in one by one with the keyboard", async () => {
    const { user, asked, benchmark, container } = await drafting("our own");
    await user.type(benchmark.getByLabelText("Whose deciles they are"), "Network of 2025");
    await user.selectOptions(benchmark.getByLabelText("Better is"), "a lower rate");
    await user.tab();
    const rates = screen.getByRole("group", { name: "Rates with which the deciles begin, the worst first" });
    expect(rates).toHaveAccessibleDescription(/^In the unit of the target/);
    expect(within(rates).getByLabelText("1st decile")).toHaveFocus();
    const written = "9 8 7 6 5 4 3 2 1 0".split(" ");
    for (const rate of written) {
      await user.keyboard(rate);
      await user.tab();
    }
    expect(within(rates).getByLabelText("10th decile")).toHaveValue("0");
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByLabelText(BY_POINTS));
    await user.click(screen.getByRole("button", { name: "Draft the contract" }));
    expect(await screen.findByText("Draft, 1 of 2 approvals")).toBeVisible();
    expect(sent(asked)).toMatchObject({
      benchmark: { source: "Network of 2025", direction: "lower", deciles: written },
      quality: "points",
    });
  });

  it("takes ten rates pasted at once, and one as one", async () => {
    const { user, benchmark } = await drafting("our own");
    await user.click(benchmark.getByLabelText("3rd decile"));
    await user.paste("0.5");
    expect(benchmark.getByLabelText("3rd decile")).toHaveValue("0.5");
    await user.clear(benchmark.getByLabelText("3rd decile"));
    await user.paste(RATES.join("\n"));
    expect(benchmark.getByLabelText("1st decile")).toHaveValue("0.30");
    expect(benchmark.getByLabelText("3rd decile")).toHaveValue("0.47");
    expect(benchmark.getByLabelText("10th decile")).toHaveValue("0.82");
  });

  it("says beside each rate what is wrong with it, in the service’s words", async () => {
    const wrong = "goes from 0.47 to 0.40, but higher is better: write the rates from the worst to the best";
    const { user, benchmark, container } = await drafting("our own", {
      "POST /v1/contracts": {
        ...problem(422, "invalid-contract", "Invalid", "2 fields of the contract are not valid"),
        body: JSON.stringify({
          code: "invalid-contract",
          detail: "2 fields of the contract are not valid",
          errors: [
            { pointer: "/measures/0/benchmark/source", detail: "is ' ': expected a text" },
            { pointer: "/measures/0/benchmark/deciles/3", detail: wrong },
          ],
        }),
      },
    });
    await user.type(benchmark.getByLabelText("Whose deciles they are"), " ");
    await user.click(benchmark.getByLabelText("1st decile"));
    await user.paste(RATES.with(3, "0.40").join(" "));
    await user.click(screen.getByRole("button", { name: "Draft the contract" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("2 fields of the contract are not valid");
    const fourth = benchmark.getByLabelText("4th decile");
    expect(fourth).toBeInvalid();
    expect(fourth).toHaveAccessibleDescription(wrong);
    expect(benchmark.getByLabelText("Whose deciles they are")).toBeInvalid();
    expect(benchmark.getByLabelText("5th decile")).toBeValid();
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

describe("An amendment of deciles", () => {
  const OF_2025 = { source: "Network of 2025", direction: "higher" as const, deciles: RATES };
  const MEASURES = ACTIVE.measures.map((one, index) => (index === 0 ? { ...one, benchmark: OF_2025 } : one));
  const DOCUMENT = { name: "as agreed", measures: MEASURES };

  /** The form for other terms of a contract whose first measure is held against own deciles. */
  async function amending(instead: Instead = {}) {
    const portal = openPortal("/contracts/c-4", {
      "GET /v1/contracts/c-4": json({ ...IN_BLOCKS_ALONE, measures: MEASURES }),
      "GET /v1/contracts/c-4/versions/1/document": json(DOCUMENT),
      ...instead,
    });
    await portal.user.click(await screen.findByRole("button", { name: "Propose other terms" }));
    const form = within(screen.getByRole("form", { name: "Propose other terms" }));
    await portal.user.type(form.getByLabelText("From"), "2027-01-01");
    await portal.user.type(form.getByLabelText("Why"), "Last year’s network");
    const measure = within(form.getByRole("group", { name: "Benchmark of Annual wellness visit" }));
    return { ...portal, form, measure };
  }

  it("leaves everything else of the document as it is", async () => {
    const { user, asked, form, measure, container } = await amending();
    expect(await accessibilityFaults(container)).toEqual([]);
    expect(form.getByRole("button", { name: "Propose" })).toBeDisabled();
    expect(measure.getByLabelText("6th decile")).toHaveValue("0.60");
    await user.clear(measure.getByLabelText("6th decile"));
    await user.type(measure.getByLabelText("6th decile"), "0.61");
    await user.click(form.getByRole("button", { name: "Propose" }));
    expect(await screen.findByRole("button", { name: "Propose other terms" })).toBeVisible();
    expect(sent(asked)).toMatchObject({
      document: {
        name: "as agreed",
        measures: [
          { ...ACTIVE.measures[0], benchmark: { ...OF_2025, deciles: RATES.with(5, "0.61") } },
          ...ACTIVE.measures.slice(1),
        ],
      },
    });
  });

  it("takes a benchmark away, and leaves the other measures theirs", () => {
    const none = changedIn(MEASURES, { [MEASURES[0]?.measure ?? ""]: typed(null) });
    expect(heldOtherwise(MEASURES, none)).toEqual(ACTIVE.measures);
    expect(changedIn(MEASURES, {})).toEqual({});
  });

  it("says beside the rate what is wrong with it", async () => {
    const { user, form, measure } = await amending({
      "POST /v1/contracts/c-4/amendments": refused("/document/measures/0/benchmark/deciles/5"),
    });
    await user.clear(measure.getByLabelText("6th decile"));
    await user.type(measure.getByLabelText("6th decile"), "0.5");
    await user.click(form.getByRole("button", { name: "Propose" }));
    expect(await form.findByRole("alert")).toHaveTextContent("a field is not valid");
    expect(measure.getByLabelText("6th decile")).toHaveAccessibleDescription("goes the wrong way");
  });
});

function refused(pointer: string): Answer {
  const body = { detail: "a field is not valid", errors: [{ pointer, detail: "goes the wrong way" }] };
  return { status: 422, mediaType: "application/problem+json", body: JSON.stringify(body) };
}

describe("Ten rates in a text", () => {
  it.each([
    ["of a column", RATES.join("\n"), RATES],
    ["of a row", RATES.join("\t"), RATES],
    ["of a sentence", ` ${RATES.join(", ")} `, RATES],
    ["that has nine", RATES.slice(1).join(" "), undefined],
  ])("%s", (_, text, found) => {
    expect(tenRates(text)).toEqual(found);
  });
});

function sent(asked: { method: string; body: string | undefined }[]): unknown {
  return JSON.parse(asked.find((request) => request.method === "POST")?.body ?? "");
}
