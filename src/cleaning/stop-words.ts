import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';
import { type CodeUnits, codeUnits } from '../text/code-units.ts';
import { GRAMMAR_UNIT, type Measure } from './counts.ts';
import { Dictionary } from './dictionary.ts';
import { LOWER } from './unit-classes.ts';
import { MARK, type Vocabulary } from './vocabulary.ts';

type StopWord = { word: string; language: string; addresses_reader: 'true' | 'false'; example: string };

/** Words of grammar: running text is full of them, labels and headlines are not. */
export const stopWords: ReferenceTable<StopWord> = {
  name: 'stop-words',
  row: z.strictObject({
    word: z.string().lowercase().min(1),
    language: z.string().min(2),
    addresses_reader: z.enum(['true', 'false']),
    example: z.string().min(1),
  }),
};

/** Longest word that can stand in the table of stop words. */
const LONGEST_STOP_WORD = 10;

interface StopWordRow {
  readonly word: string;
  readonly addresses_reader: 'true' | 'false';
}

/** Words of grammar and, among them, those that address the reader, as they are written but in small letters. */
export class StopWords {
  readonly #words: Dictionary = new Dictionary(LOWER);
  readonly #address: Uint8Array;
  /** By the low bits of a first unit, a bit for each length of the words that start so: most words are told to be none by that. */
  readonly #lengths = new Uint16Array(256);

  /** @param vocabulary learns the words */
  constructor(rows: readonly StopWordRow[], vocabulary: Vocabulary) {
    const address = new Set(rows.filter((row) => row.addresses_reader === 'true').map(({ word }) => word));
    for (const { word } of rows) {
      const units = codeUnits(word);
      if (this.#words.find(units, 0, word.length) < 0) this.#words.add(units, 0, word.length);
      if (word.length > LONGEST_STOP_WORD) continue;
      this.#lengths[units[0]! & 0xff]! |= 1 << word.length;
      vocabulary.mark(word, MARK.GRAMMAR | (address.has(word) ? MARK.ADDRESS : 0));
    }
    this.#address = Uint8Array.from({ length: this.#words.size }, (_, n) =>
      address.has(this.#words.textOf(n)) ? 1 : 0,
    );
  }

  /** Counts the word units[from, to) when it is one of them. */
  count(units: CodeUnits, from: number, to: number, m: Measure): void {
    if (to - from > LONGEST_STOP_WORD) return;
    if (!(this.#lengths[LOWER[units[from]!]! & 0xff]! & (1 << (to - from)))) return;
    const word = this.#words.find(units, from, to);
    if (word < 0) return;
    m.stops += GRAMMAR_UNIT;
    m.address += this.#address[word]!;
  }
}
