import type { Span } from '../core/span.ts';

/** Where a sentence may end: a stop with what closes after it, then a blank. The ideographic stops need no blank. */
const END = /[.!?…؟۔।]+["'”’»)\]]*(?=\s)|[。！？]+[」』”’]*/gu;

/** What may open a sentence; a small letter or a comma after the blank means that the stop ended none. */
const OPENS = /^[\s"'“‘«„(¿¡[—–-]*[\p{Lu}\p{Lt}\p{Lo}\p{N}@#$£€🔷]/u;

const LAST_WORD = /[\p{L}\p{N}.&]*$/u;
const INITIALS = /^(?:\p{Lu}\.)+$/u;

/**
 * Splits a block into sentences.
 * @param abbreviations words that end in a stop without ending a sentence, in lower case with the stop (`dr.`); true: a sentence
 *   may still end there when a capital follows (`U.S.`, `etc.`), false: never (`Dr. Maleki`).
 * @returns spans in UTF-16 offsets of `text`, without surrounding blanks; together they hold every non-blank character of the block.
 */
export function splitSentences(text: string, block: Span, abbreviations: ReadonlyMap<string, boolean>): Span[] {
  const body = text.slice(block.start, block.end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of body.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!isEnd(body, match.index, match[0], end, abbreviations)) continue;
    push(spans, body, from, end, block.start);
    from = end;
  }
  push(spans, body, from, body.length, block.start);
  return spans;
}

/** Enough to see what opens the next sentence, whatever blanks and marks stand before it. */
const LOOKAHEAD = 24;

function isEnd(
  body: string,
  at: number,
  marks: string,
  end: number,
  abbreviations: ReadonlyMap<string, boolean>,
): boolean {
  const rest = body.slice(end, end + LOOKAHEAD);
  if (rest.trim() === '') return end + LOOKAHEAD < body.length ? rest.includes('\n\n') : false;
  const opens = OPENS.test(rest);
  if (marks[0] !== '.') return opens || !/^\s*[\p{Ll},;]/u.test(rest);
  if (marks.length > 1) return opens;
  const word = LAST_WORD.exec(body.slice(Math.max(0, at - LOOKAHEAD), at))![0];
  const dotted = `${word}.`;
  // "A. Mahabadi", but not "Plan B. Then": an initial stands before a name, after nothing or another initial.
  if (INITIALS.test(dotted) && word.length === 1) return opens && word === 'I';
  const known = abbreviations.get(dotted.toLowerCase());
  if (known === false) return false;
  if (known === true || INITIALS.test(dotted)) return opens && startsSentence(rest);
  if (
    /^\d{1,3}$/.test(word) &&
    /^\s*\d/.test(body.slice(Math.max(0, at - word.length - 1), at)) &&
    at - word.length === 0
  )
    return false; // "1. Iranian people": a list marker
  return opens;
}

/** After `U.S.` or `Inc.` a sentence starts only where a word stands that is a capital by its place, not by its kind. */
const SENTENCE_OPENERS =
  /^\s*["“‘]?(?:The|A|An|In|On|At|It|He|She|They|We|But|And|This|That|These|Those|His|Her|Its|Their|However|After|Before|As|If|When|While|For|According|There|Many|Some|Most|Officials|Since|Now|What|I|You)\b/u;
const startsSentence = (rest: string): boolean => SENTENCE_OPENERS.test(rest);

function push(spans: Span[], body: string, from: number, end: number, offset: number): void {
  const piece = body.slice(from, end);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const start = from + piece.indexOf(trimmed);
  spans.push({ start: offset + start, end: offset + start + trimmed.length });
}
