import { hash } from 'node:crypto';
import type { Row } from '../../schema/table.ts';

/** What the documents of a page may weigh together, estimated, in bytes of HTML. */
export const BUDGET = 3_300_000;
/** Of one document no more than so many characters of text are shown. */
export const LONGEST_DOCUMENT = 120_000;
/** Of one document no more blocks are shown. */
export const MOST_BLOCKS = 10_000;
const MOST_DOCUMENTS = 1500;

/** Of one document no more claims, quotations and dates each are shown: a list of thousands of figures would fill the page alone. */
export const mostRows = (budget: number): number => Math.ceil((1000 * budget) / BUDGET);

/** The columns of documents by which they are chosen. */
export const WEIGHED = ['doc_id', 'char_count', 'block_count', 'claim_count', 'quote_count'] as const;

interface Candidate {
  readonly id: string;
  readonly rank: string;
  readonly weight: number;
}

/**
 * The documents a page shows in full: all when they fit, else those whose ids have the smallest SHA-256, a sample that
 * depends on no order and changes little when documents come or go. One there is always, unless even that proved too large.
 * @param documents their rows with at least the columns in `WEIGHED`
 */
export async function chooseDocuments(documents: AsyncIterable<Row[]>, budget = BUDGET): Promise<Set<string>> {
  let candidates: Candidate[] = [];
  for await (const rows of documents)
    for (const row of rows) {
      const id = String(row.doc_id);
      candidates.push({ id, rank: hash('sha256', id), weight: weight(row, mostRows(budget)) });
      if (candidates.length > 4 * MOST_DOCUMENTS) candidates = smallest(candidates);
    }
  const chosen = new Set<string>();
  let total = 0;
  for (const { id, weight } of smallest(candidates)) {
    if (total + weight > budget && (chosen.size > 0 || budget < LEAST_BUDGET)) break;
    total += weight;
    chosen.add(id);
  }
  return chosen;
}

const LEAST_BUDGET = BUDGET / 64;

const smallest = (candidates: readonly Candidate[]) =>
  candidates.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, MOST_DOCUMENTS);

/** Bytes of HTML that a document is likely to take, with its rows in the tables of the page. */
function weight(row: Row, rows: number): number {
  const count = (column: string, most: number) => Math.min(Number(row[column] ?? 0), most);
  const [text, blocks] = [count('char_count', LONGEST_DOCUMENT), count('block_count', MOST_BLOCKS)];
  return 1_500 + 1.1 * text + 90 * blocks + 1_500 * count('claim_count', rows) + 700 * count('quote_count', rows);
}
