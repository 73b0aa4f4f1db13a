import type { Span } from '../core/span.ts';

/**
 * What is longer has no stops, and is cut: each claim carries its sentence, so that one line of 200,000 characters would make
 * gigabytes of rows. Of 32,000 sentences of news none has 800.
 */
const LONGEST = 2000;

/** Where a long sentence is cut, best places first: never inside a number, nor inside a word that holds none. */
const CUTS = [
  /;\s/g,
  /,\s/g,
  /\s/g,
  /[^\p{L}\p{M}\p{N}\p{Cs}](?=\p{L})|\p{L}[^\p{L}\p{M}\p{N}\p{Cs}]/gu,
  /\p{L}(?=\p{N})/gu,
];

/**
 * Sentences of more than 2,000 characters, cut between words.
 * @param spans sentences in order, UTF-16 offsets of `text` @returns the same, and for each long one several, without surrounding blanks
 */
export const cutLong = (text: string, spans: Span[]): Span[] =>
  spans.every(({ start, end }) => end - start <= LONGEST) ? spans : spans.flatMap((span) => pieces(text, span));

function pieces(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const to = cutAt(text, from) ?? endOfRun(text, from + LONGEST, end);
    push(found, text, from, to);
    from = to;
  }
  push(found, text, from, end);
  return found;
}

/** Behind the last of the best places in the second half of what a sentence may hold; null when there is none. */
function cutAt(text: string, from: number): number | null {
  const half = text.slice(from + LONGEST / 2, from + LONGEST);
  for (const cut of CUTS) {
    const last = Array.from(half.matchAll(cut)).at(-1);
    if (last) return from + LONGEST / 2 + last.index + last[0].length;
  }
  return null;
}

/** The next blank. */
function endOfRun(text: string, from: number, end: number): number {
  const blank = text.slice(from, end).search(/\s/);
  return blank < 0 ? end : from + blank;
}

function push(found: Span[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const start = from + piece.indexOf(trimmed);
  found.push({ start, end: start + trimmed.length });
}
