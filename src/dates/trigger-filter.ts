/** A text as its UTF-16 code units: read several times as fast as the characters of a string. */
export type CodeUnits = Uint16Array;

export function codeUnits(text: string): CodeUnits {
  const { buffer, byteOffset } = Buffer.from(text, 'utf16le');
  return new Uint16Array(buffer, byteOffset, text.length);
}

/**
 * A first look at the words of a text by their length, first two and last letters, on the characters themselves: it passes over
 * nearly all words that make no date before their tokens are touched. It may stop at a word that is none, never pass over one that is.
 */
export interface TriggerFilter {
  /** Offset of the first word at or after `from` that may make a date; -1 when there is none before `to`. */
  next(text: CodeUnits, from: number, to: number): number;
  /** The word may be a compound whose first half is a date word: `mid-May`. */
  mayStartCompound(word: string): boolean;
}

const SIZE = 2048;
const slot = (first: number, second: number, last = 0): number => ((first << 5) ^ second ^ (last << 2)) & (SIZE - 1);
/** One bit for each length; longer words share the last. */
const lengthBit = (length: number): number => 1 << Math.min(length, 31);

/** A compound has three letters before its hyphen and three after. */
const SHORTEST_COMPOUND = 7;

const [LETTER, DIGIT] = [1, 2];
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 48 && code <= 57) return DIGIT;
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? LETTER : 0;
});
/** Near enough for Latin words: general punctuation starts at U+2000. */
const kindOf = (code: number): number => (code < 128 ? ASCII[code]! : code >= 0xc0 && code < 0x2000 ? LETTER : 0);
const small = (code: number): number => (code >= 65 && code <= 90 ? code | 32 : code);

export function triggerFilter(triggers: Iterable<string>, starters: Iterable<string>): TriggerFilter {
  const [lengths, starts] = [new Int32Array(SIZE), new Uint8Array(SIZE)];
  for (const word of triggers) {
    for (const [second, length] of beginnings(word)) {
      lengths[slot(word.charCodeAt(0), second, word.charCodeAt(length - 1))]! |= lengthBit(length);
    }
  }
  for (const word of starters) starts[slot(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  return {
    next(text, from, to) {
      for (let at = from; at < to; ) {
        const first = text[at]!;
        if (kindOf(first) === DIGIT) {
          const end = endOfDigits(text, at, to);
          if (mayDate(text, at, end)) return at;
          at = end;
        } else if (kindOf(first) === LETTER) {
          const end = endOfLetters(text, at, to);
          const bits = lengths[slot(small(first), small(text[at + 1] ?? 0), small(text[end - 1]!))]!;
          if ((bits & lengthBit(end - at)) !== 0) return at;
          at = end;
        } else at++;
      }
      return -1;
    },
    mayStartCompound: (word) =>
      word.length >= SHORTEST_COMPOUND && starts[slot(word.charCodeAt(0), word.charCodeAt(1))] === 1,
  };
}

/** The second character of a word and the length of its first run of letters: `b.c.` starts as `B` before a stop, `q` before `2`. */
function beginnings(word: string): readonly (readonly [number, number])[] {
  if (word.length === 1) return ['1', '2', '3', '4'].map((digit) => [digit.charCodeAt(0), 1]);
  return [[word.charCodeAt(1), lettersOf(word)]];
}

const lettersOf = (word: string): number => endOfLetters(codeUnits(word), 0, word.length);

function endOfLetters(text: CodeUnits, from: number, to: number): number {
  let at = from + 1;
  while (at < to && kindOf(text[at]!) === LETTER) at++;
  return at;
}

function endOfDigits(text: CodeUnits, from: number, to: number): number {
  let at = from + 1;
  while (at < to && kindOf(text[at]!) === DIGIT) at++;
  return at;
}

const [APOSTROPHE, COMMA, STOP, SLASH] = [0x27, 0x2c, 0x2e, 0x2f];
const QUOTES = [0x2018, 0x2019];

/** `2018`; `7,2018` and `7.5.2018`, of which the first digits are followed by a mark; `'89` and `5/7/18`, which follow one. */
function mayDate(text: CodeUnits, from: number, end: number): boolean {
  const length = end - from;
  if (length === 4) return true;
  if (length > 2) return false;
  const [before, after] = [text[from - 1] ?? 0, text[end] ?? 0];
  return after === COMMA || after === STOP || before === SLASH || before === APOSTROPHE || QUOTES.includes(before);
}
