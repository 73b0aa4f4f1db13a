/** Shortest words that may be misspelt by one and by two letters: shorter ones are too often names of their own. */
const LETTERS_FOR_ONE = 6;
const LETTERS_FOR_TWO = 9;

/** Whether two words in lower case are likely the same name: `khameni` and `khamenei`, but not `brown` and `braun`. */
export function sameSpelling(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const allowed = shorter >= LETTERS_FOR_TWO ? 2 : shorter >= LETTERS_FOR_ONE ? 1 : 0;
  return a === b || (a[0] === b[0] && editDistance(a, b, allowed) <= allowed);
}

/** Shortest word that may have lost a vowel. */
const LETTERS_FOR_VOWEL = 5;

/**
 * Whether the shorter of two words in lower case is the longer less one vowel, an `h` or one of two like letters: how names from other
 * scripts vary (`weksa` and `wekesa`, `mohamed` and `mohammed`). Short names that differ so are too often two people's: ask only where
 * the document has one that it can be.
 */
export function lacksVowel(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1 || short.length < LETTERS_FOR_VOWEL) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (at === 0 || short.slice(at) !== long.slice(at + 1)) return false;
  return /[aeiouyh]/.test(long[at]!) || long[at] === long[at - 1];
}

/**
 * Letters to insert, delete, replace or swap with a neighbour (Damerau 1964), counted up to `limit`.
 * @returns `limit + 1` for anything further apart.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
