import type { Quantity, Sentence } from '../core/layers.ts';
import type { Span } from '../core/span.ts';

/** The only character that is longer in small letters. */
const GROWS = '\u0130';

/**
 * The sentences with a claim whose words stood in an earlier sentence of the document. Few sentences are put into small letters: those
 * as long as an earlier one, and those that run over several lines, whose blanks count as one.
 */
export function repeatedSentences(
  text: string,
  sentences: readonly Sentence[],
  quantities: readonly Quantity[],
): ReadonlySet<number> {
  const repeated = new Set<number>();
  const claimed = new Set<number>();
  for (const { excluded, sentence } of quantities) if (excluded === null) claimed.add(sentence);
  for (const alike of byLength(text, sentences).values()) {
    if (alike.length < 2 || !alike.some((n) => claimed.has(n))) continue;
    const seen = new Set<string>();
    for (const n of alike) {
      const words = wordsOf(text, sentences[n]!);
      if (seen.has(words)) repeated.add(n);
      seen.add(words);
    }
  }
  return repeated;
}

/** The sentences by the length of their words; a single line's is known without them. */
function byLength(text: string, sentences: readonly Sentence[]): ReadonlyMap<number, number[]> {
  const alike = new Map<number, number[]>();
  const grows = text.includes(GROWS);
  let line = -1;
  for (let n = 0; n < sentences.length; n++) {
    const { start, end } = sentences[n]!;
    if (line < start) line = nextLine(text, start);
    const length = line < end || grows ? wordsOf(text, sentences[n]!).length : end - start;
    const others = alike.get(length);
    if (others === undefined) alike.set(length, [n]);
    else others.push(n);
  }
  return alike;
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
