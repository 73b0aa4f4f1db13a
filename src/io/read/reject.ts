import type { InputDocument } from '../../core/document.ts';
import type { RejectCode } from '../../schema/rejects.ts';

/** A row of the table `rejects`: what could not be used, and why. */
export type RejectRow = {
  readonly source_path: string;
  readonly source_line: number | null;
  readonly doc_id: string | null;
  readonly stage: string;
  readonly code: RejectCode;
  readonly message: string;
  readonly byte_offset: number | null;
};

/** A document as it was read. */
export interface ReadDocument extends InputDocument {
  /** The text in UTF-8, until the next document is asked for. */
  readonly utf8: Uint8Array;
}

/** What the reader yields: a document, or the reason why there is none. */
export type Input = ReadDocument | RejectRow;

export const isReject = (input: Input): input is RejectRow => 'code' in input;

/** Where something stands in the input. */
export interface Place {
  readonly path: string;
  readonly line?: number | null;
  readonly id?: string | null;
  /** Bytes from the start of the file as it lies on the disk. */
  readonly byte?: number | null;
}

const INT32_MAX = 2 ** 31 - 1;

/** A byte offset beyond what the column holds (2 GiB) moves into the message. */
export function reject(code: RejectCode, message: string, place: Place, stage = 'read'): RejectRow {
  const byte = place.byte ?? null;
  const fits = byte === null || byte <= INT32_MAX;
  return {
    source_path: place.path,
    source_line: place.line ?? null,
    doc_id: place.id ?? null,
    stage,
    code,
    message: (fits ? message : `${message} (at byte ${byte})`).toWellFormed().replaceAll('\0', '\u{fffd}'),
    byte_offset: fits ? byte : null,
  };
}
