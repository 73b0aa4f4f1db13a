import { constants, createZstdCompress, type ZstdOptions, zstdCompressSync } from 'node:zlib';

/** Level 1: on columns of text higher levels take far more time for a few percent of bytes. */
const OPTIONS: ZstdOptions = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** What Node's stream of Zstandard does its work with. */
interface Internals {
  readonly _handle?: {
    writeSync?(
      flush: number,
      ...places: [from: Uint8Array, at: number, length: number, to: Uint8Array, at: number, length: number]
    ): void;
  };
  /** After a write: bytes of room, and of what was to be compressed, that are left. */
  readonly _writeState?: Uint32Array;
}

/**
 * Bytes of room at a time. As many as `zstdCompressSync` has: with more, Zstandard takes what is left in one go, and beyond its window
 * finds other matches.
 */
const ROOM = 1 << 14;

/** Room for what may become of some bytes (https://github.com/facebook/zstd, `ZSTD_COMPRESSBOUND`), a time more. */
export const roomFor = (bytes: number): number => bytes + (bytes >> 8) + (1 << 6) + ROOM;

/**
 * Compresses some bytes after others, each to a frame of its own: what `zstdCompressSync` gives. That makes a stream for every call,
 * which for a page of a few hundred bytes takes ten times as long as the work; here one is kept, as far as Node has in it what it
 * had since streams of zlib were first used so (as by minizlib, the base of npm's tar).
 */
export class Zstd {
  readonly #stream = createZstdCompress(OPTIONS) as unknown as Internals;

  /** Puts the frame at `start`. @returns where it ends @throws RangeError where there is not the room that `roomFor` tells */
  compress(bytes: Uint8Array, to: Uint8Array, start: number): number {
    if (start + roomFor(bytes.length) > to.length) throw new RangeError(`too little room for ${bytes.length} bytes`);
    const { _handle: handle, _writeState: state } = this.#stream;
    if (!handle?.writeSync || !state) return put(zstdCompressSync(bytes, OPTIONS), to, start);
    let end = start;
    let [roomLeft, left] = [0, bytes.length];
    while (roomLeft === 0) {
      handle.writeSync(constants.ZSTD_e_end, bytes, bytes.length - left, left, to, end, ROOM);
      [roomLeft, left] = state as unknown as [number, number];
      end += ROOM - roomLeft;
    }
    if (left > 0) throw new Error(`${left} of ${bytes.length} bytes were not compressed`);
    return end;
  }
}

function put(frame: Uint8Array, to: Uint8Array, start: number): number {
  to.set(frame, start);
  return start + frame.length;
}
