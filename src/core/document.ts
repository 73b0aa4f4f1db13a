import type { Layers } from './layers.ts';

/** What the input itself says of a document; it wins over what the text suggests. */
export interface Stated {
  readonly url?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
  /** The day a crawler fetched the page (`WARC-Date`), EDTF. */
  readonly crawled?: string;
}

/** One input text after decoding: never changed afterwards. */
export interface InputDocument {
  readonly id: string;
  /** Path below the input folder, '/' between folders. */
  readonly sourcePath: string;
  /** 1-based line of a JSON Lines file, 1-based record of a WET file; null for a text file. */
  readonly sourceLine: number | null;
  /** The site it was scraped from: folder, publisher or host; null when unknown. */
  readonly collection: string | null;
  readonly sha256: string;
  readonly byteCount: number;
  readonly encoding: string;
  readonly stated: Stated;
  /** The decoded text without a byte-order mark. */
  readonly text: string;
}

/** A document with the layers that the stages before have laid over it. */
export interface Document extends InputDocument {
  readonly layers: Readonly<Partial<Layers>>;
}

/** A document whose layers `Names` are certain to be there. */
export type With<Names extends keyof Layers> = InputDocument & {
  readonly layers: Readonly<Pick<Layers, Names> & Partial<Layers>>;
};
