const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = [
  [1_000_000_000, 'billion'],
  [1_000_000, 'million'],
  [1000, 'thousand'],
] as const;

/** @param n a whole number below 10^12. @returns it in British English: 305 is three hundred and five. */
export function spell(n: number): string {
  for (const [scale, word] of SCALES) {
    if (n < scale) continue;
    const rest = n % scale;
    const head = `${spell(Math.floor(n / scale))} ${word}`;
    return rest === 0 ? head : `${head}${rest < 100 ? ' and' : ''} ${spell(rest)}`;
  }
  if (n >= 100) return `${spell(Math.floor(n / 100))} hundred${n % 100 ? ` and ${spell(n % 100)}` : ''}`;
  if (n >= 20) return n % 10 ? `${TENS[Math.floor(n / 10)]}-${SMALL[n % 10]}` : TENS[n / 10]!;
  return SMALL[n]!;
}
