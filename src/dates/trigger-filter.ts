import type { CodeUnits } from '../text/code-units.ts';

/**
 * A first look at a word by its first three characters and its length: it passes over nearly all that make no date before
 * their tokens are read. It may let pass a word that makes none, never keep back one that does.
 */
export interface TriggerFilter {
  /** Whether any word of text[from, to) may, whatever its length. */
  passesAny(text: CodeUnits, from: number, to: number): boolean;
  /** The word may be a compound whose first half is a date word: `mid-May`. */
  mayStartCompound(word: string): boolean;
}

/** What a character is to the filter: 1 to 26 are the letters of either case, 0 is what stands between words. */
const [OTHER, FOREIGN, DIGIT, KINDS] = [0, 27, 28, 32];

/** Near enough for Latin words: general punctuation starts at U+2000. */
function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(FOREIGN, 0xc0, 0x2000).fill(DIGIT, 0x30, 0x3a);
  for (let n = 1; n <= 26; n++) kinds[0x40 + n] = kinds[0x60 + n] = n;
  return kinds;
}

const trigram = (first: number, second: number, third: number): number => (((first << 5) | second) << 5) | third;

/** One bit for each length; longer words share the last. */
const lengthBit = (length: number): number => 1 << Math.min(length, 30);
/** A compound has three letters before its hyphen and three after. */
const SHORTEST_COMPOUND = 7;
/** Bits of the lengths of compounds, and one more that tells them from single words. */
const COMPOUND = -1 << SHORTEST_COMPOUND;
const STARTER = 1 << 31;

/** Lengths of `2018`, `7.5.18`, `7,2018`, `07.05.2018`. */
const NUMBERS = [4, 6, 7, 8, 9, 10].reduce((bits, length) => bits | lengthBit(length), 0);

/**
 * @param triggers words that make a date, numbers beside
 * @param starters words that may be the first half of a compound that makes one
 */
export function triggerFilter(triggers: Iterable<string>, starters: Iterable<string>): TriggerFilter {
  const kinds = kindsOfCharacters();
  const lengths = new Int32Array(KINDS ** 3).fill(NUMBERS, trigram(DIGIT, 0, 0), trigram(DIGIT + 1, 0, 0));
  const trigramOf = (word: string): number =>
    trigram(kinds[word.charCodeAt(0)]!, kinds[word.charCodeAt(1)]!, kinds[word.charCodeAt(2)]!);
  const add = (word: string, bits: number) => {
    for (const ending of endings(word)) lengths[trigramOf(word + ending)]! |= bits;
  };
  for (const word of triggers) add(word, lengthBit(word.length));
  for (const word of starters) add(word, COMPOUND | STARTER);
  const lengthsAt = (text: CodeUnits, at: number): number =>
    lengths[trigram(kinds[text[at]!]!, kinds[text[at + 1]!]!, kinds[text[at + 2]!]!)]!;
  return {
    passesAny(text, from, to) {
      let before: number = OTHER;
      for (let at = from; at < to; at++) {
        const kind = kinds[text[at]!]!;
        const isStart = kind !== OTHER && (before === OTHER || (before === DIGIT) !== (kind === DIGIT));
        if (isStart && lengthsAt(text, at) !== 0) return true;
        before = kind;
      }
      return false;
    },
    mayStartCompound: (word) => word.length >= SHORTEST_COMPOUND && (lengths[trigramOf(word)]! & STARTER) !== 0,
  };
}

/** What stands behind a word too short for three characters: a letter's digit (`Q2`), then anything. */
function endings(word: string): readonly string[] {
  if (word.length === 1)
    return Array.from({ length: 10 }, (_, digit) => `${digit}`).flatMap((digit) =>
      followers.map((after) => digit + after),
    );
  return word.length === 2 ? followers : [''];
}
const followers = [' ', '0'];
