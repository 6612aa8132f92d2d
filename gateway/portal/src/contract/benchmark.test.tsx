import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ME, problem } from "../../fixture/answers";
import { accessibilityFaults, openPortal, type Instead } from "../frame/testing";
import { tenRates } from "./benchmark";

const RATES = ["0.30", "0.41", "0.47", "0.52", "0.56", "0.60", "0.64", "0.69", "0.75", "0.82"];
const ANALYST = { ...ME, tenant: "payer-north", tenantType: "payer", roles: ["payer-analyst"] };

/** The form for a new contract, with deciles of a kind chosen. */
async function drafting(kind: "none" | "published" | "our own", instead: Instead = {}) {
  const portal = openPortal("/contracts/new?template=upside-only-shared-savings", {
    "GET /v1/me": { status: 200, mediaType: "application/json", body: JSON.stringify(ANALYST) },
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
    const typed = "9 8 7 6 5 4 3 2 1 0".split(" ");
    for (const rate of typed) {
      await user.keyboard(rate);
      await user.tab();
    }
    expect(within(rates).getByLabelText("10th decile")).toHaveValue("0");
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByLabelText(BY_POINTS));
    await user.click(screen.getByRole("button", { name: "Draft the contract" }));
    expect(await screen.findByText("Draft, 1 of 2 approvals")).toBeVisible();
    expect(sent(asked)).toMatchObject({
      benchmark: { source: "Network of 2025", direction: "lower", deciles: typed },
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
