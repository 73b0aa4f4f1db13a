/** What the bytes are, looked at as UTF-8. */
export interface Utf8Census {
  /** Bytes in valid sequences of two to four. */
  readonly sequenceBytes: number;
  /** Bytes beyond ASCII that are in none. */
  readonly strayBytes: number;
  /** Offset of the first stray byte; -1 without one. */
  readonly firstInvalid: number;
}

/** Well-formed sequences after Table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
export function utf8Census(bytes: Uint8Array): Utf8Census {
  let [sequenceBytes, strayBytes, firstInvalid] = [0, 0, -1];
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 1) sequenceBytes += length;
    else if (length === 0) {
      strayBytes++;
      if (firstInvalid < 0) firstInvalid = at;
    }
    at += length || 1;
  }
  return { sequenceBytes, strayBytes, firstInvalid };
}

/** 1 for ASCII, 2 to 4 for a valid sequence that starts here, 0 for a stray byte. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lengthByLead(lead);
  const [low, high] = SECOND[lead] ?? [0x80, 0xbf];
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let n = 2; n < length; n++) if (((bytes[at + n] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

const lengthByLead = (lead: number) => (lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);

/** Where the second byte has less room than 80 to BF. */
const SECOND: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};

/** The bytes that windows-1252 leaves undefined; the encoding standard maps them to control characters. */
const UNDEFINED: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const BLANKS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20]);
/** Letters beyond ASCII: the accented ones, without × and ÷, and those between 0x80 and 0x9F (Š Œ Ž š œ ž Ÿ, ƒ). */
const isHighLetter = (byte: number) =>
  (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) || [0x83, 0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f].includes(byte);

/** At most this share of the visible characters lies beyond ASCII: Icelandic, the richest in accents, has about an eighth. */
const MAX_HIGH_SHARE = 1 / 3;
/** At most this share of the letters beyond ASCII stands in runs of three or more, as whole words of windows-1251 or GBK do: `Ïðèâåò`. */
const MAX_RUN_SHARE = 1 / 4;

/**
 * Whether bytes that are not valid UTF-8 read as text in windows-1252, judged by which bytes occur and how they stand together
 * (after the idea of S. Li and K. Momoi, "A composite approach to language/encoding detection", 2001).
 * @returns null when they do, else why not.
 */
export function readsAsWindows1252(bytes: Uint8Array): string | null {
  let [visible, high, letters, inRuns, run] = [0, 0, 0, 0, 0];
  for (const byte of bytes) {
    if (BLANKS.has(byte)) {
      run = 0;
      continue;
    }
    if (byte < 0x20 || byte === 0x7f || UNDEFINED.has(byte))
      return `it holds the byte 0x${byte.toString(16).padStart(2, '0')}`;
    visible++;
    if (byte >= 0x80) high++;
    run = isHighLetter(byte) ? run + 1 : 0;
    if (run > 0) letters++;
    if (run >= 3) inRuns += run === 3 ? 3 : 1;
  }
  if (high > visible * MAX_HIGH_SHARE) return 'more than a third of its characters lie beyond ASCII';
  if (inRuns > letters * MAX_RUN_SHARE) return 'its accented letters stand in rows, as in no language of that encoding';
  const { sequenceBytes, strayBytes } = utf8Census(bytes);
  return sequenceBytes > strayBytes ? 'most of its characters are UTF-8: it seems damaged' : null;
}

/** The characters of the bytes 0x80 to 0x9F; the undefined ones are controls (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f' + '\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** As TextDecoder does it; many releases of Node 22 to 24 read these bytes as ISO 8859-1 (nodejs/node#56542). */
export const decodeWindows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]!);
