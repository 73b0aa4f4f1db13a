import { constants, createZstdCompress, type ZstdOptions, zstdCompressSync } from 'node:zlib';

/** Level 1: on columns of text higher levels take far more time for a few percent of bytes. */
const OPTIONS: ZstdOptions = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** What Node's stream of Zstandard does its work with; `state` then tells what is left of the room, and of the bytes. */
interface Internals {
  readonly _handle?: {
    writeSync?(
      flush: number,
      ...places: [from: Uint8Array, at: number, length: number, to: Uint8Array, number, number]
    ): void;
  };
  readonly _writeState?: Uint32Array;
}

/** At most so many bytes become of some (https://github.com/facebook/zstd, `ZSTD_COMPRESSBOUND`). */
export const mostCompressed = (bytes: number): number =>
  bytes + (bytes >> 8) + (bytes < 1 << 17 ? ((1 << 17) - bytes) >> 11 : 0);

/**
 * Compresses some bytes after others, each to a frame of its own: what `zstdCompressSync` gives. That makes a stream for every call,
 * which for a page of a few hundred bytes takes ten times as long as the work; here one is kept, as far as Node has in it what it
 * had since streams of zlib were first used so (as by minizlib, the base of npm's tar).
 */
export class Zstd {
  readonly #stream = createZstdCompress(OPTIONS) as unknown as Internals;

  /** Puts the frame at `at`, where there is room for `mostCompressed`. @returns how many bytes it has @throws RangeError without the room */
  compress(bytes: Uint8Array, to: Uint8Array, at: number): number {
    const room = roomFor(bytes.length);
    if (at + room > to.length) throw new RangeError(`${bytes.length} bytes may need ${room} bytes of room`);
    const { _handle: handle, _writeState: state } = this.#stream;
    if (!handle?.writeSync || !state) return put(zstdCompressSync(bytes, OPTIONS), to, at);
    handle.writeSync(constants.ZSTD_e_end, bytes, 0, bytes.length, to, at, room);
    const [roomLeft, bytesLeft] = state;
    if (bytesLeft !== 0 || roomLeft === 0) throw new Error(`${bytes.length} bytes were not compressed to the end`);
    return room - roomLeft!;
  }
}

/** Bytes of room that `zstdCompressSync` has at first. */
const FIRST_ROOM = 1 << 14;

/** With room for the most that may come, Zstandard finds other matches beyond its window than without: it has it where it would have had it. */
function roomFor(bytes: number): number {
  const most = mostCompressed(bytes);
  return most > FIRST_ROOM ? most - 1 : most;
}

function put(frame: Uint8Array, to: Uint8Array, at: number): number {
  to.set(frame, at);
  return frame.length;
}
