import type { Span } from '../core/span.ts';

/** Where a sentence may end: a stop, what closes after it, then a blank. The ideographic stops need no blank. Bounded, so that a megabyte of dots takes linear time. */
const END = /[.!?…؟۔।]["'”’»)\]]{0,4}(?=\s)|[。！？][」』”’]{0,4}/gu;

/** What goes on after a stop: a small letter, or a mark that can't open a sentence. */
const GOES_ON = /^[\s"'“‘«„(¿¡[—–-]{0,8}[\p{Ll},;:)]/u;

/** A capital that stands by its place, not by its kind: after `U.S.` or `Inc.` only such a word opens a sentence. */
const OPENER =
  /^\s{1,8}["“‘]?(?:The|An?|In|On|At|It|He|She|They|We|But|And|Or|So|This|That|These|Those|His|Her|Its|Their|Our|My|However|After|Before|As|If|When|While|For|From|By|With|According|There|Many|Some|Most|Officials|Since|Now|What|You|I|Not|No|To|Both|Even|Under|Last|Meanwhile)\b/u;

const WORD_BEFORE = /[\p{L}\p{N}.&]*$/u;
const INITIALS = /^(?:\p{Lu}\.)+$/u;
const LIST_MARKER = /^(?:\d{1,3}|[A-Za-z])$/;

/** `never`: Dr. Maleki. `before_opener`: U.S. The. `unless_number`: No. 10, but "No. He left." */
export type Ending = 'never' | 'before_opener' | 'unless_number';
export type Abbreviations = ReadonlyMap<string, Ending>;

/** How far the decision looks to either side, in UTF-16 units. */
const NEAR = 24;

/**
 * Splits a block into sentences.
 * @param abbreviations words that end in a stop, in lower case with it (`dr.`), and when a sentence ends there all the same.
 * @returns spans in UTF-16 offsets of `text`, without surrounding blanks; together they hold every non-blank character of the block.
 */
export function splitSentences(text: string, block: Span, abbreviations: Abbreviations): Span[] {
  const body = text.slice(block.start, block.end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of body.matchAll(END)) {
    if (!endsSentence(body, match, abbreviations)) continue;
    const end = match.index + match[0].length;
    push(spans, body.slice(from, end), block.start + from);
    from = end;
  }
  push(spans, body.slice(from), block.start + from);
  return spans;
}

function endsSentence(body: string, match: RegExpExecArray, abbreviations: Abbreviations): boolean {
  const [mark, after] = [match[0][0]!, match.index + match[0].length];
  const rest = body.slice(after, after + NEAR);
  if (GOES_ON.test(rest)) return false;
  if (mark !== '.') return true;
  const word = WORD_BEFORE.exec(body.slice(Math.max(0, match.index - NEAR), match.index))![0];
  if (LIST_MARKER.test(word) && match.index < NEAR && body.slice(0, match.index).trimStart() === word) return false; // "1. Iranian people"
  if (/^\p{Lu}$/u.test(word)) return word === 'I'; // "A. Mahabadi"
  const known = abbreviations.get(`${word}.`.toLowerCase());
  if (known === 'never') return false;
  if (known === 'unless_number') return !/^\s*\d/.test(rest);
  if (known === 'before_opener' || INITIALS.test(`${word}.`)) return OPENER.test(rest);
  return true;
}

function push(spans: Span[], piece: string, offset: number): void {
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const start = offset + piece.indexOf(trimmed);
  spans.push({ start, end: start + trimmed.length });
}
