import { page, record, type Reader } from "./answer";
import type { Feed, ListedPerson, Reconciliation } from "./reconciliation-types";

const readCounts = record<Reconciliation>("reconciliation", {
  listed: "number",
  repeated: "number",
  matched: "number",
  differing: "number",
  oursOnly: "number",
  theirsOnly: "number",
  inputs: "object",
});

const readPeople = page(
  "person",
  record<ListedPerson>("person on a list", {
    row: "number",
    beneficiaryId: "string",
    side: "string",
    reason: "object",
    differences: "array",
  }),
);

export const readReconciliation: Reader<Reconciliation> = (answer) => ({
  ...readCounts(answer),
  ...readPeople(answer),
});

export const readFeeds = page(
  "feed",
  record<Feed>("feed", { id: "string", kind: "string", name: "string", status: "string" }),
);
