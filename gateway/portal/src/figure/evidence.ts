/** How far a rule value has been checked against the text that makes it law. */
export type Evidence = "verified" | "second-hand" | "unverified" | "proposed";

export function evidenceOf(mark: string): Evidence {
  switch (mark.toLowerCase().replaceAll("_", "-")) {
    case "verified":
      return "verified";
    case "second-hand":
      return "second-hand";
    case "proposed":
      return "proposed";
    // A mark this portal does not know is shown as the weakest, never as verified.
    default:
      return "unverified";
  }
}

export function evidenceInWords(evidence: Evidence): string {
  switch (evidence) {
    case "verified":
      return "Checked against the text cited";
    case "second-hand":
      return "Quoted by a source that cites the text; the text itself was not read";
    case "unverified":
      return "Not checked against the text";
    case "proposed":
      return "Published as a proposal; not in force";
  }
}
