import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { CorrectionRow } from './corrections.ts';
import { EXIT, explain, UserError } from './errors.ts';

const COLUMNS = ['doc_id', 'fingerprint', 'occurrence', 'action', 'label', 'note'];

interface Line {
  readonly record: Readonly<Record<string, string>>;
  /** Line of the file at which the record ends, from 1. */
  readonly info: { readonly lines: number };
}

/** Reads `--corrections`. @throws UserError when there is no such file, or a line of it can't be meant; then it names the line. */
export async function readCorrections(path: string): Promise<CorrectionRow[]> {
  const lines = parsed(path);
  const { correction } = await import('../stages/cleaning.ts');
  const seen = new Map<string, { line: number; fate: string }>();
  return lines.map(({ record, info: { lines: line } }) => {
    const checked = correction.safeParse(record);
    if (!checked.success) {
      const faults = checked.error.issues.map(({ path, message }) => `${path.join('.') || 'the row'}: ${message}`);
      throw fault(path, `line ${line}: ${faults.join('; ')}`);
    }
    const { doc_id, fingerprint, occurrence, action, label } = checked.data;
    const [block, fate] = [`${doc_id}\n${fingerprint}\n${occurrence}`, `${action} as ${label}`];
    const former = seen.get(block);
    if (former && former.fate !== fate)
      throw fault(path, `lines ${former.line} and ${line} speak of one block: ${former.fate}, ${fate}`);
    seen.set(block, { line, fate });
    return checked.data;
  });
}

function parsed(path: string): Line[] {
  try {
    const columns = (header: string[]) => checkedHeader(path, header);
    return parse(readFileSync(path), { columns, bom: true, skip_empty_lines: true, info: true }) as unknown as Line[];
  } catch (error) {
    throw error instanceof UserError ? error : fault(path, explain(error));
  }
}

function checkedHeader(path: string, header: string[]): string[] {
  const missing = COLUMNS.filter((name) => !header.includes(name));
  const others = header.filter((name) => !COLUMNS.includes(name));
  if (missing.length + others.length === 0) return header;
  const isParted = header.length === 1 && /[;\t]/.test(header[0]!);
  const found = isParted ? 'it is parted by something else than commas' : `it has ${header.join(', ')}`;
  throw fault(path, `the header must be ${COLUMNS.join(',')}; ${found}`);
}

const fault = (path: string, message: string) => new UserError(`--corrections ${path}: ${message}`, EXIT.usage);
