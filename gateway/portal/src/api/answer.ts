import type { Effect, Template, TemplateSummary } from "./contract-drafts";
import type { CommonScorecard } from "./common-types";
import type { Equity } from "./equity-types";
import type { MemberExplanation } from "./explanation-types";
import type { Listing } from "./directory-types";
import type { RosterDispute } from "./dispute-types";
import type { CareGap, GapRemark } from "./gap-types";
import type { Payment, SettlementChanges, SettlementDispute } from "./settlement-life";
import type { MeasureMember, Scorecard, ScorecardChanges } from "./scorecard-types";
import type {
  Contract,
  Me,
  Page,
  Roster,
  RosterChange,
  RosterChanges,
  RosterMember,
  Settlement,
  SettlementSummary,
  WhatIf,
} from "./types";
import type { Delivery, NewWebhook, Webhook } from "./webhook-types";

type FieldKind = "string" | "number" | "boolean" | "object" | "array";

/** Checks an answer once, where it arrives, so that a page never meets a missing field halfway through drawing. */
export type Reader<T> = (answer: unknown) => T;

/** JSON has no other kinds; anything else reads as an object and fails on its fields. */
function kindOf(value: unknown): FieldKind | "null" | "undefined" {
  if (value === null) return "null";
  if (value === undefined) return "undefined";
  if (Array.isArray(value)) return "array";
  if (typeof value === "string") return "string";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "object";
}

export function record<T>(what: string, fields: Partial<Record<keyof T & string, FieldKind>>): Reader<T> {
  return (answer) => {
    if (kindOf(answer) !== "object") {
      throw new TypeError(`The service answered with ${kindOf(answer)} where a ${what} was expected`);
    }
    for (const [field, kind] of Object.entries(fields)) {
      const found = kindOf((answer as Record<string, unknown>)[field]);
      if (found !== kind) {
        throw new TypeError(`The service's ${what} has "${field}" as ${found}; ${String(kind)} was expected`);
      }
    }
    return answer as T;
  };
}

export function page<T>(what: string, item: Reader<T>): Reader<Page<T>> {
  const envelope = record<Page<T>>(`list of ${what}s`, { data: "array", hasMore: "boolean" });
  return (answer) => {
    const read = envelope(answer);
    return { ...read, next: read.next ?? null, data: read.data.map(item) };
  };
}

export const readMe = record<Me>("sign-in", {
  username: "string",
  tenant: "string",
  tenantType: "string",
  roles: "array",
});

export const readContract = record<Contract>("contract", {
  id: "string",
  version: "number",
  status: "string",
  versions: "array",
  inWords: "array",
  name: "string",
  payer: "object",
  provider: "object",
  performancePeriod: "object",
  attribution: "object",
  measures: "array",
  arrangement: "object",
  incentives: "array",
  reconciliation: "object",
  approvals: "array",
});
export const readContracts = page("contract", readContract);

/** A proposal as it was received; its contract is read again. */
export const readProposal = record<{ version: number }>("contract version", { version: "number" });
export const readDocument = record<Record<string, unknown>>("contract document", { name: "string" });
export const readTemplates = page(
  "template",
  record<TemplateSummary>("template", { id: "string", title: "string", cite: "string", evidence: "string" }),
);
export const readTemplate = record<Template>("template", {
  id: "string",
  title: "string",
  placeholders: "array",
  terms: "object",
  inWords: "array",
});
export const readEffect = record<Effect>("settlement that would be", {
  payment: "string",
  delta: "string",
  steps: "array",
});

