export const TOPICS = [
  "contract-activated",
  "roster-decided",
  "scorecard-computed",
  "care-gap-changed",
  "settlement-issued",
] as const;

export type Topic = (typeof TOPICS)[number];

/** Whom of its own an organization has told, and of what. */
export interface Webhook {
  id: string;
  url: string;
  topics: Topic[];
  contract?: string;
  description: string;
  status: "active" | "paused" | "ended";
  /** Why it is not active. */
  reason?: string;
  failures: number;
  createdBy: string;
}

/** A webhook with the secret that signs its messages, which is shown once. */
export interface NewWebhook extends Webhook {
  secret: string;
}

/** One message, and what became of it. */
export interface Delivery {
  id: string;
  topic: Topic | "ping";
  key: string;
  status: "waiting" | "delivered" | "dead";
  attempts: number;
  answer?: string;
  nextAttempt?: string;
  announcedAt: string;
}
