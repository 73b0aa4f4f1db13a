const [A, C, E, H, I, N] = [0x61, 0x63, 0x65, 0x68, 0x69, 0x6e];
const [O, R, S, U, X, Z] = [0x6f, 0x72, 0x73, 0x75, 0x78, 0x7a];

/** Nouns in -o whose plural is in -oes. */
const IN_OES = /(?:tomato|potato|hero|echo|veto|volcano|mosquito|cargo|embargo|tornado|torpedo)es$/;

/** Shorter words have no plural ending to take off: `gas`, `men`. */
const SHORTEST = 4;

/** @returns the singular of a noun in lower case: `businesses` business, `people` person, `media` media. */
export function nounLemma(noun: string, irregular: ReadonlyMap<string, string>): string {
  const lower = noun.toLowerCase();
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0 && hyphen < lower.length - 1)
    return lower.slice(0, hyphen + 1) + nounLemma(lower.slice(hyphen + 1), irregular);
  if (lower.length < SHORTEST) return lower;
  const last = lower.charCodeAt(lower.length - 1);
  if (last === S) return withoutS(lower);
  return last === N && lower.endsWith('men') ? `${lower.slice(0, -2)}an` : lower;
}

/** `glass`, `virus`, `crisis` and `politics` are no plurals; `critics` is taken for none either. */
function withoutS(lower: string): string {
  const { length } = lower;
  const before = lower.charCodeAt(length - 2);
  if (before === S || before === U || before === I) return lower;
  if (before === C && lower.charCodeAt(length - 3) === I && lower.charCodeAt(length - 4) !== S) return lower;
  return before === E ? withoutEs(lower) : lower.slice(0, -1);
}

/** `countries` country, `viruses` virus, `matches` match, `heroes` hero; of `houses` only the s goes. */
function withoutEs(lower: string): string {
  const third = lower.charCodeAt(lower.length - 3);
  const fourth = lower.charCodeAt(lower.length - 4);
  if (third === I) return isOneOf(fourth, A, E, O) ? lower.slice(0, -1) : `${lower.slice(0, -3)}y`;
  if (third === S && fourth === U) return hasVowelBeforeUs(lower) ? lower.slice(0, -1) : lower.slice(0, -2);
  const whole =
    third === X ||
    ((third === S || third === Z) && fourth === third) ||
    (third === H && (fourth === S || fourth === C)) ||
    (third === O && IN_OES.test(lower));
  return lower.slice(0, whole ? -2 : -1);
}

/** `houses`, `causes`: no Latin -us, nor is `uses`, which has nothing before it. */
const hasVowelBeforeUs = (lower: string): boolean =>
  lower.length < 5 || isOneOf(lower.charCodeAt(lower.length - 5), A, E, O, R);

const isOneOf = (code: number, a: number, b: number, c: number, d = a): boolean =>
  code === a || code === b || code === c || code === d;

/** The map that `nounLemma` reads, from the rows of the table `irregular-plurals`. */
export const irregularSingulars = (
  rows: readonly { readonly plural: string; readonly singular: string }[],
): ReadonlyMap<string, string> => new Map(rows.map(({ plural, singular }) => [plural, singular]));
