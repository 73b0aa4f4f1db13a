/** An exact number: numerals are scaled without rounding, and rounded once at the end (8.2 billion is 8200000000). */
export interface Rational {
  readonly n: bigint;
  /** Above zero. */
  readonly d: bigint;
}

export const rational = (n: bigint | number, d: bigint | number = 1n): Rational => ({ n: BigInt(n), d: BigInt(d) });

export const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
export const plus = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
export const negative = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const isLess = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;
export const isWhole = (a: Rational): boolean => a.n % a.d === 0n;

const POWERS: readonly bigint[] = [1n, 10n, 100n, 1000n];

/** Digits that a double holds exactly are read the short way. */
const EXACT = 15;
const whole = (digits: string): bigint => BigInt(digits.length <= EXACT ? Number(digits) : digits);

/** @param text digits with at most one decimal point: `12.50`, `.5`. */
export function decimal(text: string): Rational {
  const point = text.indexOf('.');
  if (point < 0) return { n: whole(text), d: 1n };
  const places = text.length - point - 1;
  return { n: whole(text.slice(0, point) + text.slice(point + 1)), d: POWERS[places] ?? 10n ** BigInt(places) };
}

/** @param text `3`, `0.5` or `1/3`, as the reference tables write values. */
export function fromTable(text: string): Rational {
  const slash = text.indexOf('/');
  if (slash < 0) return decimal(text);
  return { n: BigInt(text.slice(0, slash)), d: BigInt(text.slice(slash + 1)) };
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const POWER_OF_TEN = /^10*$/;

/** @returns the nearest double, never -0. A decimal is rounded once, by the parser of numerals. */
export function toNumber({ n, d }: Rational): number {
  if (n === 0n) return 0;
  if (d === 1n) return Number(n);
  // Two whole numbers that doubles hold are divided with one rounding.
  if (n <= SAFE && n >= -SAFE && d <= SAFE) return Number(n) / Number(d);
  if (n % d === 0n) return Number(n / d);
  const digits = String(d);
  return POWER_OF_TEN.test(digits) ? Number(`${n}e-${digits.length - 1}`) : Number(n) / Number(d);
}