export const readRoster = record<Roster>("roster", {
  id: "string",
  version: "number",
  members: "number",
  inputs: "object",
});
export const readRosters = page("roster", readRoster);
export const readRosterMembers = page(
  "member",
  record<RosterMember>("member", { row: "number", name: "string", provider: "object", change: "string" }),
);
export const readRosterChanges = record<RosterChanges>("roster difference", {
  added: "number",
  dropped: "number",
  changed: "number",
  kept: "number",
});
export const readRosterChangeList = page(
  "change",
  record<RosterChange>("change", {
    row: "number",
    name: "string",
    change: "string",
    cause: "string",
    causedBy: "array",
  }),
);
export const readWhatIf = record<WhatIf>("what-if", {
  members: "number",
  membersNow: "number",
  entered: "number",
  left: "number",
  changed: "number",
  unseen: "array",
  shared: "array",
  data: "array",
  hasMore: "boolean",
});
export const readDispute = record<RosterDispute>("dispute", {
  id: "string",
  member: "object",
  type: "string",
  status: "string",
  raisedBy: "string",
  raisedParty: "string",
  raisedAt: "string",
  overdue: "boolean",
});
export const readDisputes = page("dispute", readDispute);
export const readRemark = record<GapRemark>("remark", {
  id: "number",
  code: "string",
  by: "string",
  at: "string",
});
export const readGaps = page(
  "gap in care",
  record<CareGap>("gap in care", {
    person: "number",
    measure: "string",
    status: "string",
    due: "string",
    evidence: "array",
    provider: "object",
    remarks: "array",
  }),
);
export const readMemberExplanation = record<MemberExplanation>("explanation", {
  sentence: "string",
  totals: "array",
  lines: "array",
  citations: "array",
});

export const readScorecard = record<Scorecard>("scorecard", {
  id: "string",
  version: "number",
  computedAt: "string",
  measures: "array",
  inputs: "object",
});
export const readScorecards = page("scorecard", readScorecard);
export const readScorecardChanges = record<ScorecardChanges>("scorecard difference", { measures: "array" });
export const readCommonScorecard = record<CommonScorecard>("scorecard of all contracts", {
  contracts: "array",
  domains: "array",
});
export const readEquity = record<Equity>("scorecard by groups", { by: "string", measures: "array" });
export const readMeasureMembers = page(
  "member",
  record<MeasureMember>("member", {
    row: "number",
    name: "string",
    inDenominator: "boolean",
    inNumerator: "boolean",
    excluded: "boolean",
    evidence: "array",
  }),
);

export const readSettlements = page(
  "settlement",
  record<SettlementSummary>("settlement", {
    id: "string",
    version: "number",
    kind: "string",
    issuedAt: "string",
    payment: "string",
    inputs: "object",
  }),
);
export const readSettlement = record<Settlement>("settlement", {
  id: "string",
  version: "number",
  kind: "string",
  status: "string",
  outcome: "string",
  payment: "string",
  history: "array",
  steps: "array",
  figure: "object",
  inputs: "object",
});
export const readSettlementChanges = record<SettlementChanges>("settlement difference", { steps: "array" });

export const readSettlementDispute = record<SettlementDispute>("dispute", {
  id: "string",
  settlementId: "string",
  step: "string",
  type: "string",
  status: "string",
  held: "string",
  raisedBy: "string",
  raisedParty: "string",
  raisedAt: "string",
  decideBy: "string",
  overdue: "boolean",
});
export const readSettlementDisputes = page("dispute", readSettlementDispute);
export const readPayments = record<{ data: Payment[] }>("list of payments", { data: "array" });

export const readWebhook = record<Webhook>("webhook", {
  id: "string",
  url: "string",
  topics: "array",
  description: "string",
  status: "string",
});
export const readWebhooks = page("webhook", readWebhook);
export const readNewWebhook = record<NewWebhook>("webhook", { id: "string", secret: "string" });
export const readDeliveries = page(
  "message",
  record<Delivery>("message", {
    id: "string",
    topic: "string",
    status: "string",
    attempts: "number",
    announcedAt: "string",
  }),
);

/** What is done later; its place is looked at again. */
export const readAccepted = record<{ id: string }>("receipt", { id: "string" });

export const readListing = record<Listing>("agreement to publish", {
  contractId: "string",
  published: "boolean",
  parties: "array",
});
