import type { RejectCode } from '../../schema/rejects.ts';

/** What ends the reading of a file before its end; becomes a reject. */
export class Broken extends Error {
  readonly code: RejectCode;
  readonly byte: number | null;
  constructor(code: RejectCode, message: string, byte: number | null = null) {
    super(message);
    this.code = code;
    this.byte = byte;
  }
}
