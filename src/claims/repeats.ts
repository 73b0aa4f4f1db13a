import type { Quantity, Sentence } from '../core/layers.ts';
import type { Span } from '../core/span.ts';

/** The only character that is longer in small letters. */
const GROWS = '\u0130';

/**
 * The sentences with a claim whose words stood in an earlier sentence of the document. Few sentences are looked at: those as long
 * as one with a claim, and those that run over several lines, whose blanks count as one.
 */
export function repeatedSentences(
  text: string,
  sentences: readonly Sentence[],
  quantities: readonly Quantity[],
): ReadonlySet<number> {
  const repeated = new Set<number>();
  const lengths = new Set<number>();
  for (const { excluded, sentence } of quantities)
    if (excluded === null) lengths.add(wordsOf(text, sentences[sentence]!).length);
  if (lengths.size === 0) return repeated;
  const grows = text.includes(GROWS);
  const seen = new Set<string>();
  let line = -1;
  for (let n = 0; n < sentences.length; n++) {
    const { start, end } = sentences[n]!;
    if (line < start) line = nextLine(text, start);
    if (!lengths.has(end - start) && line >= end && !grows) continue;
    const words = wordsOf(text, sentences[n]!);
    if (seen.has(words)) repeated.add(n);
    seen.add(words);
  }
  return repeated;
}

/** In small letters. Most sentences stand on one line: only a wrapped one needs its blanks made equal. */
function wordsOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).toLowerCase();
  return words.includes('\n') ? words.replace(/\s+/g, ' ') : words;
}

function nextLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
