import type { Span } from '../core/span.ts';
import { afterTime, dateAt, type StampDate } from './stamp-date.ts';
import { afterGroup, type Group, groupOf, mayHead } from './stamp-names.ts';
import { type StampToken, stampTokens } from './stamp-tokens.ts';
import { GLANCES, glanceAt } from './stamp-words.ts';

/** A date of a line of time, and what the line says of it. */
export interface Stamped extends StampDate {
  readonly kind: 'published' | 'updated' | null;
}

/** A line that says when something was published or changed, and may be where and by whom. */
export interface Stamp {
  readonly dates: readonly Stamped[];
  /** What it names after `by`: people, a body. */
  readonly by: readonly Span[];
  /** What else it names, in capitals: a place, a section, an agency, an author. */
  readonly names: readonly Span[];
}

/** No line of time has more UTF-16 units. */
const LONGEST = 160;

/**
 * Reads a line as one of time: dates and clock times, weekdays, zones, what was done (`Updated`), names in capitals, and marks
 * between; a sentence has other words. Linear in its length.
 * @returns null when it is none; offsets in `text`
 */
export function readStamp(text: string, start: number, end: number): Stamp | null {
  if (end - start > LONGEST || !mayBeStamp(text, start, end)) return null;
  const tokens = stampTokens(text, start, end);
  return tokens === null ? null : new Reading(text, tokens).read();
}

/** Whether a line has a digit, and a date in digits or a word that starts as a month or as what was done. Most lines have not. */
function mayBeStamp(text: string, start: number, end: number): boolean {
  let [hasDigit, hasWord, inWord] = [false, false, false];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isLetter = code >= SMALL_A ? code <= SMALL_Z : code >= BIG_A && code <= BIG_Z;
    if (isLetter) hasWord ||= (!inWord || code <= BIG_Z) && GLANCES.has(glanceAt(text, at));
    else if (isDigit(code)) {
      hasDigit = true;
      hasWord ||= isDigit(text.charCodeAt(at + 2)) && MARKS_IN_DATES.includes(text[at + 1]!);
    }
    if (hasDigit && hasWord) return true;
    inWord = isLetter;
  }
  return false;
}

const [SMALL_A, SMALL_Z, BIG_A, BIG_Z] = [0x61, 0x7a, 0x41, 0x5a];
const MARKS_IN_DATES = './-';
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** A reading of a line from token to token. */
class Reading implements Stamp {
  readonly #text: string;
  readonly #tokens: readonly StampToken[];
  readonly dates: Stamped[] = [];
  readonly by: Span[] = [];
  readonly names: Group[] = [];
  /** What was done, as the line said last. */
  #kind: Stamped['kind'] = null;
  /** A clock time stands in it; the token before is the last of a date or time. */
  #timed = false;
  #wasTime = false;

  constructor(text: string, tokens: readonly StampToken[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  read(): Stamp | null {
    for (let at = 0; at < this.#tokens.length; ) {
      const to = this.#step(at);
      if (to === at) return this.#isRest(at) && this.#isWhole() ? this : null;
      at = to;
    }
    return this.#isWhole() ? this : null;
  }

  /** Reads what starts at a token. @returns the token after it; the same one where nothing of a line of time starts */
  #step(at: number): number {
    const time = this.#afterTime(at);
    if (time > at) {
      const group = this.names.at(-1);
      if (group && !this.#wasTime && this.#tokens[at - 1]!.end === group.end) group.beforeDate = true;
      this.#wasTime = true;
      return time;
    }
    const wasTime = this.#wasTime;
    const { kind, value } = this.#tokens[at]!;
    if (value === HANDLE && this.#tokens[at - 1]?.value === OPENING) return at;
    if (kind === 'weekday' || kind === 'zone' || kind === 'link') return at + 1;
    this.#wasTime = false;
    if (kind === 'separator') return at + 1;
    if (kind === 'by') return this.#afterBy(at);
    if (kind !== 'published' && kind !== 'updated') return this.#afterNames(at, wasTime);
    this.#kind = kind;
    return at + 1;
  }

  /** A date, a time, or how long ago it was: `22 hours ago`, `4h`. */
  #afterTime(at: number): number {
    const { kind } = this.#tokens[at]!;
    const date = kind === 'month' || kind === 'number' ? dateAt(this.#tokens, at) : null;
    if (date) {
      this.dates.push({ ...date.value, kind: this.#kind });
      return date.to;
    }
    if (kind !== 'number' && kind !== 'name') return at;
    const to =
      kind === 'number' ? Math.max(afterTime(this.#tokens, at), this.#afterSpell(at)) : afterTime(this.#tokens, at);
    if (to > at) this.#timed = true;
    return to;
  }

  #afterSpell(at: number): number {
    let to = at + 1;
    while (to < this.#tokens.length && this.#tokens[to]!.kind === 'unit') to++;
    return to === at + 1 ? at : to;
  }

  /** Whom it is by: one word in small letters may be a login. */
  #afterBy(at: number): number {
    const from = this.#tokens[at + 1]?.kind === 'separator' ? at + 2 : at + 1;
    const token = this.#tokens[from];
    if (token === undefined) return at;
    const to = token.kind === 'other' ? from + 1 : afterGroup(this.#text, this.#tokens, from);
    if (to === from) return at;
    this.by.push({ start: token.start, end: this.#tokens[to - 1]!.end });
    return to;
  }

  #afterNames(at: number, wasTime: boolean): number {
    const to = afterGroup(this.#text, this.#tokens, at);
    if (to > at) this.names.push(groupOf(this.#tokens, at, to, wasTime));
    return to;
  }

  /** What follows a date with its time at the start of a line is a counter or a button: `Get short link`. */
  #isRest(at: number): boolean {
    const isStart = this.dates.length > 0 && this.#timed && this.names.every(({ afterDate }) => afterDate);
    const { start } = this.#tokens[at]!;
    const { end } = this.#tokens.at(-1)!;
    return isStart && this.#tokens.length - at <= MOST_REST && !SENTENCE_END.test(this.#text.slice(start, end));
  }

  /** Whether what was read is a line of time: a date that is one beyond doubt, and names that are no headline. */
  #isWhole(): boolean {
    const told = this.#kind !== null;
    const isDated = this.dates.some(({ year }) => year !== null || this.#timed || told);
    if (!isDated && !(this.dates.length === 0 && told && this.#timed)) return false;
    if (this.names.length === 0) return true;
    const signed = this.#timed || this.by.length > 0;
    if (!signed && (this.#tokens[0]!.kind === 'link' || this.#isNumbered())) return false;
    return !mayHead(this.#text, this.names, signed);
  }

  /** `Morning Bell 6.3.19`: a name with a number that is a date. */
  #isNumbered(): boolean {
    const isShort = ({ numeric, end }: Stamped) => numeric !== null && !FULL_YEAR.test(this.#text.slice(end - 4, end));
    return this.dates.every(isShort) && this.names.some(({ beforeDate }) => beforeDate);
  }
}

/** `— Jane Moran (@janemoran) June 3, 2019` says whose post is shown. */
const [HANDLE, OPENING] = [0x40, 0x28];
/** So many words and marks may stand behind a date with its time. */
const MOST_REST = 5;
const SENTENCE_END = /[.!?]["'”’]?$/;
const FULL_YEAR = /^\d{4}$/;
