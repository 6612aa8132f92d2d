import type { Delivery, Topic, Webhook } from "../api/webhook-types";
import { moment } from "../words/dates";
import { counted } from "../words/numbers";

export const TOPIC_WORDS: Record<Topic | "ping", string> = {
  "contract-activated": "Contract takes effect",
  "roster-decided": "Roster decided",
  "scorecard-computed": "Scorecard computed",
  "care-gap-changed": "Gaps in care changed",
  "settlement-issued": "Settlement issued",
  ping: "Test message",
};

export const STATUS_WORDS: Record<Webhook["status"], string> = {
  active: "Active",
  paused: "Paused",
  ended: "Ended",
};

/** What became of a message. */
export function fateOf({ status, attempts, answer, nextAttempt }: Delivery): string {
  const said = answer === undefined ? "" : `, ${answer}`;
  switch (status) {
    case "delivered":
      return `Delivered${said}`;
    case "dead":
      return `Given up after ${counted(attempts, "attempt")}${said}`;
    case "waiting":
      return attempts === 0 || nextAttempt === undefined
        ? "Waits"
        : `${counted(attempts, "attempt")} failed${said}; again ${moment(nextAttempt)}`;
  }
}
