/** A whole contract to start from. */
export interface TemplateSummary {
  id: string;
  title: string;
  cite: string;
  evidence: string;
}

/** What the parties still have to say. */
export interface Placeholder {
  name: string;
  label: string;
  example: string;
}

export interface Template extends TemplateSummary {
  placeholders: Placeholder[];
  /** Terms of the arrangement by name; those with one value can be agreed otherwise. */
  terms: Record<string, { label: string; value?: string }>;
  inWords: string[];
}

/** The payment there would be. */
export interface Effect {
  outcome: string;
  payment: string;
  delta: string;
  steps: { key: string; label: string; from: string; to: string; delta: string }[];
}
