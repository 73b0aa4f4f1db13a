import type { Span } from '../core/span.ts';
import { type CodeUnits, codeUnits } from '../text/code-units.ts';
import { foldBlock, foldedUnit } from '../text/fingerprint.ts';
import { GRAMMAR_UNIT, type Measure } from './counts.ts';
import type { Words } from './document-words.ts';
import { countMark, countNumber, countWord, measureInto } from './measure.ts';
import type { StopWords } from './stop-words.ts';
import { classOf, lowerOf, UNIT } from './unit-classes.ts';
import { MARK, NUMBER } from './vocabulary.ts';
import { shiftHigh, shiftLow } from './word-key.ts';

const { GRAMMAR, ADDRESS } = MARK;
const { LETTER, DIGIT, IN_WORD, CAPITAL, WESTERN, PLAIN } = UNIT;

/** No phrase of page furniture is looked for further into a block than this. */
const REACH = 400;
const [ZERO, BLANK] = [0x30, 0x20];

/** Reads the blocks of a document: in one pass over its characters a block's words get their numbers, and all is counted. */
export class BlockReader {
  readonly #text: string;
  readonly #units: CodeUnits;
  readonly #words: Words;
  readonly #stops: StopWords;

  constructor(text: string, units: CodeUnits, words: Words, stops: StopWords) {
    this.#text = text;
    this.#units = units;
    this.#words = words;
    this.#stops = stops;
  }

  /**
   * Adds the words of a block to the sequence of the document, as the reference tables write them, by number: folded, a number as `#`
   * (`1,204 shares` is `# shares`). Of a long block only those of its first 400 characters.
   * @param m the measure of no characters, into which the whole block is counted
   */
  read({ start, end }: Span, m: Measure): void {
    const reach = Math.min(end, start + REACH);
    const words = this.#words;
    const first = words.count;
    words.marks = 0;
    words.makeRoom(reach - start);
    if (this.#readTo(start, reach, end, m)) return;
    words.count = first;
    words.marks = 0;
    const folded = foldBlock(this.#text.slice(start, reach));
    words.makeRoom(folded.length);
    addWords(codeUnits(folded), 0, folded.length, words, first, true);
  }

  /** @returns whether all up to `reach` is Western: else the words found are none */
  #readTo(start: number, reach: number, end: number, m: Measure): boolean {
    const units = this.#units;
    const first = this.#words.count;
    let western = true;
    let at = start;
    while (at < reach) {
      const kind = classOf(units, at);
      if (kind & (LETTER | DIGIT)) {
        const from = at;
        if (kind & PLAIN) at = this.#plainWords(from, reach, m);
        if (at > from) continue;
        at = this.#anyWord(from, end, m);
        western = addWords(units, from, Math.min(at, reach), this.#words, first, false) && western;
      } else {
        if (units[at] !== BLANK) countMark(units, at, end, m);
        western &&= (kind & WESTERN) !== 0;
        at++;
      }
    }
    if (at < end) measureInto(m, units, at, end, this.#stops);
    return western;
  }

  /**
   * Reads the next words as long as they are of Western letters alone and a blank stands between, as most do: one loop over the units,
   * with all counts in local variables.
   * @returns where the next begins, or what stands behind the last; `from` when there is no such word
   */
  #plainWords(from: number, reach: number, m: Measure): number {
    const units = this.#units;
    const words = this.#words;
    const { sequence } = words;
    let next = words.count;
    let letters = 0;
    let capitals = 0;
    let shouts = 0;
    let isFirst = m.words === 0;
    let start = from;
    let at = from;
    let kind = classOf(units, at);
    while (kind & PLAIN && at < reach) {
      const first = kind;
      let high = 0;
      let low = 0;
      let upper = 0;
      for (; kind & PLAIN && at < reach; kind = classOf(units, ++at)) {
        high = shiftHigh(high, low);
        low = shiftLow(low, lowerOf(kind));
        upper += kind & CAPITAL;
      }
      // A number, a mark or a letter of another script goes on with the word; at the reach it may be cut.
      if (kind & IN_WORD) break;
      const length = at - start;
      letters += length;
      if (first & CAPITAL) {
        if (!isFirst) capitals++;
        if (upper === length * CAPITAL && length > 1) shouts++;
      }
      isFirst = false;
      sequence[next++] = words.plainNumberOf(high, low, units, start, at);
      if (units[at] === BLANK && at < reach) kind = classOf(units, ++at);
      start = at;
    }
    m.words += next - words.count;
    m.letters += letters;
    m.capitals += capitals;
    m.shouts += shouts;
    this.#countMarks(next, m);
    return start;
  }

  /** Takes the words up to this one for words of the block. */
  #countMarks(to: number, m: Measure): void {
    const words = this.#words;
    const { sequence } = words;
    let all = 0;
    let grammar = 0;
    let address = 0;
    for (let n = words.count; n < to; n++) {
      const marks = words.marksOf(sequence[n]!);
      all |= marks;
      grammar += marks & GRAMMAR;
      address += marks & ADDRESS;
    }
    words.count = to;
    words.marks |= all;
    m.stops += GRAMMAR_UNIT * grammar;
    m.address += address / ADDRESS;
  }

  /** A number, what follows it without a blank (`3rd`), or a word of any script. @returns where it ends */
  #anyWord(from: number, end: number, m: Measure): number {
    const units = this.#units;
    const at = classOf(units, from) & DIGIT ? countNumber(units, from, end, m) : from;
    return at < end && classOf(units, at) & LETTER ? countWord(units, at, end, m, this.#stops) : at;
  }
}

/**
 * Adds the words of units[start, end) to those of a block, whose first stands at `first`. Numbers that follow each other are one: `1,204`, `12 30`.
 * @param isFolded whether the units are folded already: then any that is no blank is part of a word
 * @returns false when a character is not a Western one, and not folded
 */
function addWords(
  units: CodeUnits,
  start: number,
  end: number,
  words: Words,
  first: number,
  isFolded: boolean,
): boolean {
  let from = start;
  let isNumber = true;
  for (let at = start; at <= end; at++) {
    let unit = at < end ? foldedUnit(units[at]!) : 0;
    if (unit < 0) {
      if (!isFolded) return false;
      unit = units[at]!;
    }
    if (unit > 0) {
      isNumber &&= unit === ZERO;
      continue;
    }
    if (at > from && !isNumber) words.add(words.numberOf(units, from, at));
    else if (at > from && !(words.count > first && words.last === NUMBER)) words.add(NUMBER);
    from = at + 1;
    isNumber = true;
  }
  return true;
}
