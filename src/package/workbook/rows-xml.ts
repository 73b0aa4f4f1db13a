import type { Column } from '../../schema/table.ts';
import { fieldEnd } from '../raw-records.ts';
import { cellXml, columnName, LONGEST_CELL } from './cells.ts';
import { Phrase, type XmlWriter } from './xml-writer.ts';

const [COMMA, LINE_FEED, QUOTE, UNDERSCORE, SMALL_X] = [0x2c, 0x0a, 0x22, 0x5f, 0x78];

/** A column of a sheet. */
interface Place {
  readonly type: Column['type'];
  /** `A`. */
  readonly name: string;
  /** What stands before the number of the line in each of its cells. */
  readonly open: Phrase;
}

const ROW = new Phrase('<row r="');
const ROW_OPENED = new Phrase('">');
const ROW_END = new Phrase('</row>');
const TEXT = new Phrase('" t="inlineStr"><is><t>');
const TEXT_END = new Phrase('</t></is></c>');
const NUMBER = new Phrase('"><v>');
const NUMBER_END = new Phrase('</v></c>');
const FLAGS = { true: new Phrase('" t="b"><v>1</v></c>'), false: new Phrase('" t="b"><v>0</v></c>') };

/** What a sheet may hold: a row is begun as long as there is room for a row and for a character. */
export interface Room {
  readonly rows: number;
  /** UTF-16 units of the XML. */
  readonly characters: number;
}

/** Writes lines of a table's CSV as rows of its sheet, byte by byte: what `cellXml` would make of each cell, without making the cells. */
export class RowsXml {
  /** Those that were written. */
  rows = 0;
  readonly #xml: XmlWriter;
  readonly #places: readonly Place[];
  readonly #line: number;
  readonly #room: Room;

  /** @param xml in which nothing stands yet @param line of the first row in the sheet, from 1 */
  constructor(xml: XmlWriter, columns: readonly Column[], line: number, room: Room) {
    this.#places = columns.map(({ type }, n) => placeOf(type, columnName(n)));
    [this.#xml, this.#line, this.#room] = [xml, line, room];
  }

  get isFull(): boolean {
    return this.rows >= this.#room.rows || this.#xml.characters >= this.#room.characters;
  }

  /** @param csv whole lines as this dataset writes them: as many are written as there is room for */
  add(csv: Uint8Array): void {
    for (let at = 0; at < csv.length && !this.isFull; this.rows++)
      at = putRow(this.#xml, csv, at, this.#places, String(this.#line + this.rows));
  }
}

const placeOf = (type: Column['type'], name: string): Place => ({ type, name, open: new Phrase(`<c r="${name}`) });

/** @returns where the next line begins */
function putRow(xml: XmlWriter, csv: Uint8Array, start: number, places: readonly Place[], line: string): number {
  xml.reserve(line.length + SHORT);
  xml.put(ROW);
  xml.ascii(line);
  xml.put(ROW_OPENED);
  let at = start;
  for (let n = 0; ; n++) {
    const place = places[n]!;
    if (csv[at] !== COMMA && csv[at] !== LINE_FEED)
      at = place.type === 'string' ? putText(xml, csv, at, place, line) : putValue(xml, csv, at, place, line);
    if (csv[at++] !== COMMA) break;
  }
  xml.reserve(SHORT);
  xml.put(ROW_END);
  return at;
}

/** More than the tags of a row or a cell take. */
const SHORT = 100;

/** @returns where the comma or line end after the field stands */
function putText(xml: XmlWriter, csv: Uint8Array, at: number, place: Place, line: string): number {
  const isQuoted = csv[at] === QUOTE;
  const end = fieldEnd(csv, at);
  const [from, to] = isQuoted ? [at + 1, end - 1] : [at, end];
  if (from === to) return end;
  xml.reserve(Math.min(to - from, LONGEST_CELL) + SHORT);
  const start = xml.at;
  xml.put(place.open);
  xml.ascii(line);
  xml.put(TEXT);
  if (putPlain(xml, csv, from, to)) xml.put(TEXT_END);
  else {
    xml.at = start;
    const text = Buffer.from(csv.buffer, csv.byteOffset + from, to - from).toString();
    xml.text(cellXml(place.name + line, isQuoted ? text.replaceAll('""', '"') : text));
  }
  return end;
}

function putValue(xml: XmlWriter, csv: Uint8Array, at: number, { type, open }: Place, line: string): number {
  const end = fieldEnd(csv, at);
  xml.reserve(end - at + SHORT);
  xml.put(open);
  xml.ascii(line);
  if (type === 'boolean') xml.put(csv[at] === TRUE ? FLAGS.true : FLAGS.false);
  else {
    xml.put(NUMBER);
    for (let n = at; n < end; n++) xml.out[xml.at++] = csv[n]!;
    xml.put(NUMBER_END);
  }
  return end;
}

/** The first letter of `true`. */
const TRUE = 0x74;

/** Bytes that may stand as they are in the text of a cell: no control, no markup, nor `_`, which may begin an escape. */
const PLAIN = Uint8Array.from({ length: 0x80 }, (_, byte) =>
  byte >= 0x20 && byte !== 0x7f && !'&<>_'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** Copies the text of a field if it surely stands as it is. @returns whether it did */
function putPlain(xml: XmlWriter, csv: Uint8Array, from: number, to: number): boolean {
  if (to - from > LONGEST_CELL || isBlankEdge(csv, from) || isBlankEdge(csv, leadOf(csv, to - 1))) return false;
  const { out } = xml;
  let [at, wide] = [xml.at, 0];
  for (let n = from; n < to; n++) {
    const byte = csv[n]!;
    if (byte < 0x80) {
      if (PLAIN[byte] === 0 && (byte !== UNDERSCORE || csv[n + 1] === SMALL_X)) return false;
      // Of a doubled quote one stands.
      if (byte === QUOTE) n++;
    } else if (byte < 0xc0) wide++;
    else if (byte >= 0xf0) wide--;
    // U+FFFE and U+FFFF, which XML can't hold.
    else if (byte === 0xef && csv[n + 1] === 0xbf && csv[n + 2]! >= 0xbe) return false;
    out[at++] = byte;
  }
  xml.at = at;
  xml.widened(wide);
  return true;
}

/** Where the character begins whose last byte stands at a place. */
function leadOf(csv: Uint8Array, last: number): number {
  let at = last;
  while (csv[at]! >= 0x80 && csv[at]! < 0xc0) at--;
  return at;
}

/** Whether a character may be a blank, which readers trim at the edges of a cell unless told not to: no blank lies from U+2010 to U+2027, where quotes and dashes are. */
function isBlankEdge(csv: Uint8Array, at: number): boolean {
  const byte = csv[at]!;
  if (byte < 0x80) return byte <= 0x20;
  if (byte === 0xe2)
    return csv[at + 1] === 0x81 || (csv[at + 1] === 0x80 && !(csv[at + 2]! >= 0x90 && csv[at + 2]! < 0xa8));
  return byte === 0xc2 || byte === 0xe1 || byte === 0xe3 || byte === 0xef;
}
