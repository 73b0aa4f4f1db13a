import { ArrowTable } from '../../io/tables/index.ts';
import { comparisons } from '../../schema/comparisons.ts';
import { rejects } from '../../schema/rejects.ts';
import type { Row } from '../../schema/table.ts';
import { rowChecker } from '../check-row.ts';
import { compareBy } from '../check-table.ts';
import { Sorter } from '../sorter.ts';
import type { Findings } from './findings.ts';

/** Ids that rows name in other documents, looked for among those that there are: both sorted on disk. */
export class Relations {
  readonly #named: Sorter;
  readonly #there: Sorter;
  readonly #findings: Findings;

  constructor(work: string, findings: Findings) {
    this.#named = new Sorter(work, 'named');
    this.#there = new Sorter(work, 'there');
    this.#findings = findings;
  }

  /** A row names an id. @param by the row, for the message. */
  name(id: string, by: string): void {
    this.#named.add(id, by);
  }

  /** An id is there. */
  have(id: string): void {
    this.#there.add(id, '');
  }

  check(): void {
    const there = this.#there.sorted();
    let next = there.next();
    for (const { key, value } of this.#named.sorted()) {
      while (!next.done && Buffer.compare(Buffer.from(next.value.key), Buffer.from(key)) < 0) next = there.next();
      if (next.done || next.value.key !== key) this.#findings.add(`${value} names ${key}, which is not there`);
    }
    there.return(undefined);
  }
}

/** The rows of the tables that are not made document by document: schema, order, keys; which claims they name. */
export async function checkOthers(
  folder: string,
  relations: Relations,
  findings: Findings,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of [comparisons, rejects]) {
    const rows = await ArrowTable.open(table, folder);
    try {
      counts[table.name] = await checkTable(rows, findings, (row) => {
        if (table === comparisons) checkComparison(row, relations, findings);
      });
    } finally {
      await rows.close();
    }
  }
  return counts;
}

/** @returns how many rows there are. */
async function checkTable(rows: ArrowTable, findings: Findings, also: (row: Row) => void): Promise<number> {
  const { table } = rows;
  const check = rowChecker(table);
  let former: Row | null = null;
  let count = 0;
  for await (const row of rows.rows()) {
    count++;
    findings.try(() => check(row));
    if (former && compareBy(table.order, former, row) >= 0)
      findings.add(`${table.name}: row ${count} is out of order, or stands twice`);
    former = row;
    also(row);
  }
  return count;
}

function checkComparison({ comparison_id, claim_a, claim_b }: Row, relations: Relations, findings: Findings): void {
  if (comparison_id !== `${claim_a}|${claim_b}`) findings.add(`comparisons ${comparison_id}: is not claim_a|claim_b`);
  for (const claim of [claim_a, claim_b]) relations.name(String(claim), `comparisons ${comparison_id}`);
}
