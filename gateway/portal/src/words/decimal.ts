/** An exact decimal: `units` over ten to the power of `scale`. */
interface Decimal {
  units: bigint;
  scale: number;
}

const PATTERN = /^(-?)(\d+)(?:\.(\d+))?$/;

function parse(text: string): Decimal {
  const match = PATTERN.exec(text);
  if (match === null) {
    throw new RangeError(`"${text}" is not a decimal number such as 1234.50`);
  }
  const [, sign = "", whole = "", fraction = ""] = match;
  const units = BigInt(whole + fraction);
  return { units: sign === "-" ? -units : units, scale: fraction.length };
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  const raise = (d: Decimal) => d.units * 10n ** BigInt(scale - d.scale);
  return [raise(a), raise(b), scale];
}

function write({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale === 0 ? "" : `.${digits.slice(digits.length - scale)}`;
  return `${units < 0n ? "-" : ""}${whole}${fraction}`;
}

export function plus(a: string, b: string): string {
  const [x, y, scale] = align(parse(a), parse(b));
  return write({ units: x + y, scale });
}

export function minus(a: string, b: string): string {
  const [x, y, scale] = align(parse(a), parse(b));
  return write({ units: x - y, scale });
}

/** -1, 0 or 1. */
export function sign(text: string): -1 | 0 | 1 {
  const { units } = parse(text);
  return units < 0n ? -1 : units === 0n ? 0 : 1;
}

export function compare(a: string, b: string): -1 | 0 | 1 {
  return sign(minus(a, b));
}

export function isDecimal(text: string): boolean {
  return PATTERN.test(text);
}

/** How large `part` is against `whole`, to a ten-thousandth: for drawing lengths, never for arithmetic. */
export function proportion(part: string, whole: string): number {
  const [x, y] = align(parse(part), parse(whole));
  return y === 0n ? 0 : Number((x * 10_000n) / y) / 10_000;
}
