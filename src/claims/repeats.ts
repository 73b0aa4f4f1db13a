import type { Quantity, Sentence } from '../core/layers.ts';
import type { Span } from '../core/span.ts';

/** The only character that is longer in small letters. */
const GROWS = '\u0130';

/**
 * The sentences with a claim whose words stood in an earlier sentence of the document. Few sentences are put into small letters: those
 * as long as one with a claim, and those that run over several lines, whose blanks count as one.
 */
export function repeatedSentences(
  text: string,
  sentences: readonly Sentence[],
  quantities: readonly Quantity[],
): ReadonlySet<number> {
  const repeated = new Set<number>();
  const lengths = lengthsOf(text, sentences);
  const times = timesOf(lengths, quantities);
  if (times === null) return repeated;
  const seen = new Set<string>();
  for (let n = 0; n < sentences.length; n++) {
    const isShared = (times.get(lengths[n]!) ?? 0) > 1;
    if (!isShared) continue;
    const words = wordsOf(text, sentences[n]!);
    if (seen.has(words)) repeated.add(n);
    else seen.add(words);
  }
  return repeated;
}

/** How many sentences have each length that a sentence with a claim has; null where none shares its length with another. */
function timesOf(lengths: readonly number[], quantities: readonly Quantity[]): Map<number, number> | null {
  const times = new Map<number, number>();
  for (let n = 0; n < quantities.length; n++)
    if (quantities[n]!.excluded === null) times.set(lengths[quantities[n]!.sentence]!, 0);
  let isShared = false;
  for (let n = 0; n < lengths.length; n++) {
    const before = times.get(lengths[n]!);
    if (before === undefined) continue;
    times.set(lengths[n]!, before + 1);
    isShared ||= before > 0;
  }
  return isShared ? times : null;
}

/** How long the words of each sentence are; a single line's length is known without them. */
function lengthsOf(text: string, sentences: readonly Sentence[]): number[] {
  const grows = text.includes(GROWS);
  const lengths: number[] = [];
  let line = -1;
  for (let n = 0; n < sentences.length; n++) {
    const { start, end } = sentences[n]!;
    if (line < start) line = nextLine(text, start);
    const length = line < end || grows ? wordsOf(text, sentences[n]!).length : end - start;
    lengths.push(length);
  }
  return lengths;
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
