import type { Bar, SharedSavings } from "../api/contract-types";
import type { Contract } from "../api/types";
import { span } from "../words/dates";
import { term, usd } from "../words/numbers";

export interface Term {
  heading: string;
  sentence: string;
}

/** What both sides agreed, each clause in one sentence a practice manager would say. The service says what is written in blocks. */
export function termsOf(contract: Contract): Term[] {
  const { arrangement } = contract;
  switch (arrangement.kind) {
    case "shared-savings":
      return [...shared(contract, arrangement), ...said(contract, BESIDE)];
    case "blocks":
      return said(contract);
  }
}

/** Sections of which the short form has no words of its own. */
const BESIDE = ["Quality", "Care coordination", "Data", "Ending"];

function said(contract: Contract, headings?: string[]): Term[] {
  return contract.inWords
    .filter(({ heading }) => headings?.includes(heading) ?? true)
    .flatMap(({ heading, sentences }) =>
      sentences.map((sentence, index) => ({ heading: index === 0 ? heading : "", sentence })),
    );
}

function shared(contract: Contract, arrangement: SharedSavings): Term[] {
  return [
    { heading: "Whose patients", sentence: membership(contract) },
    // How the list is drawn up in the year, where the contract says so: the service has the words.
    ...said(contract, ["Members"]).slice(1),
    {
      heading: "Expected spending",
      sentence: `The benchmark is ${usd(arrangement.benchmarkPerMemberMonth)} for each member and month.`,
    },
    {
      heading: "When savings count",
      sentence: `Spending must stay at least ${term(arrangement.minimumSavingsRate)} below the benchmark. Savings are then shared from the first dollar.`,
    },
    {
      heading: "The provider’s share",
      sentence: `${term(arrangement.sharingRate)} of the savings, at most ${term(arrangement.paymentLimitRate)} of the benchmark.`,
    },
    ...losses(arrangement),
    ...qualityGate(contract, arrangement),
    ...contract.incentives.map((incentive) => ({
      heading: "Quality bonus",
      sentence: `${usd(incentive.poolPerMemberMonth)} for each member and month depends on ${titleOf(contract, incentive.measure)}: ${incentive.tiers
        .map((tier) => `${term(tier.share)} of it for ${bar(tier)}`)
        .join(", ")}.`,
    })),
    { heading: "Settlement", sentence: timetable(contract) },
    {
      heading: "Disputes",
      sentence: `Either side may question a result within ${contract.disputeWindowDays} days after it was issued.`,
    },
  ];
}

function membership({ attribution }: Contract): string {
  const window = span(attribution.window);
  switch (attribution.method) {
    case "plurality-of-allowed-charges":
      return `A member belongs to the practice with the largest allowed charges for their primary care, ${window}.`;
    default:
      return `Members are attributed by ${inWords(attribution.method)}, ${window}.`;
  }
}

/** A share in percent; a rate of events as it is counted. */
function bar(asked: Bar): string {
  return asked.atLeast === undefined ? `at most ${asked.atMost}` : `at least ${term(asked.atLeast)}`;
}

function qualityGate(contract: Contract, arrangement: SharedSavings): Term[] {
  const gate = arrangement.qualityGate;
  if (!gate) {
    return [];
  }
  return [
    {
      heading: "Quality gate",
      sentence: `Savings are paid only if ${titleOf(contract, gate.measure)} is ${bar(gate)}.`,
    },
  ];
}

function losses(arrangement: SharedSavings): Term[] {
  const agreed = arrangement.losses;
  if (!agreed) {
    return [{ heading: "Losses", sentence: "The provider shares no losses." }];
  }
  return [
    {
      heading: "Losses",
      sentence: `When spending is at least ${term(agreed.minimumLossRate)} above the benchmark, the provider owes ${term(agreed.sharingRate)} of the excess, at most ${term(agreed.limitRate)} of the benchmark.`,
    },
  ];
}

function timetable({ reconciliation }: Contract): string {
  const forecast =
    reconciliation.interim === "every-snapshot"
      ? "A new forecast follows every claims file."
      : "A new forecast follows once the claims of another quarter are paid.";
  const months = reconciliation.finalMonthsAfter;
  return `${forecast} The final settlement comes ${months} ${months === 1 ? "month" : "months"} after the period ends.`;
}

export function titleOf(contract: Contract, measure: string): string {
  return contract.measures.find((candidate) => candidate.measure === measure)?.title ?? inWords(measure);
}

/** `shared-savings` is written `shared savings`. */
export function inWords(code: string): string {
  return code.replaceAll("-", " ");
}

/** `medicare-advantage` is written `Medicare Advantage`. */
export function asName(code: string): string {
  return inWords(code).replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
