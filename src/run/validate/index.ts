import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputDocument } from '../../core/document.ts';
import { TableError } from '../../io/tables/index.ts';
import { counted } from '../../package/numbers.ts';
import { TABLES } from '../../schema/tables.ts';
import { byCodePoint } from '../../text/code-point-order.ts';
import { documentChecker } from '../check-document.ts';
import { checkNumbers } from '../check-numbers.ts';
import { ByDocument, type DocumentRows } from './by-document.ts';
import { checkCounts, checkIds, checkSource, rowsChecker, withTexts } from './document.ts';
import { BodyCheck, type Record as BuildRecord, checkFiles, readRecord } from './files.ts';
import { Findings } from './findings.ts';
import { checkFormats } from './formats.ts';
import { InputAgain } from './input.ts';
import { checkOthers, Relations } from './relations.ts';

export interface Validated {
  readonly findings: Findings;
  /** Table name -> rows. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Checks a finished dataset: its files against their hashes, every row against its schema, keys and references; and, where the
 * input is given, every slice against the raw text, every character against the blocks, every file of the input against
 * `documents` and `rejects`. Memory does not grow with the dataset: tables are read side by side, the input is spooled to disk.
 * @throws UserError when `out` is no finished dataset, InputError when the input can't be read.
 */
export async function validate(out: string, input: string | null): Promise<Validated> {
  const record = readRecord(out);
  const findings = new Findings();
  await checkFiles(out, record, findings);
  const work = mkdtempSync(join(tmpdir(), 'claimtrace-validate-'));
  try {
    const again = input === null ? null : await InputAgain.read(input, record.options.max_bytes, work);
    if (again && again.ingested.inputHash !== record.input.sha256)
      findings.add('build.json: the dataset was made of another input than this one');
    const rows = await checkTables(out, record, again, work, findings);
    await checkFormats(out, record, findings);
    return { findings, rows };
  } catch (error) {
    // Without readable tables there is nothing more to check.
    const code = (error as NodeJS.ErrnoException).code;
    if (!(error instanceof TableError) && !(code === 'ENOENT' && String(error).includes(out))) throw error;
    findings.add((error as Error).message);
    return { findings, rows: {} };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const KEYS: ReadonlyMap<string, string> = new Map(
  TABLES.flatMap((table) =>
    table.order[0] === 'doc_id' && table.name !== 'documents' ? [[table.name, table.key!]] : [],
  ),
);

async function checkTables(
  out: string,
  record: BuildRecord,
  again: InputAgain | null,
  work: string,
  findings: Findings,
): Promise<Record<string, number>> {
  const relations = new Relations(work, findings);
  const bodies = record.text ? new BodyCheck(out, findings) : null;
  const counts: Record<string, number> = Object.fromEntries(TABLES.map((table) => [table.name, 0]));
  const check = oneDocument(record, relations, findings);
  const inputs = again ? new InOrder(again.documents(), findings) : null;
  const tables = await ByDocument.open(out, findings);
  try {
    for await (const { id, rows } of tables) {
      check(id, rows, inputs?.find(id) ?? null);
      bodies?.add(id);
      for (const table in rows) counts[table]! += rows[table]!.length;
    }
  } finally {
    await tables.close();
  }
  inputs?.end();
  bodies?.end(record);
  await again?.checkRejects(out, findings);
  Object.assign(counts, await checkOthers(out, relations, findings));
  relations.check();
  for (const [table, count] of Object.entries(record.tables))
    if (counts[table] !== count)
      findings.add(`${table}: has ${counted(counts[table] ?? 0, 'row')}; build.json says ${count}`);
  return counts;
}

/** @returns a check of all rows of a document, with its text where it is known. */
function oneDocument({ options }: BuildRecord, relations: Relations, findings: Findings) {
  const [withText, withoutText] = [documentChecker(), rowsChecker()];
  return (id: string, rows: DocumentRows, input: InputDocument | null): void => {
    relations.have(id);
    for (const claim of rows.claims ?? []) relations.have(String(claim.claim_id));
    findings.try(() => {
      checkIds(id, rows, KEYS);
      checkCounts(id, rows);
      if (input) checkSource(input, rows.documents![0]!);
      const document = input && { ...input, layers: {} };
      const shown = document && options.withhold_text ? withTexts(document, rows) : rows;
      const open = document ? withText(document, shown) : withoutText(rows);
      if (document || !options.withhold_text) checkNumbers(shown.blocks ?? [], shown.quantities ?? []);
      for (const [, named, from] of open) relations.name(named, from);
    });
  };
}

/** Documents of the input beside those of the dataset, both in the order of their ids. */
class InOrder {
  readonly #inputs: Iterator<InputDocument>;
  readonly #findings: Findings;
  #next: IteratorResult<InputDocument>;

  constructor(inputs: Iterator<InputDocument>, findings: Findings) {
    [this.#inputs, this.#findings] = [inputs, findings];
    this.#next = inputs.next();
  }

  /** The document with this id; those before it are missing in the dataset. */
  find(id: string): InputDocument | null {
    for (; !this.#next.done; this.#next = this.#inputs.next()) {
      const order = byCodePoint(this.#next.value.id, id);
      if (order > 0) break;
      if (order < 0) this.#missing(this.#next.value);
      else {
        const found = this.#next.value;
        this.#next = this.#inputs.next();
        return found;
      }
    }
    this.#findings.add(`documents ${id}: is not in the input`);
    return null;
  }

  end(): void {
    for (; !this.#next.done; this.#next = this.#inputs.next()) this.#missing(this.#next.value);
  }

  #missing({ id, sourcePath }: InputDocument): void {
    this.#findings.add(`documents: lacks ${id}, which the input has in ${sourcePath}`);
  }
}
