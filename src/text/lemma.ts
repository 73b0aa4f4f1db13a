/** Plural endings in the order they are tried: of `businesses` the stem is `business`, of `countries` `country`, of `users` `user`. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ss|us|is|[^s]ics)$/, ''],
  [/([^aeo])ies$/, '$1y'],
  [/([^aeor]us)es$/, '$1'],
  [/(ss|sh|ch|x|zz)es$/, '$1'],
  [/(tomato|potato|hero|echo|veto|volcano|mosquito|cargo|embargo|tornado|torpedo)es$/, '$1'],
  [/(?:men)$/, 'man'],
  [/([^s])s$/, '$1'],
];

const [S, N] = [0x73, 0x6e];

/** @returns the singular of a noun in lower case: `businesses` business, `people` person, `media` media. */
export function nounLemma(noun: string, irregular: ReadonlyMap<string, string>): string {
  const lower = noun.toLowerCase();
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0 && hyphen < lower.length - 1)
    return lower.slice(0, hyphen + 1) + nounLemma(lower.slice(hyphen + 1), irregular);
  const last = lower.charCodeAt(lower.length - 1);
  if (lower.length < 4 || (last !== S && last !== N)) return lower;
  for (const [ending, singular] of ENDINGS)
    if (ending.test(lower)) return singular === '' ? lower : lower.replace(ending, singular);
  return lower;
}

/** The map that `nounLemma` reads, from the rows of the table `irregular-plurals`. */
export const irregularSingulars = (
  rows: readonly { readonly plural: string; readonly singular: string }[],
): ReadonlyMap<string, string> => new Map(rows.map(({ plural, singular }) => [plural, singular]));
