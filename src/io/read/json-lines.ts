import { Broken } from './broken.ts';
import { byteOrderMark, decode } from './decode.ts';
import { Encoder } from './encoder.ts';
import { type Line, LineSplitter } from './lines.ts';
import { type InputTally, type ReadOptions, tooLarge } from './options.ts';
import { recordDocument } from './record.ts';
import { type Input, type Place, reject } from './reject.ts';
import { orReject, unpacked } from './stream.ts';

/** Reads a `.jsonl` or `.jsonl.gz` in one pass, a line at a time: one document a line; blank lines are none. */
export async function* readJsonLines(
  root: string,
  path: string,
  options: ReadOptions,
  tally: InputTally,
): AsyncGenerator<Input> {
  const splitter = new LineSplitter(options.maxBytes);
  yield* orReject(
    path,
    () => splitter.number,
    readLines(splitter, path, unpacked(root, path, options, tally), options),
  );
}

async function* readLines(
  splitter: LineSplitter,
  path: string,
  chunks: AsyncIterable<Buffer>,
  { maxBytes }: ReadOptions,
): AsyncGenerator<Input> {
  const encoder = new Encoder();
  let any = false;
  for await (const { bytes, encoding } of asUtf8(chunks)) {
    // An offset in the unpacked or transcoded stream is none in the file.
    const offsetsHold = encoding === null && !path.toLowerCase().endsWith('.gz');
    for (const line of bytes ? splitter.push(bytes) : splitter.end()) {
      const place = { path, line: line.number, byte: offsetsHold ? line.offset : null };
      const input = readLine(line, place, encoding, maxBytes, encoder);
      if (!input) continue;
      any = true;
      yield input;
    }
  }
  if (!any) yield reject('empty', 'there is no line with text in it', { path });
}

type Decoder = InstanceType<typeof TextDecoder>;

/** Bytes as they come, null at their end; the encoding where it is not UTF-8. */
interface Chunk {
  readonly bytes: Buffer | null;
  readonly encoding: string | null;
}

/** JSON is UTF-8 (RFC 8259), but some shells write UTF-16 with a byte-order mark: transcoded, and told by the label. */
async function* asUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Chunk> {
  let decoder: Decoder | null = null;
  let first = true;
  for await (const chunk of chunks) {
    const mark = first ? byteOrderMark(chunk) : null;
    first = false;
    if (mark && mark.label !== 'utf-8') decoder = new TextDecoder(mark.label, { fatal: true });
    if (decoder) yield { bytes: transcode(decoder, chunk), encoding: decoder.encoding };
    else yield { bytes: chunk, encoding: null };
  }
  if (decoder) transcode(decoder, null);
  yield { bytes: null, encoding: decoder?.encoding ?? null };
}

/** @param chunk null at the end, where half a character is a fault too */
function transcode(decoder: Decoder, chunk: Buffer | null): Buffer {
  try {
    return Buffer.from(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
  } catch {
    throw new Broken('undecodable', `its byte-order mark says ${decoder.encoding}, but it is not valid as that`);
  }
}

function readLine(line: Line, place: Place, encoding: string | null, maxBytes: number, encoder: Encoder): Input | null {
  if (line.length === 0) return null;
  if (!line.bytes) return reject('oversized', tooLarge(line.length, maxBytes), place);
  const decoded = decode(line.bytes);
  if ('code' in decoded) {
    if (decoded.code === 'empty') return null;
    const byte = place.byte == null || decoded.byte === null ? place.byte : place.byte + decoded.byte;
    return reject(decoded.code, decoded.message, { ...place, byte: byte ?? null });
  }
  let record: unknown;
  try {
    record = JSON.parse(decoded.text);
  } catch {
    return reject('bad_json', 'the line is not valid JSON', place);
  }
  return recordDocument(record, place, encoding ?? decoded.encoding, encoder);
}
