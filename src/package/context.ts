import type { Quoted } from './quoted.ts';
import type { TableSummary } from './summary.ts';

/** A file of the dataset, as `build.json` lists it. */
export interface DatasetFile {
  /** Below the output folder, '/' between folders. */
  readonly path: string;
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** Where some rows of a table lie in its CSV file. */
export interface Stretch {
  /** The first byte. */
  readonly at: number;
  readonly bytes: number;
  readonly rows: number;
}

/** What the papers of a dataset are made from, besides the table files that lie in the folder already. */
export interface PackageContext {
  /** Name of the recipe: `news`. */
  readonly recipe: string;
  /** Version of claimtrace that built it. */
  readonly version: string;
  /** SHA-256 over the input (ids and hashes of all documents and rejects), 64 hex digits. */
  readonly inputHash: string;
  /** SHA-256 over recipe, stage versions, parameters and reference tables, 64 hex digits. */
  readonly configHash: string;
  /** Table name -> its summary, merged over all parts in their order; a table that is missing here counts as empty. */
  readonly summaries: ReadonlyMap<string, TableSummary>;
  /** The table files `NAME.csv`, `NAME.arrow`, `NAME.parquet` (others are ignored). */
  readonly files: readonly DatasetFile[];
  /** Table name -> the stretches that make up its CSV below the header, in order; where there are none, it is read from its start. */
  readonly stretches?: ReadonlyMap<string, readonly Stretch[]>;
  /** Whether the folder holds `text/`. */
  readonly bodies: boolean;
  /** Built with `--withhold-text`: see `withhold.ts`. */
  readonly withheld: boolean;
  /** What stays of the texts in a withheld dataset, where it was counted. */
  readonly quoted?: Quoted;
  /** The folder of the build before, when it is at hand: then `CHANGES.md` says what changed. */
  readonly former?: string;
}
