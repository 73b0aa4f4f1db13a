import { decode } from './decode.ts';
import { addressId, encodeId, hostOf, idFault } from './ids.ts';
import { type InputTally, type ReadOptions, tooLarge } from './options.ts';
import { textDocument } from './record.ts';
import { type Input, reject } from './reject.ts';
import { orReject, unpacked } from './stream.ts';
import { type WarcRecord, warcRecords } from './warc.ts';

/**
 * Reads a Common Crawl WET file (`.warc.wet.gz`): plain texts of web pages, as `conversion` records of WARC (ISO 28500, https://iipc.github.io/warc-specifications/
 * specifications/warc-format/warc-1.1/; for WET https://commoncrawl.org/get-started). The record's headers become the document's
 * id and url (`WARC-Target-URI`), collection (its host) and day of crawl (`WARC-Date`).
 */
export async function* readWet(
  root: string,
  path: string,
  options: ReadOptions,
  tally: InputTally,
): AsyncGenerator<Input> {
  let number = 1;
  const rows = (async function* () {
    for await (const record of warcRecords(unpacked(root, path, options, tally), options.maxBytes)) {
      number = record.number;
      const input = readRecord(record, path, options);
      if (input) yield input;
      number++;
    }
    if (number === 1) yield reject('empty', 'there is no record in it', { path });
  })();
  yield* orReject(path, () => number, rows);
}

/** About the file, not of it. */
const ABOUT: ReadonlySet<string> = new Set(['warcinfo', 'metadata', 'request', 'revisit']);

function readRecord(record: WarcRecord, path: string, { maxBytes }: ReadOptions): Input | null {
  const place = { path, line: record.number };
  const type = record.headers.get('warc-type')?.toLowerCase();
  if (type && ABOUT.has(type)) return null;
  if (type !== 'conversion')
    return reject('bad_warc', `a record of the type ${type ?? '(none)'} holds no extracted text`, place);
  if (!record.block) return reject('oversized', tooLarge(record.length, maxBytes), place);
  const decoded = decode(record.block);
  if ('code' in decoded) return reject(decoded.code, decoded.message, place);
  const url = record.headers.get('warc-target-uri')?.replace(/^<|>$/g, '').toWellFormed();
  // An address may be too long for an id, or have empty parts: then the record is named by its place, as a JSON line is.
  const id = (url && addressId(url)) || `${encodeId(path)}:${record.number}`;
  const utf8 = decoded.utf8 ?? Buffer.from(decoded.text);
  const fault = idFault(id);
  if (fault) return reject('bad_id', fault, place);
  const crawled = DAY.exec(record.headers.get('warc-date') ?? '')?.[0];
  const stated = { ...(url ? { url } : {}), ...(crawled ? { crawled } : {}) };
  return textDocument({ id, place, collection: url ? hostOf(url) : null, stated, ...decoded, utf8 });
}

/** `WARC-Date` is an ISO 8601 time, since WARC 1.1 also a bare year, month or day. */
const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/;
