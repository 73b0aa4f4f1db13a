import type { Json } from '../../core/json.ts';
import type { GroupRow } from '../../core/stage.ts';
import { stringOf } from '../json-string.ts';

/** A row without its key, as text: document, start and value as JSON with tabs between, which JSON has nowhere else. */
export const lineOf = (doc: string, start: number, value: string): string => `${doc}\t${start}\t${value}`;

/** Makes rows of lines; what stands under the same key often has the same value. */
export class RowReader {
  #text = 'null';
  #value: Json = null;

  row(key: string, line: string): GroupRow {
    const first = line.indexOf('\t');
    const second = line.indexOf('\t', first + 1);
    const isAsBefore = line.length - second - 1 === this.#text.length && line.endsWith(this.#text);
    if (!isAsBefore) this.#read(line.slice(second + 1));
    const start = Number(line.slice(first + 1, second));
    return { key, doc: stringOf(line.slice(0, first)), start, value: this.#value };
  }

  #read(text: string): void {
    [this.#text, this.#value] = [text, JSON.parse(text)];
  }
}
