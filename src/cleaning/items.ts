import type { Passage } from './passage.ts';

/** Short blocks in a row, of which each could be an item of a list of the article: no phrase of furniture, in no other document. */
export interface List {
  readonly from: number;
  /** After the last item. */
  to: number;
  items: number;
  words: number;
}

/** So many other blocks may stand between two items: a picture and its caption. */
const BETWEEN = 2;

/** @returns for each block the list whose item it is; prose ends a list */
export function listsOf(
  passages: readonly Passage[],
  isProse: (n: number) => boolean,
  isPhrase: (n: number) => boolean,
): (List | null)[] {
  const found: (List | null)[] = [];
  let open: List | null = null;
  for (let n = 0; n < passages.length; n++) {
    const { documentFrequency, words } = passages[n]!;
    found.push(null);
    if (isProse(n)) open = null;
    else if (documentFrequency === 1 && !isPhrase(n)) {
      if (!open || n - open.to > BETWEEN) open = { from: n, to: n, items: 0, words: 0 };
      open.to = n + 1;
      open.items++;
      open.words += words;
      found[n] = open;
    }
  }
  return found;
}
