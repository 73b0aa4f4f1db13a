import { GRAMMAR_UNIT } from './counts.ts';
import type { Passage, Writable } from './passage.ts';
import { MARK } from './vocabulary.ts';

/** Words of a paragraph that is no caption, and their least share of words of grammar. */
const FEWEST = 15;
const GRAMMAR = 0.18;

/** Counts a paragraph that stands twice running once: of it nothing is told by that, other than of a picture's text and its caption. */
export function forgetReprints(passages: readonly Writable<Passage>[]): void {
  for (let n = 1; n < passages.length; n++) {
    const { earlier } = passages[n]!;
    if (earlier < 0 || (n - 1 !== earlier && passages[n - 1]!.earlier !== earlier)) continue;
    const first = passages[earlier]!;
    if (isAccount(first)) first.times--;
  }
}

/** `The gates were closed on Monday, the harbour master said, and …`: told in whole sentences; `Ada Brink opens the gates on Monday` is a caption. */
function isAccount({ words, end, start, marks, hits, stops }: Passage): boolean {
  return (
    words >= FEWEST &&
    end === 'stop' &&
    start !== 'small' &&
    (marks & MARK.ACCOUNT) !== 0 &&
    stops >= GRAMMAR * GRAMMAR_UNIT * words &&
    hits.every(({ reason }) => reason !== 'media_caption')
  );
}
