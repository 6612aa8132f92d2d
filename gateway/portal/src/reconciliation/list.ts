import type { Sent } from "../api/request";

/** A payer's list: a file in this browser's memory, or a report that the payer delivered before. */
export type PayersList = { from: "file"; file: Sent; number: number } | { from: "feed"; id: string };

/** The most that the service takes. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** Why a file cannot be sent as a list, with the way out; nothing for one that can. */
export function refusalOf(file: File, start: string): string | undefined {
  if (start.startsWith("PK")) {
    return "This is a zip. Choose the table of it that lists people (1-1), or have the payer deliver the whole zip as a feed of the kind alr.";
  }
  if (file.size > LARGEST_BYTES) {
    return "The file is larger than 64 MB. Have the payer deliver it as a feed of the kind alr, or send the column of ids alone.";
  }
  return start.trim() === "" ? "The file is empty. Its first line has to name the columns." : undefined;
}

/** What to send for the text of a file: JSON is a FHIR Group, everything else a table. */
export function sent(text: string): Sent {
  const isJson = text
    .replace(/^\uFEFF/, "")
    .trimStart()
    .startsWith("{");
  return { text, mediaType: isJson ? "application/fhir+json" : "text/csv" };
}

let files = 0;

/** A file as a list. Its number tells it from any other that was chosen since the page was loaded. */
export function listOf(text: string): PayersList {
  files += 1;
  return { from: "file", file: sent(text), number: files };
}
