import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ME, problem } from "../../fixture/answers";
import { accessibilityFaults, json, openPortal } from "../frame/testing";
import { refusalOf, sent } from "./list";
import { bars } from "./overlap";

const PAGE = "/contracts/c-1/roster/reconciliation";
const SENT_TO = "/v1/rosters/r-3/reconciliations";
const PAYER = { ...ME, tenant: "payer-north", tenantType: "payer", roles: ["payer-analyst"] };
const LIST = "BENE_MBI_ID,BENE_1ST_NAME\n1A00A00AA01,Ada\n";

async function choose(user: UserEvent, text: string, name = "list.csv") {
  await user.upload(await screen.findByLabelText("The payer’s list, as a file"), new File([text], name));
}

describe("A file as a payer’s list", () => {
  it.each([
    ["a table", LIST, "text/csv"],
    ["a FHIR Group", ' {"resourceType":"Group"}', "application/fhir+json"],
    ["a FHIR Group after a byte order mark", '\uFEFF{"resourceType":"Group"}', "application/fhir+json"],
  ])("%s is sent as what it is", (_, text, mediaType) => {
    expect(sent(text)).toEqual({ text, mediaType });
  });

  it.each([
    ["a zip", "PK\u0003\u0004", /kind alr/],
    ["nothing", " \n", /is empty/],
    ["a table", LIST, undefined],
  ])("%s is refused with the way out, or taken", (_, start, why) => {
    const found = refusalOf(new File([start], "list"), start);
    if (why === undefined) {
      expect(found).toBeUndefined();
    } else {
      expect(found).toMatch(why);
    }
  });
});

describe("The picture of two lists", () => {
  it("has the people on both above each other: 20 of 100 ours, 50 on both of which 10 differ, 30 theirs", () => {
    const drawn = bars({ oursOnly: 20, matched: 50, differing: 10, theirsOnly: 30 });
    expect(drawn).toEqual({
      ours: { x: 0, width: 128 },
      both: { x: 128, width: 256 },
      differing: { x: 384, width: 64 },
      theirs: { x: 448, width: 192 },
    });
  });

  it("is empty where both lists are", () => {
    const nobody = { x: 0, width: 0 };
    expect(bars({ oursOnly: 0, matched: 0, differing: 0, theirsOnly: 0 })).toEqual({
      ours: nobody,
      both: nobody,
      differing: nobody,
      theirs: nobody,
    });
  });
});

