const DAY = /^\d{4}-\d{2}-\d{2}$/;

const dayFormat = new Intl.DateTimeFormat("en-US", {
  year: "numeric",
  month: "short",
  day: "numeric",
  timeZone: "UTC",
});
const monthFormat = new Intl.DateTimeFormat("en-US", { year: "numeric", month: "short", timeZone: "UTC" });
const momentFormat = new Intl.DateTimeFormat("en-US", {
  year: "numeric",
  month: "short",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
});

/** `2026-11-01` is written `Nov 1, 2026` wherever the reader sits: a day is not a moment. */
export function day(iso: string): string {
  return DAY.test(iso) ? dayFormat.format(new Date(`${iso}T00:00:00Z`)) : moment(iso);
}

/** An instant in the reader's own time zone. */
export function moment(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : momentFormat.format(at);
}

/** `Jan 2026 – Dec 2026`, or days where the span does not fill its months. */
export function span({ start, end }: { start: string; end: string }): string {
  if (!DAY.test(start) || !DAY.test(end)) {
    return `${start} – ${end}`;
  }
  const last = new Date(`${end}T00:00:00Z`);
  const nextDay = new Date(last.getTime() + 86_400_000);
  if (start.endsWith("-01") && nextDay.getUTCDate() === 1) {
    return `${monthFormat.format(new Date(`${start}T00:00:00Z`))} – ${monthFormat.format(last)}`;
  }
  return `${day(start)} – ${day(end)}`;
}

/** Whole days from a day or instant until `now`. */
export function daysSince(iso: string, now: Date): number {
  return Math.floor((now.getTime() - new Date(iso).getTime()) / 86_400_000);
}
