import { TABLES } from '../schema/tables.ts';
import { openCsv, readRuns } from './rows.ts';
import { isHash, words } from './withhold.ts';

/** The running text that stays in a dataset without texts. */
export interface Quoted {
  /** Quotations that are not withheld, and their words. */
  readonly quotations: number;
  readonly words: number;
  /** Words of the bodies of all documents. */
  readonly of: number;
}

const tableOf = (name: string) => TABLES.find((table) => table.name === name)!;

/** Counts it in the tables in a folder. */
export async function quoted(folder: string): Promise<Quoted> {
  const sum = { quotations: 0, words: 0, of: 0 };
  for await (const rows of readRuns(await openCsv(folder, tableOf('documents')), ['word_count']))
    for (const { word_count } of rows) sum.of += Number(word_count);
  for await (const rows of readRuns(await openCsv(folder, tableOf('quotes')), ['text']))
    for (const { text } of rows) {
      if (isHash(text)) continue;
      sum.quotations++;
      sum.words += words(String(text));
    }
  return sum;
}