describe("A payer’s list beside the roster", () => {
  it("is reached from the roster, with the version that is looked at", async () => {
    const { user, router } = openPortal("/contracts/c-1/roster?version=r-2");
    await user.click(await screen.findByRole("link", { name: "Lay a list beside it" }));
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("A payer’s list");
    expect(router.state.location.search).toBe("?version=r-2");
    expect(screen.getByLabelText("Version")).toHaveValue("r-2");
  });

  it("is answered as counts, a picture and a reason for each person", async () => {
    const { user, container, asked } = openPortal(PAGE);
    await choose(user, LIST);
    expect(await screen.findByTestId("reconciled")).toHaveTextContent(
      "40 people are on both, 10 on the roster only and 10 on the payer’s list only.",
    );
    expect(
      screen.getByRole("img", { name: "50 on the roster, 50 on the payer’s list, 40 on both" }),
    ).toBeVisible();
    expect(screen.getByText(/52 lines, of which 2 name somebody again/)).toBeVisible();
    const rows = screen.getAllByTestId("listed-person");
    expect(rows).toHaveLength(50);
    expect(rows[2]).toHaveTextContent("$12.50 more than anybody else");
    expect(rows[2]).toHaveTextContent("Roster only");
    expect(asked.find((one) => one.method === "POST")).toMatchObject({
      path: `${SENT_TO}?limit=50`,
      body: LIST,
    });
    expect(screen.queryByRole("columnheader", { name: "What the payer’s list says" })).toBeNull();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("sends the list along for the next page", async () => {
    const { user, asked } = openPortal(PAGE);
    await choose(user, LIST);
    await user.click(await screen.findByRole("button", { name: "Show more" }));
    expect(await screen.findByText("Showing all 60")).toBeVisible();
    expect(asked.filter((one) => one.method === "POST")).toMatchObject([
      { path: `${SENT_TO}?limit=50`, body: LIST },
      { path: `${SENT_TO}?limit=50&startingAfter=50`, body: LIST },
    ]);
  });

  it("narrows to one side, which the address keeps, and its download is of that side", async () => {
    const saved = vi.fn(() => "blob:list");
    URL.createObjectURL = saved;
    URL.revokeObjectURL = vi.fn();
    const { user, asked, router } = openPortal(PAGE);
    await choose(user, LIST);
    await user.click(await screen.findByRole("button", { name: "Payer’s list only 10" }));
    expect(await screen.findByText(/and the roster does not/)).toBeVisible();
    expect(screen.getAllByTestId("listed-person")).toHaveLength(10);
    expect(router.state.location.search).toBe("?side=theirs-only");
    await user.click(screen.getByRole("button", { name: "Download ‘Payer’s list only’ as CSV" }));
    await waitFor(() => {
      expect(saved).toHaveBeenCalledOnce();
    });
    const last = asked.at(-1);
    expect(last).toMatchObject({ method: "POST", path: `${SENT_TO}?side=theirs-only`, body: LIST });
    expect(last?.headers.get("Accept")).toBe("text/csv");
  });

  it("shows the evidence about somebody, whom no address names", async () => {
    const { user, asked, router, container } = openPortal(PAGE);
    await choose(user, LIST);
    const [row] = await screen.findAllByTestId("listed-person");
    await user.click(within(row ?? document.body).getByRole("button"));
    const panel = await screen.findByTestId("person-panel");
    expect(await within(panel).findByRole("region", { name: "Claim lines counted" })).toBeVisible();
    const question = asked.find((one) => one.path.endsWith("/explanations"));
    expect(JSON.parse(question?.body ?? "{}")).toEqual({ beneficiaryId: "M40007" });
    const addresses = [...asked.map((one) => one.path), router.state.location.search];
    expect(addresses.filter((one) => /M40007|Basil|1A00A00AA01|list\.csv/.test(one))).toEqual([]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("takes another file in the place of the first", async () => {
    const { user, asked } = openPortal(PAGE);
    await choose(user, LIST);
    await screen.findByTestId("reconciled");
    await choose(user, '{"resourceType":"Group"}', "group.json");
    await waitFor(() => {
      const last = asked.filter((one) => one.method === "POST").at(-1);
      expect(last?.body).toBe('{"resourceType":"Group"}');
      expect(last?.headers.get("Content-Type")).toBe("application/fhir+json");
    });
  });

  it("says why the service cannot read a list", async () => {
    const { user } = openPortal(PAGE, {
      [`POST ${SENT_TO}`]: problem(422, "unreadable-list", "Cannot be read", "The list has no column of ids"),
    });
    await choose(user, "name\nAda\n");
    expect(await screen.findByRole("alert")).toHaveTextContent("The list has no column of ids");
  });

  it("does not send a zip", async () => {
    const { user, asked } = openPortal(PAGE);
    await choose(user, "PK\u0003\u0004", "list.csv");
    expect(await screen.findByRole("alert")).toHaveTextContent("This is a zip.");
    expect(asked.filter((one) => one.method === "POST")).toEqual([]);
  });
});

describe("A list that the payer delivered", () => {
  it("is offered where it was accepted, and says more than who is on it", async () => {
    const { user, container, asked, router } = openPortal(PAGE, { "GET /v1/me": json(PAYER) });
    const delivered = await screen.findByLabelText("Or a list that was delivered");
    expect(within(delivered).getAllByRole("option")).toHaveLength(2);
    await user.selectOptions(delivered, "f-4");
    expect(await screen.findByTestId("reconciled")).toHaveTextContent(
      "1 person is on both, 1 on the roster only and 1 on the payer’s list only. Of those on both, the two say different things of 1.",
    );
    const [both, ours, theirs] = screen.getAllByTestId("listed-person");
    expect(both).toHaveTextContent("Practice: 100000001 here, 100000002 on the payer’s list.");
    expect(ours).toHaveTextContent("Most primary care was elsewhere.");
    expect(theirs).toHaveTextContent("Nobody knows them.");
    expect(asked.some((one) => one.path === `${SENT_TO}/f-4?limit=50`)).toBe(true);
    expect(router.state.location.search).toBe("?list=f-4");
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("is not offered to a provider, who could not name it", async () => {
    const { asked } = openPortal(PAGE);
    await screen.findByLabelText("The payer’s list, as a file");
    await screen.findByTestId("who");
    expect(screen.queryByLabelText("Or a list that was delivered")).toBeNull();
    expect(asked.some((one) => one.path.startsWith("/v1/feeds"))).toBe(false);
  });

  it("gives way to a file", async () => {
    const { user, router } = openPortal(`${PAGE}?list=f-4`, { "GET /v1/me": json(PAYER) });
    expect(await screen.findByTestId("reconciled")).toHaveTextContent("1 person is on both");
    await choose(user, LIST);
    expect(await screen.findByText(/^40 people are on both/)).toBeVisible();
    expect(router.state.location.search).toBe("");
    expect(screen.getByLabelText("Or a list that was delivered")).toHaveValue("");
  });
});
