import { isUtf8 } from 'node:buffer';
import { decodeWindows1252, readsAsWindows1252, utf8Census } from './windows-1252.ts';

export interface Decoded {
  readonly text: string;
  /** The label by the WHATWG encoding standard. */
  readonly encoding: string;
  /** The bytes of the text, where they are UTF-8. */
  readonly utf8: Uint8Array | null;
}
export interface Undecoded {
  readonly code: 'empty' | 'binary' | 'undecodable';
  readonly message: string;
  /** Bytes from the start of what was to be decoded. */
  readonly byte: number | null;
}

const NOT_BLANK = /\P{White_Space}/u;

/**
 * Bytes to text by the WHATWG encoding standard (https://encoding.spec.whatwg.org): a byte-order mark decides; else UTF-8,
 * where it is valid; else windows-1252, where the result reads as text. Never guesses further and never replaces a character.
 */
export function decode(bytes: Uint8Array): Decoded | Undecoded {
  const marked = decodeMarked(bytes);
  const decoded = marked ?? decodeUnmarked(bytes);
  if ('code' in decoded) return decoded;
  if (marked && decoded.text.includes('\0'))
    return { code: 'binary', message: 'it holds the character NUL', byte: null };
  if (!NOT_BLANK.test(decoded.text)) return { code: 'empty', message: 'there is no text in it', byte: null };
  return decoded;
}

const MARKS: readonly (readonly [label: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that a byte-order mark names, and the length of the mark. */
export function byteOrderMark(bytes: Uint8Array): { label: string; length: number } | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, n) => bytes[n] === byte));
  return found ? { label: found[0], length: found[1].length } : null;
}

function decodeMarked(bytes: Uint8Array): Decoded | Undecoded | null {
  const mark = byteOrderMark(bytes);
  if (!mark) return null;
  const body = bytes.subarray(mark.length);
  try {
    const text = new TextDecoder(mark.label, { fatal: true, ignoreBOM: true }).decode(body);
    return { text, encoding: mark.label, utf8: mark.label === 'utf-8' ? body : null };
  } catch {
    const byte = mark.label === 'utf-8' ? mark.length + utf8Census(body).firstInvalid : null;
    return {
      code: 'undecodable',
      message: `its byte-order mark says ${mark.label}, but it is not valid as that`,
      byte,
    };
  }
}

function decodeUnmarked(bytes: Uint8Array): Decoded | Undecoded {
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { code: 'binary', message: 'it holds NUL bytes', byte: nul };
  if (isUtf8(bytes)) return { text: asBuffer(bytes).toString('utf8'), encoding: 'utf-8', utf8: bytes };
  const { firstInvalid: byte, sequenceBytes, strayBytes } = utf8Census(bytes);
  // A text in windows-1252 may end so too, but holds no whole sequences before.
  if (sequenceBytes > 0 && strayBytes < 4 && byte + strayBytes === bytes.length && bytes[byte]! >= 0xc2)
    return { code: 'undecodable', message: 'it ends amid a character of UTF-8: it seems to be cut short', byte };
  const doubt = readsAsWindows1252(bytes);
  if (doubt === null) return { text: decodeWindows1252(asBuffer(bytes)), encoding: 'windows-1252', utf8: null };
  return { code: 'undecodable', message: `not valid UTF-8, and not text as windows-1252: ${doubt}`, byte };
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
