import type { Span } from '../core/span.ts';
import { isHighSurrogate, isSpace, isSurrogate, unitTable } from './characters.ts';
import { type CodeUnits, codeUnits } from './code-units.ts';

/** `never`: Dr. Maleki. `before_opener`: U.S. The. `unless_number`: No. 10, but "No. He left." */
export type Ending = 'never' | 'before_opener' | 'unless_number';
/** Words that end in a stop, in lower case with it (`dr.`), and when a sentence ends there all the same. */
export type Abbreviations = ReadonlyMap<string, Ending>;

/**
 * Splits a block into sentences.
 * @param units of `text`
 * @returns spans in UTF-16 offsets of `text`, without surrounding blanks; together they hold every non-blank character of the block.
 */
export type SentenceSplitter = (text: string, units: CodeUnits, block: Span) => Span[];

export function sentenceSplitter(abbreviations: Abbreviations): SentenceSplitter {
  const endings = endingTable(abbreviations.keys());
  return (text, units, block) => {
    const spans: Span[] = [];
    let from = block.start;
    const limit = block.end;
    for (let at = block.start; at < limit; at++) {
      while (at < limit && ENDS[units[at]!] === 0) at++;
      if (at === limit) break;
      const end = endOfMarks(units, at, limit, ENDS[units[at]!]!);
      if (end < 0 || !endsSentence(text, units, block, at, end, abbreviations, endings)) continue;
      push(spans, units, from, end);
      from = end;
      at = end - 1;
    }
    push(spans, units, from, block.end);
    return spans;
  };
}

const SPACED = 1;
const IDEOGRAPHIC = 2;
/** Where a sentence may end: a stop, what closes after it, then a blank. The ideographic stops need no blank. */
const ENDS = tableOf({ '.!?…؟۔।': SPACED, '。！？': IDEOGRAPHIC });
const CLOSERS = tableOf({ '"\'”’»)]': SPACED, '」』': IDEOGRAPHIC, '”’': SPACED | IDEOGRAPHIC });
/** Closing marks that belong to a stop, at most. */
const MOST_CLOSERS = 4;

function tableOf(classes: Readonly<Record<string, number>>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [characters, kind] of Object.entries(classes))
    for (const character of characters) table[character.charCodeAt(0)]! = kind;
  return table;
}

/** @returns where the stop at `at` and what closes behind it end; -1 when no sentence can end there. */
function endOfMarks(units: CodeUnits, at: number, limit: number, kind: number): number {
  let end = at + 1;
  const most = Math.min(limit, end + MOST_CLOSERS);
  while (end < most && (CLOSERS[units[end]!]! & kind) !== 0) end++;
  return kind === IDEOGRAPHIC || (end < limit && isSpace(units[end]!)) ? end : -1;
}

/** How far the decision looks to either side, in UTF-16 units. */
const NEAR = 24;
const STOP = 0x2e;
const WORD_BEFORE = /[\p{L}\p{N}.&]*$/u;
const ONE_CAPITAL = /^\p{Lu}$/u;
const INITIALS = /^(?:\p{Lu}\.)+$/u;
const LIST_MARKER = /^(?:\d{1,3}|[A-Za-z])$/;

/** A capital that stands by its place, not by its kind: after `U.S.` or `Inc.` only such a word opens a sentence. */
const OPENER =
  /^\s{1,8}["“‘]?(?:The|An?|In|On|At|It|He|She|They|We|But|And|Or|So|This|That|These|Those|His|Her|Its|Their|Our|My|However|After|Before|As|If|When|While|For|From|By|With|According|There|Many|Some|Most|Officials|Since|Now|What|You|I|Not|No|To|Both|Even|Under|Last|Meanwhile)\b/u;

function endsSentence(
  text: string,
  units: CodeUnits,
  block: Span,
  at: number,
  after: number,
  abbreviations: Abbreviations,
  endings: Uint8Array,
): boolean {
  if (goesOn(text, units, after, block.end)) return false;
  if (units[at] !== STOP) return true;
  const from = wordBefore(text, units, Math.max(block.start, at - NEAR), at);
  const isOpening = at - block.start < NEAR;
  if (!isOpening && at - from > 1 && !mayBeAbbreviation(units, from, at, endings)) return true;
  const word = text.slice(from, at);
  if (isOpening && LIST_MARKER.test(word) && text.slice(block.start, at).trimStart() === word) return false; // "1. Iranian people"
  if (ONE_CAPITAL.test(word)) return word === 'I'; // "A. Mahabadi"
  const known = abbreviations.get(`${word}.`.toLowerCase());
  if (known === 'never') return false;
  const rest = text.slice(after, Math.min(block.end, after + NEAR));
  if (known === 'unless_number') return !/^\s*\d/.test(rest);
  if (known === 'before_opener' || INITIALS.test(`${word}.`)) return OPENER.test(rest);
  return true;
}

/** What may stand between a stop and the word that goes on after it. */
const BETWEEN = tableOf({ '"\'“‘«„(¿¡[—–-': 1 });
const MOST_BETWEEN = 8;
/** What goes on after a stop: a small letter, or a mark that can't open a sentence. */
const SMALL = unitTable(/[\p{Ll},;:)]+/gu);
const SMALL_BEYOND = /^\p{Ll}/u;

function goesOn(text: string, units: CodeUnits, after: number, limit: number): boolean {
  let at = after;
  const most = Math.min(limit, after + MOST_BETWEEN);
  while (at < most && (isSpace(units[at]!) || BETWEEN[units[at]!] === 1)) at++;
  if (at >= limit) return false;
  return (
    SMALL[units[at]!] === 1 ||
    (isHighSurrogate(units[at]!) && SMALL_BEYOND.test(text.slice(at, Math.min(limit, at + 2))))
  );
}

const IN_WORD = unitTable(/[\p{L}\p{N}.&]+/gu);

/** @returns where the word that ends at `end` starts, `floor` at the least. */
function wordBefore(text: string, units: CodeUnits, floor: number, end: number): number {
  let at = end;
  while (at > floor && IN_WORD[units[at - 1]!] === 1) at--;
  if (at === floor || !isSurrogate(units[at - 1]!)) return at;
  return end - WORD_BEFORE.exec(text.slice(floor, end))![0].length;
}

/** Which lengths and last two letters abbreviations have. */
function endingTable(abbreviations: Iterable<string>): Uint8Array {
  const endings = new Uint8Array(ENDINGS);
  for (const abbreviation of abbreviations) {
    const units = codeUnits(abbreviation);
    endings[endingOf(units, 0, abbreviation.length - 1)] = 1;
  }
  return endings;
}

const ENDINGS = 1 << 14;
/** The length and the last five bits, which small letters and capitals share, of the last two units. */
const endingOf = (units: CodeUnits, from: number, to: number): number =>
  (((to - from) & 15) << 10) | ((units[to - 2]! & 31) << 5) | (units[to - 1]! & 31);

/** Whether a word may be an abbreviation or initials: its ending is one's, it has a stop inside, or a letter beyond ASCII. */
function mayBeAbbreviation(units: CodeUnits, from: number, to: number, endings: Uint8Array): boolean {
  if (endings[endingOf(units, from, to)] === 1) return true;
  for (let at = from; at < to; at++) if (units[at] === STOP || units[at]! > 0x7f) return true;
  return false;
}

function push(spans: Span[], units: CodeUnits, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && isSpace(units[start]!)) start++;
  while (end > start && isSpace(units[end - 1]!)) end--;
  if (start < end) spans.push({ start, end });
}
