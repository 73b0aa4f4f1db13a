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

/** The memory into which a frame goes, with so many bytes at least; what was written to it before is kept. */
export type Room = (length: number) => Uint8Array;

/**
 * Compresses some bytes after others, each to a frame of its own: what `zstdCompressSync` gives. That makes a stream for every call,
 * which for a page of a few hundred bytes takes ten times as long as the work; here one is kept, as far as Node has in it what it
 * had since streams of zlib were first used so (as by minizlib, the base of npm's tar).
 */
export class Zstd {
  readonly #stream: Internals;

  /** @param stream of Node; one without those internals does not matter */
  constructor(stream: object = createZstdCompress(OPTIONS)) {
    this.#stream = stream;
  }

  /** Puts the frame at `start`. @returns where it ends */
  compress(bytes: Uint8Array, room: Room, start: number): number {
    const { _handle: handle, _writeState: state } = this.#stream;
    if (!handle?.writeSync || !state) return put(zstdCompressSync(bytes, OPTIONS), room, start);
    let end = start;
    let [roomLeft, left] = [0, bytes.length];
    while (roomLeft === 0) {
      const from = bytes.length - left;
      handle.writeSync(constants.ZSTD_e_end, bytes, from, left, room(end + ROOM), end, ROOM);
      [roomLeft, left] = state as unknown as [number, number];
      end += ROOM - roomLeft;
    }
    if (left > 0) throw new Error(`${left} of ${bytes.length} bytes were not compressed`);
    return end;
  }
}

function put(frame: Uint8Array, room: Room, start: number): number {
  const end = start + frame.length;
  room(end).set(frame, start);
  return end;
}
