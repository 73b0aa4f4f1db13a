import { join } from 'node:path';
import type { InputDocument } from '../../core/document.ts';
import { readInput } from '../../io/read/index.ts';
import { ArrowTable } from '../../io/tables/index.ts';
import { rejects } from '../../schema/rejects.ts';
import type { Row } from '../../schema/table.ts';
import { Container } from '../container.ts';
import { type Ingested, ingest, PARTS, type PartsHead, SPOOL } from '../ingest.ts';
import { type Spooled, SpoolReader } from '../spool.ts';
import type { Findings } from './findings.ts';

/** The input, read as a build reads it, in the order of its ids. Memory: the places of the documents of one part. */
export class InputAgain {
  readonly ingested: Ingested;
  readonly #work: string;

  private constructor(ingested: Ingested, work: string) {
    [this.ingested, this.#work] = [ingested, work];
  }

  /** @param work a folder for what is needed meanwhile. @throws InputError */
  static async read(folder: string, maxBytes: number, work: string): Promise<InputAgain> {
    return new InputAgain(await ingest(readInput(folder, { maxBytes }), work, () => {}), work);
  }

  *documents(): Generator<InputDocument> {
    const parts = new Container<PartsHead>(join(this.#work, PARTS));
    const spool = new SpoolReader(join(this.#work, SPOOL));
    try {
      for (let part = 0; part < parts.sizes.length; part++)
        for (const place of JSON.parse(parts.read(part).toString()) as Spooled[]) yield spool.read(place);
    } finally {
      spool.close();
      parts.close();
    }
  }

  /** What the input would reject today is what the table says was rejected. */
  async checkRejects(folder: string, findings: Findings): Promise<void> {
    const table = await ArrowTable.open(rejects, folder);
    const told = table.rows();
    const next = async () => (await told.next()).value as Row | undefined;
    try {
      let row = await next();
      for (const { value } of this.ingested.rejects.sorted()) {
        const expected = JSON.parse(value) as Row;
        if (!row || !SAME.every((column) => row![column] === expected[column]))
          return findings.add(`rejects: ${row ? `has ${placeOf(row)} where` : 'lacks'} ${placeOf(expected)} was to be`);
        row = await next();
      }
      if (row) findings.add(`rejects: ${placeOf(row)} is not rejected when the input is read again`);
    } finally {
      await table.close();
    }
  }
}

const SAME = ['source_path', 'source_line', 'doc_id', 'code', 'byte_offset'] as const;

const placeOf = ({ source_path, source_line, code }: Row) =>
  `${source_path}${source_line === null ? '' : `, line ${source_line}`} (${code})`;
