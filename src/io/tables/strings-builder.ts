import type { NumberedCells } from '../../schema/table.ts';
import { ascend } from './ascending.ts';
import { NullsBuilder } from './bits.ts';
import { roomier } from './room.ts';
import { BEYOND, copyText, type Dictionary, type Strings, type Utf8, viewOf } from './strings.ts';

type Texts = readonly (string | null)[];

/** Takes the cells of a column of text: into a dictionary, until too many of them differ. */
export class StringsBuilder {
  readonly #nulls = new NullsBuilder();
  readonly #dictionary = new DictionaryBuilder();
  readonly #text = new TextBuilder();
  #isPlain = false;

  add(cells: Texts): void {
    this.#nulls.add(cells);
    const taken = this.#isPlain ? 0 : this.#dictionary.add(cells);
    // Where a text is not sound, what follows may lie at wrong places.
    if (taken === cells.length || !this.isSound) return;
    if (!this.#isPlain) this.#text.spell(this.#dictionary.finish());
    this.#isPlain = true;
    this.#text.add(cells, taken);
  }

  finish(): Strings {
    const dictionary = this.#isPlain ? null : this.#dictionary.finish();
    if (dictionary) this.#text.spell(dictionary);
    return { type: 'string', ...this.#nulls.finish(), ...this.#text.finish(), dictionary };
  }

  /** The cells that came before too many differed. */
  get numbered(): NumberedCells {
    return this.#dictionary.numbered();
  }

  /** Whether in all texts surrogates stand in pairs, and there is no NUL: seen while they are encoded. */
  get isSound(): boolean {
    return this.#dictionary.isSound && this.#text.isSound;
  }

  /** Whether the texts from a row on certainly differ from those before, and from one another. */
  ascend(from: number): boolean {
    return this.#isPlain ? ascend(this.#text.finish(), from) : this.#dictionary.allDiffer;
  }

  clear(): void {
    this.#nulls.clear();
    this.#dictionary.clear();
    this.#text.clear();
    this.#isPlain = false;
  }
}

/** Rows after which a column is judged, and the share of different texts up to which a dictionary is worth its while. */
const [JUDGED, WORTH] = [256, 0.6];

class DictionaryBuilder {
  readonly #numbers = new Map<string, number>();
  #words: string[] = [];
  readonly #text = new TextBuilder();
  #codes = new Int32Array(0);
  #count = 0;
  #former: string | null = null;
  #code = -1;

  /** @returns how many cells were taken: all, or those before the one by which too many differ */
  add(cells: Texts): number {
    const [from, known] = [this.#count, this.#words.length];
    this.#codes = roomier(this.#codes, from + cells.length);
    this.#count += this.#number(cells);
    if (this.#words.length > known) this.#text.add(this.#words, known);
    return this.#count - from;
  }

  #number(cells: Texts): number {
    const [codes, from] = [this.#codes, this.#count];
    for (let n = 0; n < cells.length; n++) {
      const cell = cells[n]!;
      if (cell !== null && cell !== this.#former && !this.#find(cell, from + n)) return n;
      codes[from + n] = cell === null ? -1 : this.#code;
    }
    return cells.length;
  }

  /** @returns false when too many texts differ */
  #find(text: string, row: number): boolean {
    const known = this.#numbers.get(text);
    if (known === undefined) {
      const code = this.#words.length;
      if (code >= JUDGED && code > WORTH * row) return false;
      this.#numbers.set(text, code);
      this.#words.push(text);
      this.#code = code;
    } else this.#code = known;
    this.#former = text;
    return true;
  }

  numbered = (): NumberedCells => ({ codes: this.#codes.subarray(0, this.#count), words: this.#words });

  finish = (): Dictionary => ({ ...this.numbered(), ...this.#text.finish() });

  get isSound(): boolean {
    return this.#text.isSound;
  }

  get allDiffer(): boolean {
    return this.#words.length === this.#count;
  }

  clear(): void {
    this.#numbers.clear();
    this.#words = [];
    this.#text.clear();
    this.#count = 0;
    this.#former = null;
  }
}

const ENCODER = new TextEncoder();
/** Bytes to a unit of UTF-16, at most: three of UTF-8, four where a pair that stands in two texts is taken for each of them. */
const MOST_BYTES = 4;

/** Texts that mostly differ, encoded many at a time: a call into the encoder for each would cost more than the encoding. */
class TextBuilder {
  #values = new Uint8Array(0);
  #offsets = new Int32Array(1);
  #count = 0;
  #end = 0;
  isSound = true;

  /** The texts of all rows, from the dictionary's bytes, in the place of what was here. */
  spell({ codes, offsets, values }: Dictionary): void {
    this.#count = codes.length;
    this.#offsets = roomier(this.#offsets, codes.length + 1);
    const ends = this.#offsets;
    for (let n = 0, end = 0; n < codes.length; n++) {
      const code = codes[n]!;
      if (code >= 0) end += offsets[code + 1]! - offsets[code]!;
      ends[n + 1] = this.#end = end;
    }
    this.#values = roomier(this.#values, this.#end + BEYOND);
    const [from, to] = [viewOf(values), viewOf(this.#values.subarray(0, this.#end))];
    for (let n = 0; n < codes.length; n++) {
      const code = codes[n]!;
      if (code >= 0) copyText(from, offsets[code]!, offsets[code + 1]!, to, ends[n]!);
    }
  }

  clear(): void {
    this.#count = this.#end = 0;
    this.isSound = true;
  }

  add(cells: Texts, from: number): void {
    const text = (from > 0 ? cells.slice(from) : cells).join('');
    this.#values = roomier(this.#values, this.#end + MOST_BYTES * text.length + BEYOND);
    const { written } = ENCODER.encodeInto(text, this.#values.subarray(this.#end));
    const end = this.#place(cells, from, text.length === written);
    const bytes = Buffer.from(this.#values.buffer, this.#end, written);
    this.#end += written;
    // Between two texts, the halves of a pair became one character, and the ends of all that follow are too far.
    if (end !== this.#end || !isSound(text, bytes)) this.isSound = false;
  }

  /** @returns where the last ends */
  #place(cells: Texts, from: number, isAscii: boolean): number {
    this.#offsets = roomier(this.#offsets, this.#count + cells.length - from + 1);
    const utf8 = new DataView(this.#values.buffer);
    let at = this.#end;
    for (let n = from; n < cells.length; n++) {
      const units = cells[n]?.length ?? 0;
      at = isAscii ? at + units : endOf(utf8, at, units);
      this.#offsets[++this.#count] = at;
    }
    return at;
  }

  finish = (): Utf8 => ({
    values: this.#values.subarray(0, this.#end),
    offsets: this.#offsets.subarray(0, this.#count + 1),
  });
}

/** First byte of U+FFFD, which stands for a lone surrogate, and of a few rare characters. */
const REPLACED = 0xef;

const isSound = (text: string, utf8: Buffer): boolean =>
  !utf8.includes(0) && (!utf8.includes(REPLACED) || text.isWellFormed());

/** In four bytes: set where one is not ASCII. */
const NOT_ASCII = 0x80808080;

/** Where a text of so many UTF-16 units ends that starts at `at`: a character of four bytes is two units, a following byte none. */
function endOf(utf8: DataView, at: number, units: number): number {
  let [end, left] = [at, units];
  while (left > 0) {
    for (; left >= 4 && (utf8.getInt32(end) & NOT_ASCII) === 0; left -= 4) end += 4;
    if (left === 0) break;
    const lead = utf8.getUint8(end);
    end += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    left -= lead < 0xf0 ? 1 : 2;
  }
  return end;
}
