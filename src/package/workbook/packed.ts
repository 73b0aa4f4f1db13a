import { constants, crc32, deflateRawSync } from 'node:zlib';
import { crcOfBoth } from './crc.ts';

/** A stretch of an entry of a ZIP archive: deflated on its own, so that stretches made anywhere stand one after the other. */
export interface Packed {
  readonly bytes: Uint8Array;
  /** Bytes before they were deflated. */
  readonly size: number;
  /** Their CRC-32. */
  readonly crc: number;
}

/** The fastest level but one: sheets are packed to be small enough to send, and level 3 makes them hardly smaller. */
const LEVEL = 2;
/** Bytes that are deflated into one buffer: by default 16 KiB, many of which would have to be joined. */
const CHUNK = 1 << 18;

/**
 * Deflates a stretch. All but the last end at a whole byte and refer to nothing before them (`Z_FULL_FLUSH`).
 * The same bytes for the same stretch; they may differ between versions of Node, as Parquet's Zstandard may.
 */
export function pack(content: Uint8Array | string, isLast = false): Packed {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const finishFlush = isLast ? constants.Z_FINISH : constants.Z_FULL_FLUSH;
  return {
    bytes: deflateRawSync(bytes, { level: LEVEL, chunkSize: CHUNK, finishFlush }),
    size: bytes.length,
    crc: crc32(bytes),
  };
}

/** Neighbouring stretches as one. */
export function joined(stretches: readonly Packed[]): Packed {
  if (stretches.length === 1) return stretches[0]!;
  return {
    bytes: Buffer.concat(stretches.map(({ bytes }) => bytes)),
    size: stretches.reduce((sum, { size }) => sum + size, 0),
    crc: stretches.reduce((crc, next) => crcOfBoth(crc, next.crc, next.size), 0),
  };
}
